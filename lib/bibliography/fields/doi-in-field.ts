import { decodeText } from '@/lib/identifiers/decode-text';
import { doisInText } from '@/lib/identifiers/dois-in-text';
import { idsInText } from '@/lib/identifiers/ids-in-text';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parseDoi } from '@/lib/identifiers/doi';
import type { Doi } from '@/lib/model/work';
import { plainSigns } from './plain-signs';

/** What a field of its own for a DOI holds. `isUnclear`: a DOI that may be cut, or more than one. */
export interface FieldDoi {
  doi: Doi | null;
  isUnclear: boolean;
}

const NONE: FieldDoi = { doi: null, isUnclear: false };
const UNCLEAR: FieldDoi = { doi: null, isUnclear: true };

/** A field is longer than this only where something went wrong. */
const MAX_FIELD = 2_000;

/** What comes before the DOI, the DOI up to white space, and what comes behind. */
const PARTS = /^([^]*?)(10\.\d{4,9}\S*)([^]*)$/;

/** What cannot be the rest of a DOI: a label, an address, a remark in brackets. */
const LABEL = /^(?:\[[a-z]+\](?=\s|$)|\([a-z][a-z .:]{3,60}\)(?=[\s.,;]|$)|(?:doi|https?|pmc?id|epub|url|isbn|issn|available|accessed)\b)/i;
/** A word of a sentence, where the line did not break in front of it. */
const SENTENCE = /^\p{Lu}\p{Ll}/u;

/**
 * Reads a field that is there for a DOI, whichever format it is of. LaTeX's ways of writing signs are
 * undone. White space ends a DOI only if what follows cannot be the rest of it: a DOI that broke across
 * lines would be another one, mostly that of the whole book or journal.
 */
export function doiInField(value: string): FieldDoi {
  const text = plainSigns(value.slice(0, MAX_FIELD)).trim();
  const [, before = '', token = '', after = ''] = PARTS.exec(text) ?? [];
  if (token === '') return NONE;
  if (value.length > MAX_FIELD && after.trim() === '') return UNCLEAR;
  if (!token.includes('/') && !/%2f/i.test(token)) return ofPulledApart(text);
  const doi = parseDoi(before + token) ?? idsInText(`${before}${token} .`)?.doi ?? null;
  if (doi === null || /[\\{}]|\$[^$]*\$/.test(token) || !isWhole(before + token, doi)) return UNCLEAR;
  if (after.trim() !== '' && !isEnd(token, after, doi)) return UNCLEAR;
  return { doi: parentDoi(doi), isUnclear: false };
}

/** Behind a DOI in a field: signs that close, a query, a landing page's format, a version, the end of markup. */
const BEHIND = /^(?:[.,;:'"!*/&)\]}>\s]*$|[?#]|[./+][a-z-]+(?:[./?#]|$)|v\d|<\/|<br|(?:\[[a-z]+\]|\([a-z]+\))[.,;]*$)/;

/**
 * Whether a word has been read to its end. What stands behind an identifier in a field of its own is part
 * of it, or nothing is clear.
 */
function isWhole(word: string, doi: Doi): boolean {
  const plain = decodeText(word).toLowerCase().replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').replace(/[\u2010\u2011]/g, '-').replace(/(10\.\d{4,9}(?:\.\d+)*)\/{2,}/, '$1/');
  const at = plain.indexOf(doi);
  return at < 0 || BEHIND.test(plain.slice(at + doi.length));
}

/** Whether a DOI ends at the white space behind it. */
function isEnd(token: string, after: string, doi: Doi): boolean {
  const others = doisInText(after);
  if (others.some((other) => other !== doi)) return false;
  if (/[-/_.:(]$/.test(token)) return false;
  const rest = after.trim();
  return LABEL.test(rest) || (SENTENCE.test(rest) && !/^\s*\n/.test(after));
}

/** `10.1002 / pd.354` */
function ofPulledApart(text: string): FieldDoi {
  const [doi, second] = doisInText(/\bdoi\b/i.test(text) ? text : `doi: ${text}`);
  return doi === undefined || second !== undefined || /\n/.test(text) ? UNCLEAR : { doi: parentDoi(doi), isUnclear: false };
}
