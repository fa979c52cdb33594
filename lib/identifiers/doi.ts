import type { Doi } from '@/lib/model/work';
import { decodeText } from './decode-text';

/** The longest of 280,000 real DOIs has 96 characters; what is longer is no identifier. */
const MAX_INPUT = 300;

/** Invisible characters that sites put into DOIs so that they break across lines. */
const INVISIBLE = /\p{Cf}/gu;
/** Hyphens that typesetting made of the plain one. */
const TYPESET_HYPHEN = /[\u2010\u2011]/g;

/**
 * What may stand before a DOI: a resolver's address, also behind a library proxy
 * (`doi-org.ezproxy.…`) or at a publisher (`doi.acm.org`), or a label.
 */
const BEFORE =
  /^(?:(?:https?:)?\/{0,2}(?:www\.)?(?:(?:dx.)?doi[.-][\w.-]+|hdl\.handle\.net)\/|(?:info:|urn:)?doi[\s:./]\s*)/i;

/**
 * Registrant, then printable ASCII up to a query, a quote, markup or a fragment. `<…:…>` belongs
 * to a SICI when a digit follows, and `#` is a SICI's check character after `;2-`.
 */
const SHAPE =
  /^(10\.\d{4,9}(?:\.\d+){0,3})\/+((?:[!$-;=@-~]|<[^\s<>/]{0,40}:[^\s<>/]{0,40}>(?=\d))+(?:(?<=;2-)#)?)/;

/** Reference lists run the next identifier on without a space (`10.1126/science.aaf1512pmid:27418504`). */
const NEXT_IDENTIFIER = /(?:https?:\/\/|pmid:).*/i;

/**
 * What is no part of a DOI at its end: punctuation, and a landing page's formats, panels and files
 * with what follows them. No registered DOI among 280,000 has one (sources.md 8).
 */
const AFTER =
  /(?:[.,;:'!|\\*/&{}]|[/.](?:full\w*|abs(?:tract)?|e?pdf|epub|html?|meta|metrics|summary|references|figures?|tables?|suppl\w*|asset|peer-review|-)(?:\/.*)?|;jsessionid=.*|\[doi\])$/i;

/** bioRxiv and medRxiv number versions in the address; the DOI stands for all of them. */
const PREPRINT_VERSION = /(?<=^10\.(?:1101|64898)\/[\d.]{6,})v\d.*/;

/** Outside ASCII, letters, digits and dashes mean that the identifier goes on. */
const GOES_ON = /[\p{L}\p{N}\p{Pd}]/u;

/**
 * Reads one DOI that makes up a text: bare, labelled, or as a resolver's address, with what sites
 * put around it. It does not search running text (see doisInText).
 *
 * Normal form: lower case (DOIs are case-blind), no label, no query, no trailing punctuation,
 * brackets kept where balanced, `//` after the registrant as one (APA's old form). Parsing a normal
 * form gives it back.
 * @returns `null` for anything else, also for text that runs on beyond 300 characters, and where a
 *   letter outside ASCII follows directly: silence instead of a shortened identifier
 */
export function parseDoi(text: string): Doi | null {
  const trimmed = text.trim();
  let rest = decodeText(trimmed.slice(0, MAX_INPUT)).replace(INVISIBLE, '').replace(TYPESET_HYPHEN, '-').trim();
  // A resolver's address may hold a labelled DOI: https://doi.org/urn:doi:10.…
  for (let layer = 0; layer < 3; layer += 1) rest = rest.replace(BEFORE, '');
  const [whole, registrant = '', run = ''] = SHAPE.exec(rest) ?? [''];
  const next = rest.charAt(whole.length);
  const endsHere = next === '' ? trimmed.length <= MAX_INPUT : next <= '~' || !GOES_ON.test(next);
  const suffix = endsHere && trimEnd(run.replace(NEXT_IDENTIFIER, ''));
  return suffix ? `${registrant}/${suffix}`.toLowerCase().replace(PREPRINT_VERSION, '') : null;
}

/** Takes off what is no part of the DOI, and closing brackets that were not opened in it. */
function trimEnd(suffix: string): string {
  const last = suffix.slice(-1);
  const opening = { ')': '(', ']': '[' }[last];
  const unbalanced = opening !== undefined && suffix.split(opening).length < suffix.split(last).length;
  const kept = unbalanced ? suffix.slice(0, -1) : suffix.replace(AFTER, '');
  return kept === suffix ? kept : trimEnd(kept);
}
