import type { AnswerSentence } from './answer-sentence';
import { QUALITY } from './words';

const MAX = 2;

/** What a study was compared with, and the word that says so. */
const COMPARED =
  /\b(?:versus|vs\b\.?|(?:when |as )?compared (?:with|to)|in comparison (?:with|to)|relative to (?:the )?(?:\w+ ){0,2}controls?|compar(?:e|es|ed|ing) .{1,160}?\b(?:with|to|versus|vs|and)\b)/i;
const THAN =
  /\bthan (?:in |with |for |those (?:in|with|given|treated with|receiving) )?(?:the )?(?:[\w-]+ ){0,3}(?:placebo|controls?|sham|usual care|standard care|(?:control|placebo|comparison) group|patients|adults|children|women|men|wild[- ]type|healthy \w+)\b/i;
const ARMS =
  /\b(?:randomi[sz]ed|randomly assigned|assigned|allocated)\b.{1,200}?\bor\b (?:to )?(?:(?:no|oral|intravenous|standard|usual|a|an|the|wait(?:ing)?) ?(?:list|treatment|care|control|placebo|sham)|[\w -]{2,60} alone|placebo|sham|control)\b/i;
/** Other people's results, methods and values for the usual, and comparisons that are hoped for. */
const NO_COMPARATOR =
  /\b(?:compared (?:with|to) (?:previous|earlier|existing|published|other (?:methods|studies|tools)|conventional|normal|baseline|literature|the literature|prior|expected)|should|future|needed to compare|need to compare|to be compared|hardly comparable|previous(?:ly)? (?:study|studies|report|work)|(?:is|are) needed|no (?:study|studies|trials?) compared|insufficient|unable|dimensions|with respect to|(?:data|variables|factors|characteristics|outcomes) included|uncertain(?:ty)?)\b/i;

/** The sentences that name what the study compared with what: another treatment, a placebo, another group. */
export function comparedWith(sentences: readonly AnswerSentence[]): AnswerSentence[] {
  return sentences
    .filter(({ own }) => own)
    .filter(({ kind }) => kind === 'done' || kind === 'found' || kind === 'unlabelled')
    .filter(({ bare }) => COMPARED.test(bare) || THAN.test(bare) || ARMS.test(bare))
    .filter(({ bare }) => !NO_COMPARATOR.test(bare) && !QUALITY.test(bare))
    .slice(0, MAX);
}
