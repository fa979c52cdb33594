import type { Doi } from '@/lib/model/work';
import { decodeText } from './decode-text';

/** The longest of 320,000 real DOIs has 96 characters; what is longer is no identifier. */
const MAX_INPUT = 300;

/** Invisible characters that sites put into DOIs so that they break across lines. */
const INVISIBLE = /\p{Cf}/gu;
/** Hyphens that typesetting made of the plain one. */
const TYPESET_HYPHEN = /[\u2010\u2011]/g;

/**
 * Before the DOI: resolvers' addresses, also behind a library proxy (`doi-org.ezproxy.…`) or at a
 * publisher (`doi.acm.org`), and labels, up to three in all (`https://doi.org/urn:doi:10.…`).
 *
 * The DOI: registrant, then printable ASCII. It ends at white space, a query, a fragment, a quote,
 * markup, another entity (`&nbsp;`), what encloses a DOI in BibTeX, wikis and Markdown, a bracket
 * that was not opened in it, and the next identifier, which reference lists run on without a space
 * (`10.1126/science.aaf1512pmid:27418504`). `<…:…>` belongs to a SICI when a digit follows, and `#`
 * is a SICI's check character after `;2-`.
 */
const DOI =
  /^\s*(?:(?:https?:)?\/*(?:(?:dx|www).)?(?:doi|hdl)[.-][\w.-]+\/|(?:info:|urn:)?doi[\s:./]*){0,3}(10\.\d{4,9}(?:\.\d+)*)\/+((?:(?!https?:|pmid:|&[a-z]+;|[,;]10\.\d)[!$&-(*-;=@-[^_a-z~]|(?<=[([](?:[^()[\]]|[([][^()[\]]*[)\]])*)[)\]]|<[^\s<>/]*:[^\s<>/]*>(?=\d))+(?:(?<=;2-)#)?)/i;

/**
 * What is no part of a DOI at its end, one after the other: punctuation, a landing page's formats,
 * panels and files with what follows them, labels in brackets (`[doi]`, `[epub ahead of print]`),
 * the running titles of books, and the version that bioRxiv and medRxiv put into the address. None of 320,000 registered DOIs ends so.
 */
const AFTER =
  /(?:[.,;:'!*/&]|[./+](?:full[\w-]*|abs(?:tract)?|e?pdf|epub|html?|short|long|meta|metrics|summary|references|figures?|tables?|asset|peer-review|-)(?:\/.*)?|\/(?:suppl\w*|acprof-|acref-|upso-).*|[([][a-z]+[\])]|;jsessionid=.*|(?<=^10\.(?:1101|64898)\/[\d.]{6,})v\d.*)$/;

/** What shows, right behind what could be read, that the identifier goes on, or that another follows. */
const GOES_ON = /^(?:[%¬⁃]|[\\`][\w\\-]|(?![ -~])[\p{L}\p{N}\p{Pd}]|[\s,;]+10\.\d)/u;

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
  // Most of what pages hold is no DOI: nothing else is tried, or compiled, for it.
  if (!text.includes('10.')) return null;
  const cut = text.length > MAX_INPUT ? '%' : '';
  const decoded = decodeText(text.slice(0, MAX_INPUT)).replace(INVISIBLE, '').replace(TYPESET_HYPHEN, '-') + cut;
  const [whole, registrant, run] = DOI.exec(decoded) ?? [];
  if (!whole || !run || GOES_ON.test(decoded.slice(whole.length))) return null;
  const doi = trimEnd(`${registrant}/${run}`.toLowerCase());
  return doi.includes('/') ? doi : null;
}

function trimEnd(doi: string): string {
  const kept = doi.replace(AFTER, '');
  return kept === doi ? kept : trimEnd(kept);
}
