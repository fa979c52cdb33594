import { cue } from './cue';
import { coverQuotes } from './covered-quotes';
import type { Cues } from './cues/cues';

/**
 * What turns a denial round, leaves it open or reports somebody else's: "the conclusions do not hold", "whether results
 * are unaffected", "the editors are not convinced", "the abstract stated that … had no effect; this was wrong".
 */
const NO_DENIAL = cue(
  'whether', 'if (?:the|this|these|any)', '(?:do|does|did) not (?:agree|accept)', 'not convinced', 'unclear', 'cannot be (?:sure|certain|excluded)',
  '(?:do|does|did|can|could|may|might|will|would) (?:not|no longer) ~1 (?:stand|hold|remain)', 'cannot ~1 (?:stand|hold)', 'no longer ~1 (?:stands?|holds?|valid|sound)',
  'not ~1 (?:unaffected|unchanged|unaltered|valid|sound)', 'none of .. (?:unaffected|unchanged|valid)', 'remain ~1 to be',
  '(?:stated?|states|said|reads?|claimed|reported|concluded|implied) that [^.]{0,200}(?:wrong|incorrect|error|mistake|deleted|removed|false)',
  '(?:sentence|statement|claim) .. (?:deleted|removed|withdrawn|wrong|incorrect|false)',
);

/** Whether a sentence or clause claims, as the notice's own word, that results or conclusions are unaffected. */
export function isDenial(bare: string, cues: Cues): boolean {
  const words = coverQuotes(bare).bare;
  return cues.denial.test(words) && !NO_DENIAL.test(words);
}
