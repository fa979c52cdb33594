import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { createNet, type Net } from '@/lib/net/net';
import { lookUpNoticeList } from '@/lib/notices/notice-list';
import { findEntry } from '@/lib/reading-list/reading-list';
import type { ReportDeps } from '@/lib/report/stream-report';
import { crossref } from '@/lib/sources/crossref';
import { europePmc } from '@/lib/sources/europepmc';
import { pubmed } from '@/lib/sources/pubmed';
import { getAnswers, getAnswersChanging, putAnswer } from '@/lib/storage/answer-cache';
import { findNoticeSummaries, findSummaries } from '@/lib/summaries/find-summaries';

/** Everything this machine holds about a work, with no network: earlier answers and the notice list. */
export async function knownAnswers(ids: WorkIds): Promise<SourceAnswer[]> {
  return [...(await getAnswers(ids)), lookUpNoticeList(ids)];
}

/** The report's real surroundings. */
export function reportDeps(net: Net = createNet()): ReportDeps {
  return {
    net,
    now: () => Date.now(),
    viewSources: [crossref, europePmc],
    openSources: [pubmed],
    knownAnswers,
    answersChanging: getAnswersChanging,
    keepAnswer: putAnswer,
    findSummaries: (ids) => findSummaries(ids, 'article'),
    findNoticeSummaries,
    findEntry,
  };
}
