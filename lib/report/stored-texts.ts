import type { ReportInput } from './assemble-report';
import type { LinkedWorks } from './linked-works';
import type { ReportDeps } from './report-deps';

/** What the device holds about the works of a report: summaries, and the saved paper. */
export async function readStoredTexts(
  { main, subjects, isNotice }: LinkedWorks,
  deps: Pick<ReportDeps, 'findSummaries' | 'findNoticeSummaries' | 'findEntry'>,
): Promise<Pick<ReportInput, 'summaries' | 'noticeSummaries' | 'subjectSummaries' | 'saved'>> {
  const subjectIds = subjects.map(({ ids }) => ids);
  const [summaries, noticeSummaries, subjectSummaries, saved] = await Promise.all([
    deps.findSummaries(main.ids),
    isNotice || subjects.length > 0 ? deps.findNoticeSummaries(main.ids, subjectIds) : [],
    Promise.all(subjectIds.map((ids) => deps.findSummaries(ids))),
    deps.findEntry(isNotice ? (subjectIds[0] ?? main.ids) : main.ids),
  ]);
  return { summaries, noticeSummaries, subjectSummaries, saved };
}
