import type { Doi } from '@/lib/model/work';
import { decodeText } from './decode-text';

/** The longest DOI in 280,000 real ones has 96 characters; what is longer is no identifier. */
const MAX_INPUT = 300;

/** Invisible characters that sites put into DOIs so that they break across lines. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Hyphens that typesetting made of the plain one. */
const TYPESET_HYPHEN = /[\u2010\u2011]/g;

/**
 * What may stand before a DOI: a label, or a resolver's address, also behind a library proxy
 * (`doi-org.ezproxy.…`) or at a publisher (`doi.acm.org`).
 */
const LABEL = /^(?:info:|urn:)?doi[\s:./]\s*/i;
const RESOLVER = /^(?:https?:)?\/{0,2}(?:www\.)?(?:(?:dx[.-])?doi[.-][\w.-]+|hdl\.handle\.net)(?::\d+)?\//i;

/** Registrant of four digits or more, possibly subdivided; then anything printable. */
const SHAPE = /^10\.\d{4,9}(?:\.\d{1,9}){0,3}\/+([\x21-\x7e]+)/;

/** A SICI's item and title code, the only place where angle brackets belong to a DOI. */
const SICI_BRACKETS = /^<[^\s<>"'/]{0,40}:[^\s<>"'/]{0,40}>\d/;

/** Parts of a landing page's address. No DOI among 280,000 ends in one (sources.md 8). */
const PAGE_SUFFIX =
  /(?:\/(?:full|abstract|abs|pdf|epdf|epub|html?|meta|summary|fulltext|references|figures|-\/dcsupplemental)|\.pdf|\.full|\.abstract|\[doi\])$/i;

/** bioRxiv and medRxiv number versions in the address; the DOI stands for all of them. */
const PREPRINT_VERSION = /^(10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,9})v\d{1,3}(?:\.[a-z.-]{1,20})?$/;

/** Reference lists run the next identifier on without a space (`10.1126/science.aaf1512pmid:27418504`). */
const NEXT_IDENTIFIER = /https?:\/\/|pmid:/i;

/** Not ASCII, yet an end and not a letter: quotation marks, ellipsis, CJK punctuation, U+FFFD. */
const FOREIGN_END = /^[\s\u00ab\u00b7\u00bb\u2018-\u201f\u2022\u2026\u3001-\u300f\uff00-\uff0f\uff1a\uff1b\ufffd]/;

const TRAILING = new Set('.,;:\'"!|\\*/&<>{}');
const CLOSING: Record<string, string> = { ')': '(', ']': '[' };

/**
 * Reads one DOI that makes up a text: bare, labelled, or as a resolver's address, with what sites
 * put around it. It does not search running text (see doisInText).
 *
 * Normal form: ASCII lower case (DOIs are case-blind in ASCII), no label, no query, no trailing
 * punctuation, brackets kept where balanced, `//` after the registrant as one (APA's old form).
 * Parsing a normal form gives it back.
 * @returns `null` for anything else, also for text that runs on beyond 300 characters, and where
 *   letters that no registered DOI has follow directly: silence instead of a shortened identifier
 */
export function parseDoi(text: string): Doi | null {
  if (text.length > 100_000) return null;
  const trimmed = text.trim();
  let rest = decodeText(trimmed.slice(0, MAX_INPUT)).replace(INVISIBLE, '').replace(TYPESET_HYPHEN, '-').trim();
  for (let layer = 0; layer < 4 && !rest.startsWith('10.'); layer += 1) {
    rest = rest.replace(RESOLVER, '').replace(LABEL, '').trimStart();
  }
  const shape = SHAPE.exec(rest);
  const run = shape?.[1];
  if (!shape || !run) return null;
  const suffix = cutSuffix(run);
  if (suffix === run && continues(rest.slice(shape[0].length), trimmed.length > MAX_INPUT)) return null;
  const registrant = shape[0].slice(0, shape[0].indexOf('/'));
  const kept = trimEnd(suffix);
  if (kept === '') return null;
  const doi = `${registrant}/${lowerAscii(kept)}`;
  return PREPRINT_VERSION.exec(doi)?.[1] ?? doi;
}

/** Ends the suffix where a query, a fragment, a quote, markup or the next identifier begins. */
function cutSuffix(whole: string): string {
  const next = NEXT_IDENTIFIER.exec(whole);
  const run = next ? whole.slice(0, next.index) : whole;
  for (let at = 0; at < run.length; at += 1) {
    const char = run.charAt(at);
    if (char === '?' || char === '"') return run.slice(0, at);
    // `#` is a check character at the end of a SICI and a fragment everywhere else.
    if (char === '#') return run.slice(0, run.slice(0, at).endsWith(';2-') ? at + 1 : at);
    if (char === '<') {
      const brackets = SICI_BRACKETS.exec(run.slice(at, at + 90));
      if (!brackets) return run.slice(0, at);
      at += brackets[0].length - 1;
    } else if (char === '>') return run.slice(0, at);
  }
  return run;
}

/** Whether the identifier goes on behind what was matched: cut off by the cap, or not ASCII. */
function continues(rest: string, cutOff: boolean): boolean {
  return rest === '' ? cutOff : !/^[ -~]/.test(rest) && !FOREIGN_END.test(rest);
}

/** Takes off punctuation, unbalanced brackets and page suffixes, one at a time, in linear time. */
function trimEnd(suffix: string): string {
  let kept = suffix;
  for (;;) {
    const last = kept.charAt(kept.length - 1);
    const opening = CLOSING[last];
    if (last === '') return kept;
    if (TRAILING.has(last) || (opening !== undefined && count(kept, opening) < count(kept, last))) {
      kept = kept.slice(0, -1);
      continue;
    }
    const page = PAGE_SUFFIX.exec(kept);
    if (!page || page.index === 0) return kept;
    kept = kept.slice(0, page.index);
  }
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

/** Only ASCII is folded: other scripts' case rules change the number of characters. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
}
