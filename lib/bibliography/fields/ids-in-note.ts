import { idsInText } from '@/lib/identifiers/ids-in-text';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { cutAtSpace } from '@/lib/identifiers/cut-at-space';
import { plainSigns } from './plain-signs';

const MAX_NOTE = 1_900;

/** Words behind which a note speaks of another paper: a notice, what it cites, answers or comes from. */
const OTHER_PAPER =
  /(?<![^\s([{“"'‘«>:;,])(?:errat|corrig|correct|retract|withdr|concern|comment|repl(?:y|ies)|respon|republi|reprint|updat|cit(?:e[ds]?|ing|ation)\b|references?\b|see\b|relat|original|supplement|data\b|dataset|notice|addend|version|preprint|translat|summary for|review of|part of|in:)/i;

const YEAR_AS_PMID = /\bpmid[:/]?\s{0,5}(?:1[89]|20)\d\d\b/gi;

/**
 * The identifiers that a note or another loose field gives by itself. A note may speak of other papers:
 * what stands behind "Retraction in:", "Comment on", "Cited by" and the like is theirs. A note that names
 * several works gives none.
 */
export function idsInNote(note: string): WorkIds {
  if (!/\d/.test(note)) return NO_IDS;
  const text = plainSigns(cutAtSpace(note, MAX_NOTE));
  const other = text.search(OTHER_PAPER);
  const own = (other < 0 ? text : text.slice(0, other)).replace(YEAR_AS_PMID, ' ');
  return idsOfWords(own);
}

/** The identifiers that an address field gives: addresses, or an identifier in place of one. */
export function idsInAddress(value: string): WorkIds {
  return idsOfWords(plainSigns(cutAtSpace(value, MAX_NOTE)));
}

/** A number alone, or a word that is no address, is no identifier here: idsInText would take it for one. */
function idsOfWords(words: string): WorkIds {
  const text = words.trim();
  const isBare = !/[\s/:]/.test(text) || /^[\d\s]*$/.test(text);
  return idsInText(isBare ? `${text} .` : text) ?? NO_IDS;
}
