import type { AnswerSentence } from './answer-sentence';
import { hasEstimate, NOT_THIS, QUALITY } from './words';

const UNITS = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const NUMBER = `(?:\\d{1,3}(?:[,\\u2009\\u00a0 ]\\d{3}){1,2}|\\d{1,6}|(?:one|two|three) hundred(?: and [a-z-]{3,12})?|(?:${TENS})(?:-[a-z]{3,5})?|${UNITS})`;
const WHO =
  '(?:participants|patients|people|individuals|volunteers|subjects|women|men|adults|children|infants|neonates|adolescents|students|families|controls|recipients|users|survivors|households|animals|mice|rats|rabbits|pigs|knees|eyes|hearts|donors|lesions|specimens|cases|tumou?rs|genomes|(?:\\w+ )?samples|species|genes|trials|studies|RCTs)';
/** A number with what it counts, at most four words between: "25 left-sided ATLR patients". */
const COUNT = new RegExp(`(?<![\\d.,:/–-])\\b${NUMBER} (?:(?!(?:of|to|and|or|mg|years?|months?|weeks?|days?|hours?|points?)\\b)[\\w'’-]+ ){0,4}${WHO}\\b`, 'i');
/** The sentence says that these are what was studied. */
const STUDIED =
  /\b(?:enrol+ed|recruited|randomi[sz]ed|assigned|allocated|(?:was|were) included|(?:we|review|update) (?:thus )?(?:included?|identified|analy[sz]ed|studied|examined|extracted|enrolled|scanned|calculate[ds]?)|(?:trials|studies|RCTs) (?:\w+ )?(?:involving|comprising|including|evaluating)|(?:involving|comprising) (?:a total of )?\d|underwent|collected from|sampled|used to assess|took part|participated|(?:was|were) (?:\w+ )?(?:investigated|studied|examined|scanned|analy[sz]ed|eligible for inclusion|assessed|identified)|analy[sz]ed?\b|completed|received|met (?:our |the )?inclusion)\b/i;
/** Reviews that begin with their number: "Eighteen studies (7446 participants) compared …". */
const BEGINS = new RegExp(`^${NUMBER} (?:[\\w-]+ ){0,4}(?:studies|trials|RCTs)\\b`, 'i');
/** Of some of them, or of what was looked through. */
/** New ones of an update, where the whole is not said beside them. */
const ADDED = /\b(?:additional|new)\b(?!.*\btotal\b)|^this update\b/i;
const PART =
  /\b(?:subgroups?|reported|reports?|judged|rated|ongoing|registered|awaiting|references|citations|records|screened|approached|invited|contacted|of (?:these|them|which|whom)|the (?:first|second|third|other) (?:study|trial)|one (?:study|trial)|only|at least|minimum|sample sizes?|power|^in \d+|^in [a-z-]+ patients|multicent\w{2,4}|outcomes?|(?:low|high) risk)\b/i;

/**
 * The first sentence that says how many were studied: people, animals, samples, or a review's studies. In a part on methods
 * the first number of them is theirs; elsewhere the sentence has to say that they were studied. Not one that
 * gives an estimate, for its number may be those of one analysis.
 */
export function howMany(sentences: readonly AnswerSentence[]): AnswerSentence[] {
  return sentences
    .filter(({ own }) => own)
    .filter(({ kind }) => kind === 'done' || kind === 'found' || kind === 'unlabelled')
    .filter(({ kind, text, bare }) => COUNT.test(text) && (kind === 'done' || STUDIED.test(text) || BEGINS.test(bare)))
    .filter(({ text, bare }) => !hasEstimate(text) && !NOT_THIS.test(text) && !QUALITY.test(text) && !PART.test(bare) && !ADDED.test(text))
    .slice(0, 1);
}
