import { sameWork } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import type { NoticeEvent } from '@/lib/model/status';
import { isRepublished } from './cochrane-version';
import { isLater } from './compare-dates';
import { eventOf } from './event-of';
import { groupAssertions, keyOf } from './group-assertions';
import type { NoticeRecord } from './notice-record';
import { noticesTakenBack } from './notice-titles';
import { canBeOneJournal } from './same-journal';
import { isGrave, severityOf } from './status-code-of';

/** What a later notice of this type ends; both stay in the timeline. */
const ENDS = new Map<NoticeType, ReadonlySet<NoticeType>>([
  // The retraction is the first half of it, where another notice announces that.
  ['retract_and_replace', new Set<NoticeType>(['retraction'])],
  ['reinstatement', new Set<NoticeType>(['retraction', 'withdrawal', 'removal', 'partial_retraction'])],
  ['concern_lifted', new Set<NoticeType>(['expression_of_concern'])],
]);

/**
 * The events in the life of one work, from assertions about it: unresolved ones first, then the
 * gravest, the undisputed, the latest.
 * @param records of the notices, as far as they are at hand
 */
export function eventsOf(assertions: readonly Assertion[], records: readonly NoticeRecord[] = []): NoticeEvent[] {
  const events = groupAssertions(assertions).map(eventOf);
  const takenBack = noticesTakenBack(records);
  return markReplaced(markEnded(events, records))
    .map((event) => (takenBack.some((notice) => sameWork(notice, event.notice)) ? { ...event, resolved: true } : event))
    .toSorted(compareEvents);
}

/**
 * A reinstatement ends the retractions that are not certainly later than it. One without a date
 * ends a single retraction: with two, nobody can tell which. A concern is lifted by its own journal alone, maybe in a
 * notice that also corrects.
 */
function markEnded(events: NoticeEvent[], records: readonly NoticeRecord[]): NoticeEvent[] {
  const endings = events.flatMap((event) => endsOf(event).map((type) => ({ event, type, date: event.date })));
  return events.map((event) => {
    const resolved = endings.some((ending) => {
      const ended = ENDS.get(ending.type);
      if (!ended?.has(event.type) || ending.event === event) return false;
      if (ending.type === 'concern_lifted' && !canBeOneJournal(event, ending.event, records)) return false;
      if (ending.date !== null && event.date !== null) return !isLater(event.date, ending.date);
      return events.filter(({ type }) => ended.has(type)).length === 1;
    });
    return resolved || events.some((later) => isRepublished(event, later)) ? { ...event, resolved: true } : event;
  });
}

/** What an event ends by its type; one that corrects and lifts a concern is a correction, and ends the concern too. */
function endsOf({ type, assertions }: NoticeEvent): NoticeType[] {
  const said = assertions.filter(({ strength }) => strength === 'record').map((claim) => claim.type);
  const types = said.includes('concern_lifted') && !isGrave(type) ? [type, 'concern_lifted' as const] : [type];
  return said.length === 0 ? [] : [...new Set(types)].filter((each) => ENDS.has(each));
}

/** Replaced beside reinstated: one of the two words is wrong, and the reader is told. */
function markReplaced(events: NoticeEvent[]): NoticeEvent[] {
  if (!events.some(({ type }) => type === 'reinstatement')) return events;
  return events.map((event) => (event.type === 'retract_and_replace' ? { ...event, disputed: true } : event));
}

function compareEvents(a: NoticeEvent, b: NoticeEvent): number {
  return (
    Number(a.resolved) - Number(b.resolved) ||
    severityOf(a.type) - severityOf(b.type) ||
    Number(a.disputed) - Number(b.disputed) ||
    compareText(b.date ?? '', a.date ?? '') ||
    compareText(firstKey(a), firstKey(b))
  );
}

function firstKey({ assertions }: NoticeEvent): string {
  return assertions.map(keyOf).toSorted()[0] ?? '';
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
