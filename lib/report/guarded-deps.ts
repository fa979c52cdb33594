import type { ReportDeps } from './report-deps';

/** A storage that has not answered after this many milliseconds is treated as broken. */
const PATIENCE = 2_000;

/**
 * The same dependencies, with a storage that may fail without failing the report. What cannot be read counts
 * as not known, and after the first failure the storage is not used again.
 * @param onFailure called once, at the first failure
 */
export function guardedDeps(deps: ReportDeps, onFailure: (error: unknown) => void): ReportDeps {
  let broken = false;

  async function orElse<T>(read: () => Promise<T>, fallback: T): Promise<T> {
    if (broken) return fallback;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the storage does not answer')), PATIENCE);
    });
    try {
      return await Promise.race([read(), tooLate]);
    } catch (error) {
      if (!broken) onFailure(error);
      broken = true;
      return fallback;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    ...deps,
    knownAnswers: (ids) => orElse(() => deps.knownAnswers(ids), []),
    answersChanging: (ids) => orElse(() => deps.answersChanging(ids), []),
    keepAnswer: (answer) => orElse(() => deps.keepAnswer(answer), undefined),
    findSummaries: (ids) => orElse(() => deps.findSummaries(ids), []),
    findNoticeSummaries: (notice, subjects) => orElse(() => deps.findNoticeSummaries(notice, subjects), []),
    findEntry: (ids) => orElse(() => deps.findEntry(ids), null),
  };
}
