/**
 * Why Cochrane withdrew a review: something is wrong with it, it is out of date, or another review
 * took its place.
 */
export type WithdrawalReason = 'cause' | 'age' | 'replaced';

const MAX_TEXT = 4_000;

/** Error, misconduct, interests, policy: one of them outweighs whatever else is said beside it. */
const CAUSE =
  /\b(?:errors?|erroneous|mistakes?|misconduct|fraud\w*|fabricat\w*|falsif\w*|plagiari\w*|unreliable|conflicts? of interests?|competing interests|commercial sponsorship|breach\w*|contraven\w*|violat\w*|polic(?:y|ies)|investigat\w*|concerns?|retracted (?:trial|stud)\w*)\b/i;
const AGE =
  /\b(?:out[- ]of[- ]date|outdated|obsolete|no longer (?:up[- ]to[- ]date|current|relevant|(?:being )?(?:updated|maintained))|(?:has|have) not been updated|(?:was|were) last (?:updated|assessed))\b/i;
const REPLACED =
  /(?<!\bnot (?:been |yet been )?)\b(?:retract and replace|(?:superseded|replaced|supplanted) by|(?:split|divided) into|merged (?:with|into)|incorporated (?:in|into))\b/i;

/**
 * Reads the reason from what the notice, or a register, says about a withdrawal of a Cochrane
 * review: Retraction Watch's reasons or the text of the withdrawn version.
 * @param texts the first 4,000 characters of each are read
 * @returns `null` while no reason is stated in words that are known here
 */
export function withdrawalReason(texts: readonly string[]): WithdrawalReason | null {
  const read = texts.map((text) => text.slice(0, MAX_TEXT));
  if (read.some((text) => CAUSE.test(text))) return 'cause';
  if (read.some((text) => AGE.test(text))) return 'age';
  return read.some((text) => REPLACED.test(text)) ? 'replaced' : null;
}

/** "This review has been withdrawn …": the publisher's statement, and not a word about participants. */
const STATEMENT =
  /\b(?:review|protocol|document|version|article|overview)(?: \w{1,20}){0,4} (?:has been|have been|had been|was|were|is|are|being) withdrawn\b|\bwithdrawn (?:\w{1,12} ){0,2}from publication\b|\breasons? for (?:the )?withdrawal\b|^WITHDRAWN\s?:/im;
const MAX_STATEMENT = 1_000;

/**
 * The statement of withdrawal in the text of a Cochrane version. Old withdrawn versions keep the whole
 * abstract of the review, and what that says of errors and dates is about its studies.
 * @param paragraphs of the version's abstract or notice, its title among them where it is at hand
 * @returns from the beginning of the deciding sentence on; `null` where there is none
 */
export function withdrawalStatement(paragraphs: readonly string[]): string | null {
  const text = paragraphs.join('\n').slice(0, MAX_TEXT);
  const at = text.search(STATEMENT);
  if (at === -1) return null;
  const start = Math.max(text.lastIndexOf('. ', at) + 1, text.lastIndexOf('\n', at) + 1, 0);
  return text.slice(start, start + MAX_STATEMENT).trim();
}
