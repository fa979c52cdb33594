/** "Whitely RJ [corrected to Whitley RJ]": PubMed's note about a misspelt author. */
const CORRECTED_AUTHOR = /^\p{Lu}[\p{L}'’ -]{1,40} \p{Lu}{1,3},? \[corrected to /u;

/** Whether a sentence is a note of PubMed's that puts one author's name for another. */
export function isAuthorNote(sentence: string): boolean {
  return CORRECTED_AUTHOR.test(sentence);
}
