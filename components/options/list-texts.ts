import { i18n } from '#i18n';
import { dayText, momentText } from '@/lib/words/date-text';
import { listText } from '@/lib/words/language';
import type { ListSource } from '@/lib/model/known-notice';
import type { ListCheck, ListOrigin, ListRefusal, ListSummary, ListTask } from '@/lib/model/list-state';

const REASONS = {
  offline: 'noticeList.reason.offline',
  server: 'failure.serverError',
  'wrong-type': 'noticeList.reason.wrongType',
  'not-a-list': 'noticeList.reason.notAList',
  'other-kind': 'noticeList.reason.otherKind',
  'older-format': 'noticeList.reason.olderFormat',
  'newer-format': 'noticeList.reason.newerFormat',
  truncated: 'noticeList.reason.truncated',
  'too-big': 'noticeList.reason.tooBig',
  damaged: 'noticeList.reason.damaged',
  inconsistent: 'noticeList.reason.inconsistent',
  'not-paired': 'noticeList.reason.notPaired',
  'wrong-base': 'noticeList.reason.wrongBase',
  absurd: 'noticeList.reason.absurd',
  'not-retraction-watch': 'noticeList.reason.notRetractionWatch',
  storage: 'noticeList.reason.storage',
  address: 'noticeList.reason.address',
  interrupted: 'noticeList.reason.interrupted',
} as const satisfies Record<ListRefusal, string>;

const ORIGINS = {
  starter: 'noticeList.origin.starter',
  package: 'noticeList.origin.package',
  update: 'noticeList.origin.update',
  'retraction-watch': 'noticeList.origin.retractionWatch',
} as const;

const PHASES = {
  asking: 'noticeList.phase.asking',
  fetching: 'noticeList.phase.fetching',
  reading: 'noticeList.phase.reading',
  building: 'noticeList.phase.building',
  storing: 'noticeList.phase.storing',
} as const satisfies Record<ListTask['phase'], string>;

const SOURCES: Record<Exclude<ListSource, 'starter'>, string> = {
  crossref: 'Crossref',
  'retraction-watch': 'Retraction Watch',
  pubmed: 'PubMed',
};

/** How long a list counts as young, in milliseconds: 30 days. */
const YOUNG = 30 * 86_400_000;

/** "The list from the update address". */
export function originText({ origin }: ListSummary): string {
  return i18n.t(ORIGINS[origin ?? 'starter']);
}

/** "62,948 entries · built 20 November 2026 · Crossref of 19 November 2026 and Retraction Watch of …". */
export function factsText({ entries, built, sources }: ListSummary): string {
  const named = (Object.keys(SOURCES) as (keyof typeof SOURCES)[]).flatMap((source) => {
    const day = sources[source];
    return day === null ? [] : [i18n.t('noticeList.source', [SOURCES[source], dayText(day)])];
  });
  const facts = [i18n.t('noticeList.entries', entries), i18n.t('noticeList.builtOn', [dayText(built)])];
  return [...facts, ...(named.length > 0 ? [listText(named)] : [])].join(' · ');
}

/** What the reader should know about a list of this origin and age; empty where there is nothing. */
export function listHints({ origin, built, sources }: ListSummary, now: number): string[] {
  const oldest = Math.min(built, ...Object.values(sources).filter((day) => day !== null));
  const hints: string[] = [];
  if (origin === null) hints.push(i18n.t('noticeList.starterHint'));
  if (origin === 'retraction-watch') hints.push(i18n.t('noticeList.retractionWatchHint'));
  if (origin !== null && now - oldest > YOUNG) hints.push(i18n.t('noticeList.oldHint'));
  return hints;
}

/** "Last attempt today at 10:14: nothing new". */
export function checkText(check: ListCheck, now: number): string {
  return i18n.t('noticeList.checked', [momentText(check.at, now), resultText(check)]);
}

function resultText({ result, reason }: ListCheck): string {
  switch (result) {
    case 'renewed':
      return i18n.t('noticeList.result.renewed');
    case 'current':
      return i18n.t('noticeList.result.current');
    case 'cancelled':
      return i18n.t('noticeList.result.cancelled');
    case 'refused':
      return i18n.t('noticeList.result.refused', [i18n.t(REASONS[reason ?? 'storage'])]);
  }
}

/** "Fetching: 40 %", or "Asking" where nobody knows how much there is. */
export function taskText({ phase, done, of }: ListTask): string {
  const name = i18n.t(PHASES[phase]);
  return of === null || of === 0 ? name : i18n.t('noticeList.progress', [name, Math.min(100, Math.floor((done / of) * 100))]);
}

const WAITING = {
  package: 'noticeList.waiting.package',
  update: 'noticeList.waiting.update',
  'retraction-watch': 'noticeList.waiting.retractionWatch',
} as const satisfies Record<ListOrigin, string>;

/** A list that waits for the work that is under way. */
export function waitingText(origin: ListOrigin): string {
  return i18n.t(WAITING[origin]);
}
