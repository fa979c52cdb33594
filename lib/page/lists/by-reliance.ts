import type { CitingSentence } from './citing-sentences';

const THING = '(?:method|protocol|procedure|approach|model|scale|criteria|definition|data|dataset|cohort|code|algorithm|estimate|value|finding|result|theorem|framework)s?';
const DONE = '(?:shown|described|reported|demonstrated|found|established|proposed|developed|introduced|published|detailed|proved|proven)';
/** Ways in which English sentences rest on what they cite: on its method, its data, or its finding. */
const RESTS = new RegExp(
  `\\bas (?:previously |first |originally )?${DONE}\\b|\\b(?:previously|elsewhere|originally) ${DONE}\\b|\\b${DONE} (?:previously|elsewhere|earlier)\\b|\\b(?:we|was|were|is|are) (?:\\w{1,20} ){0,2}(?:adopted|adapted|taken|obtained|derived|replicated|calculated|followed) (?:\\w{1,20} ){0,3}(?:from|by|in|of|to|according|following)\\b|\\b(?:based|relies|rely|relied|builds?|built|rests?) (?:\\w{1,20} )?(?:on|upon)\\b|\\b(?:using|used|use|following|followed|by|with|according to|extend(?:s|ed|ing)?) (?:the |a |an |their |this )?(?:\\w{1,20} ){0,3}${THING} (?:\\w{1,20} ){0,3}(?:of|by|from|in)\\b`,
  'iu',
);
/** A sentence that cites more works than this lists them. */
const FEW = 2;

/**
 * Sorts the sentences that cite one entry: first those whose words rest on it ("as shown by", "using the method of"),
 * then those that cite few works, then those that list it among many. Alike ones stay in the page's order. It only
 * sorts: what another language says so stands where the number of works puts it. Linear; forces no layout.
 */
export function byReliance(sentences: readonly CitingSentence[]): CitingSentence[] {
  return sentences
    .map((sentence) => ({ sentence, rank: rankOf(sentence) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ sentence }) => sentence);
}

function rankOf({ text, range }: CitingSentence): number {
  if (RESTS.test(text)) return 0;
  return range.cloneContents().querySelectorAll('a[href*="#"]').length > FEW ? 2 : 1;
}
