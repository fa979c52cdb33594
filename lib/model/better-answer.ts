import type { SourceAnswer } from './source-answer';

/**
 * Whether an answer tells something of the record that was asked about, or of its notices. An answer that was kept
 * does, though the source could not be asked again, or holds nothing any more.
 */
export function tellsOfWork({ work, assertions, outcome }: SourceAnswer): boolean {
  return work !== null || assertions.length > 0 || outcome.kind === 'lists-notice' || outcome.kind === 'lists-none';
}

/**
 * What is kept of two answers of one source about one work, whichever identifiers it was asked by. A later answer
 * takes the place of an earlier one, and ends what that claimed, only if it holds the work. A failure and "does not
 * hold it" take nothing away: what was said stays as evidence, with the outcome of the later answer, so an old "lists
 * none" cannot pass for a check made today. What pages say is put together where they are read (lib/report/page-reading.ts),
 * so there the later reading stands.
 */
export function keptOf(earlier: SourceAnswer, later: SourceAnswer): SourceAnswer {
  if (later.source === 'page' || tellsOfWork(later) || !tellsOfWork(earlier)) return later;
  return { ...earlier, outcome: later.outcome };
}

/** The same of two answers in any order: of answers given at the same time, that counts as later which tells of the work. */
export function keptOfBoth(a: SourceAnswer, b: SourceAnswer): SourceAnswer {
  const isInOrder = a.outcome.at === b.outcome.at ? tellsOfWork(b) : a.outcome.at < b.outcome.at;
  return isInOrder ? keptOf(a, b) : keptOf(b, a);
}
