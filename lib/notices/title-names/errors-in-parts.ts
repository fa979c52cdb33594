/** A part of a paper, as the heading of a correction names it: "Figure 2", "the Results Section", "Author Affiliations". */
const PART =
  '(?:the )?(?:(?:fig(?:ure|\\.)s?(?: legends?)?|tables?|eq(?:uation|\\.)s?|e?(?:figures?|tables?)|box(?:es)?|supplement(?:s|ary material)?|appendix|references?)(?: [a-z]?\\d{1,3}[a-z]?(?:(?:,| and|,? and) [a-z]?\\d{1,3}[a-z]?)*)?|abstract|text|title|byline|running title|key points|end matter|introduction|methods|results|discussion|data|dos(?:e|age)s?|unit of measure(?:ment)?|units|(?:author|affiliation|acknowledge?ment|(?:conflict of interest|financial) disclosure|author affiliation|author contribution|author name|degree|formula|funding/support|supporting information|affiliation)s?)(?: sections?| statements?| information)?';
const PARTS = `${PART}(?:(?:,| and|, and|/) ${PART}){0,3}`;
/** "Error", "Data Errors", "Incorrect Values": what was wrong with it. */
const WRONG =
  '(?:(?:data|typographical|wording|numerical|labell?ing|spelling|calculation|formatting|coding|reporting|statistical|transcription) )?errors?|incorrect (?:data|values?|wording|labels?|numbers?|units?|terms?|information|percentages?|figures?|author names?|affiliations?)|mislabell?ed data';
const NOT_DISCLOSED = '(?:omitted|missing|incomplete|unreported|undisclosed|omission of) (?:(?:potential )?conflicts? of interest|financial|funding) disclosures?';

/** "Error in Figure 2" (JAMA), "Unreported Conflict of Interest Disclosures": the whole title, since studies begin so ("Error in Figure Copying …"). */
const ERROR_IN_PART = new RegExp(`^(?:(?:${WRONG}) in ${PARTS}|incorrect (?:${PART})|${NOT_DISCLOSED})\\W*$`, 'i');
/** "Corrections to Figure and Table", "Correction of Figure 2 and Text in “…”" (Korean journals). */
const CORRECTION_OF_PART = new RegExp(`^(corrections?) (?:of|to|in|for) ${PARTS}(?:\\W*$| (?:in|of)(?: the article)? [“"‘«])`, 'i');

/**
 * The name of a correction whose title only says which part of a paper it mends.
 * @param text white space folded
 * @returns "Correction" where the title says no more than what was wrong; `null` where it is no such title
 */
export function errorInPart(text: string): string | null {
  const bare = text.replace(/^\[|\]\.?$/g, '');
  return ERROR_IN_PART.test(bare) ? 'Correction' : (CORRECTION_OF_PART.exec(bare)?.[1] ?? null);
}
