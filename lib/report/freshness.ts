import type { SourceAnswer } from '@/lib/model/source-answer';

const HOUR = 3_600_000;

/**
 * How long an answer serves without asking again, in milliseconds. Notices arrive daily at most;
 * "does not hold it" is the answer likeliest to change for a new paper.
 */
export function maxAge(answer: SourceAnswer): number {
  switch (answer.outcome.kind) {
    case 'lists-notice':
      return 7 * 24 * HOUR;
    case 'lists-none':
      return 24 * HOUR;
    case 'not-held':
      return 6 * HOUR;
    case 'failed':
      return 0;
  }
}

/** Whether an answer is fresh enough that its source need not be asked. An answer from the future never is. */
export function isFresh(answer: SourceAnswer, now: number): boolean {
  const age = now - answer.outcome.at;
  return age >= 0 && age < maxAge(answer);
}
