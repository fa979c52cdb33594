import type { SourceName } from './assertion';
import type { RichText } from './rich-text';

/** What readers ask of a study before they believe it. */
export type Question = 'in-whom' | 'how-many' | 'compared-with' | 'how-large' | 'harms' | 'who-paid' | 'limits';

/** The sentences of an abstract that answer a question, verbatim; none where no sentence is recognised as an answer. */
export interface StudyAnswer {
  question: Question;
  passages: RichText[];
}

/** What an abstract answers about its study. Only questions whose answers are known to be right are in it. */
export interface StudyAnswers {
  answers: StudyAnswer[];
  source: SourceName;
}
