import type { Doi } from '@/lib/model/work';
import { decodeText } from './decode-text';

/** The longest of 320,000 real DOIs has 96 characters; what is longer is no identifier. */
const MAX_INPUT = 300;

/** Invisible characters that sites put into DOIs so that they break across lines; then typeset hyphens. */
const UNTYPED = /[\u00ad\u200b-\u200f\u2060\ufeff]|([\u2010\u2011])/g;

/**
 * What may stand before a DOI: a resolver's address, also behind a library proxy (`doi-org.ezproxy.…`)
 * or at a publisher (`doi.acm.org`), a label, or one of them and then the other
 * (`https://doi.org/urn:doi:10.…`).
 */
const BEFORE = /^\s*(?:(?:\w+:)?\/*(?:\w+[.-])?(?:doi|hdl)(?:[.-][\w.-]+\/+|[\s:./]*)){0,2}$/;

/**
 * What stands before; registrant; suffix; what follows. A suffix is printable ASCII up to white
 * space, a query, a fragment, a quote, markup, an entity (`&nbsp;`), a session's number, what encloses
 * a DOI in BibTeX, wikis and Markdown, a bracket that was not opened in it, or the next identifier,
 * which reference lists run on without a space (`10.1126/science.aaf1512pmid:27418504`). `<…:…>`
 * belongs to a SICI when a digit follows, and `#` is a SICI's check character after `;2-`.
 */
const DOI =
  /^(.*?)(10\.\d{4,9}(?:\.\d+)*)\/+((?:(?!https?:|pmid:|&[a-z]+;|[,;]10\.\d|;jsess)[!$&-(*-;=@[^_a-z~]|(?<=[([][^)\]]*)[)\]]|<[^\s<>/]*:[^\s<>/]*>(?=\d))+(?:(?<=;2-)#)?)(.*)/s;

/**
 * What is no part of a DOI at its end, one after the other: punctuation, a landing page's formats,
 * panels and files with what follows them, labels in brackets (`[doi]`, and of `[epub ahead of print]` the first word),
 * and the running titles of books. None of 320,000 registered DOIs ends so. Words that a suffix could consist of
 * (`10.5555/short`) count only behind something else.
 */
const AFTER =
  /(?:[.,;:'!*/&]|[./+](?:full(?:-?text)?|abs(?:tract)?|(?:e|am)?pdf|epub|html?|xml|meta|metrics|summary|references|figures?|tables?|asset|peer-review|(?:supplementary|article)-[a-z]+|-)(?:\/.*)?|(?<=\/.+)[./](?:short|long|extract|reader|cited-?by)(?:\/.*)?|\/(?:suppl\w*|media\/|acprof-|acref-|upso-).*|[([][a-z]+[\])]?)$/;

/** bioRxiv, medRxiv and arXiv number versions in the address; the DOI stands for all of them. */
const PREPRINT_VERSION = /^(10\.(?:1101\/|64898\/|48550\/arxiv\.(?:.*\/)?)[\d.]{6,})v\d.*/;

/**
 * Whether something shows, right behind what could be read, that the identifier goes on (something encoded or
 * escaped, dashes, letters of other alphabets, a number behind `<`, a bracket within brackets, of which no registered
 * DOI is known), or that another follows. The pattern stands here because its classes of letters cost every page a fifth of a
 * millisecond as soon as it is made.
 */
const goesOn = (rest: string) => /^(?:[%¬⁃{]|<\d|(?![ -~])[\p{L}\p{N}\p{Pd}]|[\\`)\]][\w\\-]|\\[%&;#{]|[\s,;]+10\.\d)/u.test(rest);

/**
 * Reads one DOI that makes up a text: bare, labelled, or as a resolver's address, with what sites
 * put around it. It does not search running text (see doisInText).
 *
 * Normal form: lower case (DOIs are case-blind), no label, no query, no trailing punctuation,
 * brackets kept where balanced, `//` after the registrant as one (APA's old form). Parsing a normal
 * form gives it back.
 * @returns `null` for anything else, also for text that runs on beyond 300 characters, and where a
 *   letter outside ASCII or something encoded follows directly, or another DOI: silence instead of
 *   a shortened or a chosen identifier. A shortDOI is none (see parseShortDoi)
 */
export function parseDoi(text: string): Doi | null {
  // Most of what pages hold is no DOI, and most DOIs stand bare: patterns that are not needed cost
  // more to compile than all the rest, and wait.
  if (!text.includes('10.')) return null;
  const cut = text.length > MAX_INPUT ? '%' : '';
  const decoded = decodeText(text.slice(0, MAX_INPUT)).replace(UNTYPED, (_, hyphen) => (hyphen ? '-' : '')).toLowerCase() + cut;
  const [, before, registrant, run, rest] = DOI.exec(decoded) ?? [];
  if (!run || (before && !BEFORE.test(before)) || (rest && goesOn(rest))) return null;
  const doi = trimEnd(`${registrant}/${run}`).replace(PREPRINT_VERSION, '$1');
  return doi.includes('/') ? doi : null;
}

function trimEnd(doi: string): string {
  const kept = doi.replace(AFTER, '');
  return kept === doi ? kept : trimEnd(kept);
}
