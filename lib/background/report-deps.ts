import type { LaySummary } from '@/lib/model/lay-summary';
import type { OutsideHost } from '@/lib/model/outside-host';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { createNet, type Net } from '@/lib/net/net';
import { keepHostPauses, readHostPauses } from '@/lib/platform/host-pauses';
import { mayReach } from '@/lib/platform/service-access';
import type { LibraryKeeper } from '@/lib/library/library-keeper';
import { askNoticeList } from '@/lib/notices/known/ask-notice-list';
import { findEntry } from '@/lib/reading-list/reading-list';
import type { ReportDeps } from '@/lib/report/report-deps';
import { SOURCE_HOSTS, type ServiceName } from '@/lib/model/sources';
import { SERVICES } from '@/lib/sources/services';
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
export function reportDeps(libraries: Pick<LibraryKeeper, 'find' | 'ask'>, net: Net = createNet({ mayReach, pauses: { read: readHostPauses, keep: keepHostPauses } })): ReportDeps {
  const sentences = new Map<string, LaySummary | null>();
  const openAlexChosen = followOpenAlexSwitch();
  return {
    net,
    now: () => Date.now(),
    viewSources: services('on-view', openAlexChosen),
    // DataCite is asked where Crossref denies a paper, which may be known only then.
    openSources: [SERVICES.datacite, ...services('on-open', openAlexChosen)],
    knownAnswers,
    answersChanging: getAnswersChanging,
    keepAnswer: putAnswer,
    async findSummaries(ids) {
      const [stored, ofLibraries] = await Promise.all([findSummaries(ids, 'article'), libraries.find(ids)]);
      return [...stored, ...ofLibraries];
    },
    askLibraries: (ids, signal) => libraries.ask(ids, signal),
    findNoticeSummaries,
    findEntry,
    semanticScholarKey: followSemanticScholarKey(() => sentences.clear()),
    sentences,
  };
}

/** The services that are asked at a moment; one with a switch of its own only while that is on. */
function services(moment: OutsideHost['trigger'], openAlexChosen: () => boolean): Source[] {
  return (Object.keys(SERVICES) as ServiceName[]).flatMap((name) => {
    const { trigger, consent }: Pick<OutsideHost, 'trigger' | 'consent'> = SOURCE_HOSTS[name];
    if (trigger !== moment) return [];
    return consent === 'live-checks' ? [SERVICES[name]] : [{ ...SERVICES[name], isFor: (work) => openAlexChosen() && (SERVICES[name].isFor?.(work) ?? true) }];
  });
}
