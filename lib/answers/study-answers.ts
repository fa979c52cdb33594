import type { Abstract } from '@/lib/model/source-answer';
import type { Question, StudyAnswers } from '@/lib/model/study-answers';
import { answerSentences, type AnswerSentence } from './answer-sentence';
import { comparedWith } from './compared-with';
import { harms } from './harms';
import { howLarge } from './how-large';
import { howMany } from './how-many';
import { inWhom } from './in-whom';
import { limits } from './limits';
import { whoPaid } from './who-paid';

interface QuestionFacts {
  /** Picks the sentences that answer it, in their order in the abstract. */
  rule: (sentences: readonly AnswerSentence[]) => AnswerSentence[];
  /** Of the sentences that the rule picked in abstracts that it has never seen, how many answer the question. */
  measured: { right: number; picked: number };
}

/**
 * One row for each question, in the order in which they are shown. `npm run measure:answers` makes the numbers, on
 * tests/fixtures/study-answers/last.jsonl, and says where they are no longer true.
 */
export const QUESTIONS: Readonly<Record<Question, QuestionFacts>> = {
  'in-whom': { rule: inWhom, measured: { right: 15, picked: 17 } },
  'how-many': { rule: howMany, measured: { right: 20, picked: 21 } },
  'compared-with': { rule: comparedWith, measured: { right: 14, picked: 14 } },
  'how-large': { rule: howLarge, measured: { right: 33, picked: 33 } },
  harms: { rule: harms, measured: { right: 20, picked: 23 } },
  'who-paid': { rule: whoPaid, measured: { right: 0, picked: 0 } },
  limits: { rule: limits, measured: { right: 6, picked: 8 } },
};

/** A question is shown only if its answers were right this often, in so many of them that it means something. */
const LEAST_PRECISION = 0.95;
const LEAST_PICKED = 10;

/** The questions whose answers are shown. */
export const SHOWN_QUESTIONS: readonly Question[] = (Object.keys(QUESTIONS) as Question[]).filter((question) => {
  const { right, picked } = QUESTIONS[question].measured;
  return picked >= LEAST_PICKED && right / picked >= LEAST_PRECISION;
});

/** What an abstract answers about its study, in its own sentences. Without any answer `null`. */
export function studyAnswers(abstract: Abstract): StudyAnswers | null {
  const sentences = answerSentences(abstract.parts);
  const answers = SHOWN_QUESTIONS.map((question) => ({
    question,
    passages: QUESTIONS[question].rule(sentences).map((sentence) => sentence.slice()),
  }));
  return answers.some(({ passages }) => passages.length > 0) ? { answers, source: abstract.source } : null;
}
