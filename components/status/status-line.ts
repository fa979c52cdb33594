import { i18n } from '#i18n';
import { dayOfText } from '@/lib/words/date-text';
import { listText } from '@/lib/words/language';
import { sourceName } from '@/lib/words/source-name';
import type { WorkReport } from '@/lib/model/report';
import { cochraneVersion } from '@/lib/notices/status/cochrane-version';
import { isPreprint } from '@/lib/notices/status/is-preprint';
import type { NoticeType } from '@/lib/model/notice-type';
import type { NotCheckedReason, NoticeEvent, Status } from '@/lib/model/status';
import type { PartialDate } from '@/lib/model/work';
import { datesAgree, isLater } from '@/lib/notices/status/compare-dates';
import { allAnswered } from './register-answers';
import { thingText, type Thing } from '@/lib/words/thing-text';
import { joined } from '@/lib/words/joined';

const REASON_LINES = {
  'live-off': 'line.liveOff',
  'private-window': 'line.privateWindow',
  'nothing-holds-it': 'line.nothingHoldsIt',
  failed: 'line.failed',
  'no-identifier': 'line.noIdentifier',
  outdated: 'line.outdated',
} as const satisfies Record<Exclude<NotCheckedReason, 'waiting'>, string>;

/** After one of these, even one that was ended, "it has not retracted it" would be half the truth. */
const RETRACTS: ReadonlySet<NoticeType> = new Set(['retraction', 'withdrawal', 'removal', 'retract_and_replace']);

type LineReport = Pick<WorkReport, 'status' | 'events' | 'outcomes' | 'waiting'> & Partial<Pick<WorkReport, 'work' | 'recordTypes'>> & {
  /** Milliseconds since the epoch. */
  now: number;
};

/**
 * What the headline means for a reader, and what it does not mean. What did not
 * happen later is said only where a register's record was read and every source answered.
 * @param thing what the status is of: a notice has one of its own
 */
export function statusLine(report: LineReport, thing: Thing = 'paper'): string {
  const { status, waiting } = report;
  switch (status.code) {
    case 'retracted':
      return i18n.t('line.retracted', [thingText(thing)]);
    case 'removed':
      return i18n.t('line.removed');
    case 'withdrawn':
      return withdrawnLine(report);
    case 'replaced':
      return i18n.t(status.event?.inPlace ? 'line.replacedInPlace' : 'replacedBy.line');
    case 'concern':
      return joined('sentences', [i18n.t('line.concern'), laterNotice(report)]);
    case 'corrected':
      return notRetracted(
        report,
        i18n.t('line.corrected', [thingText(thing)]),
        i18n.t('line.correctedOnly', [thingText(thing)]),
        i18n.t('line.correctedUnchecked'),
      );
    case 'partly-retracted':
      return notRetracted(
        report,
        i18n.t('line.partlyRetracted', [thingText(thing)]),
        i18n.t('line.partlyOnly'),
        i18n.t('line.correctedUnchecked'),
      );
    case 'updated':
      if (status.updatedKind === 'newer-version') {
        return i18n.t(status.event?.inPlace ? 'line.updatedInPlace' : 'line.newerVersion');
      }
      if (status.updatedKind === 'out-of-date') return i18n.t('line.outOfDate');
      // What a word that nobody knows means is not known either, least of all that nothing was wrong.
      return i18n.t(status.event?.type === 'other' ? 'unknownUpdate.line' : 'line.addedTo');
    case 'none-found':
    case 'partly-checked':
      if (status.event === null) return i18n.t('line.noneFound');
      return i18n.t(status.event.type === 'concern_lifted' ? 'line.concernLifted' : 'line.reinstated');
    case 'not-checked':
      if (status.reason === 'waiting') return waitingLine(waiting.map(sourceName));
      return joined('sentences', [listLine(report), i18n.t(status.reason === null ? 'line.failed' : REASON_LINES[status.reason])]);
  }
}

/** What the list on this machine says of a paper that it does not list: it is no check, and may not even be silence. */
function listLine({ outcomes }: LineReport): string {
  const list = outcomes.find(({ source }) => source === 'notice-list');
  if (!list) return '';
  const day = dayOfText(list.at);
  if (list.kind === 'lists-none') return i18n.t('listSays.none', [day]);
  if (list.silent === undefined) return '';
  return i18n.t(list.silent === 'list-old' ? 'listSays.old' : 'listSays.newer', [day]);
}

/** By whom, as far as the kind of record tells; the reason is the notice's own to give. */
function withdrawnLine({ work, recordTypes = [] }: LineReport): string {
  if (work && cochraneVersion(work.ids) !== null) return i18n.t('withdrawnBy.cochrane');
  return i18n.t(work && isPreprint(work.ids, recordTypes) ? 'withdrawnBy.preprint' : 'line.withdrawn');
}

/** What is known of notices after the one that governs. One of less precise date may be later or not. */
function laterNotice(report: LineReport): string {
  const { status, events } = report;
  const since = status.event?.date ?? null;
  if (since !== null && events.some(({ date }) => date !== null && isLater(date, since))) return i18n.t('line.laterListed');
  const isBefore = (date: PartialDate | null) => since !== null && date !== null && (date === since ? date.length > 7 : !datesAgree(date, since));
  const placed = events.length <= 1 || events.every((event) => isBefore(event.date) || isGoverning(event, status));
  return i18n.t(placed && allAnswered(report, report.now) ? 'line.laterNone' : 'line.laterUnchecked');
}

/** A report that crossed a port holds the governing event twice, as two objects. */
function isGoverning({ type, date, notice }: NoticeEvent, { event }: Status): boolean {
  return event !== null && type === event.type && date === event.date && JSON.stringify(notice) === JSON.stringify(event.notice);
}

/** What is known of a later retraction; the sentence where the paper was retracted before. */
function notRetracted(report: LineReport, sentence: string, only: string, unchecked: string): string {
  if (report.events.some(({ type }) => RETRACTS.has(type))) return sentence;
  return allAnswered(report, report.now) ? only : unchecked;
}

function waitingLine(names: string[]): string {
  return names.length === 0 ? i18n.t('line.waitingLocal') : i18n.t('line.waiting', [listText(names)]);
}
