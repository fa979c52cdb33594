import type { LaySummary } from '@/lib/model/lay-summary';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { createNet, type Net } from '@/lib/net/net';
import { askNoticeList } from '@/lib/notices/known/ask-notice-list';
import { findEntry } from '@/lib/reading-list/reading-list';
import type { ReportDeps } from '@/lib/report/report-deps';
import { biorxiv } from '@/lib/sources/biorxiv';
import { crossref } from '@/lib/sources/crossref';
import { datacite } from '@/lib/sources/datacite';
import { europePmc } from '@/lib/sources/europepmc';
import { openAlex } from '@/lib/sources/openalex';
import { pubmed } from '@/lib/sources/pubmed';
import type { Source } from '@/lib/sources/source/source';
import { getAnswers, getAnswersChanging, putAnswer } from '@/lib/storage/answer-cache';
import { findNoticeSummaries, findSummaries } from '@/lib/summaries/find-summaries';
import { followOpenAlexSwitch } from './openalex-switch';
import { followSemanticScholarKey } from './semantic-scholar-key';

/** Everything this machine holds about a work, with no network: earlier answers and the notice list. */
export async function knownAnswers(ids: WorkIds): Promise<SourceAnswer[]> {
  const answers = await getAnswers(ids);
  const published = answers.find(({ work }) => work?.published)?.work?.published ?? null;
  return [...answers, await askNoticeList(ids, Date.now(), published)];
}

/** The report's real surroundings. */
export function reportDeps(net: Net = createNet()): ReportDeps {
  const sentences = new Map<string, LaySummary | null>();
  const chosenOpenAlex: Source = { ...openAlex, isFor: followOpenAlexSwitch() };
  return {
    net,
    now: () => Date.now(),
    // Of Crossref and DataCite one is asked on viewing a paper, and the other only where Crossref denies it.
    viewSources: [crossref, datacite, europePmc],
    openSources: [pubmed, biorxiv, datacite, chosenOpenAlex],
    knownAnswers,
    answersChanging: getAnswersChanging,
    keepAnswer: putAnswer,
    findSummaries: (ids) => findSummaries(ids, 'article'),
    findNoticeSummaries,
    findEntry,
    semanticScholarKey: followSemanticScholarKey(() => sentences.clear()),
    sentences,
  };
}
