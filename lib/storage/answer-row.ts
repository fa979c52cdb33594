import type { SourceAnswer } from '@/lib/model/source-answer';

/** A stored answer, with what it is found and judged by. */
export interface AnswerRow {
  /** Source and the work it was asked about: a newer answer takes the older one's place. */
  key: string;
  /** Identifiers that were asked about, and those the record itself carries. */
  works: string[];
  /** Identifiers of other works that the record says it changes: it is a notice about them. */
  changes: string[];
  /** When the source answered, in milliseconds since the epoch. */
  at: number;
  /** What the answer was read with; see PARSER_VERSION. */
  parserVersion: number;
  answer: SourceAnswer;
}
