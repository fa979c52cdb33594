import { sameWork } from '@/lib/identifiers/work-key';
import type { SourceName } from '@/lib/model/sources';
import { STATUS_CODES } from '@/lib/model/status';
import type { Standing, WatchChange, WatchChangeKind, WatchedEvent, WatchedStatus } from '@/lib/model/watch';
import { NO_IDS } from '@/lib/model/work';
import { statusCodeOf } from '@/lib/notices/status/status-code-of';
import { whenOf } from './when-of';

/** What a comparison depends on besides the two standings. */
export interface Comparison {
  entryId: string;
  /** When the paper was saved, and what time it is, in milliseconds since the epoch. */
  savedAt: number;
  now: number;
  /** When each source that was heard answered: for the list its day. */
  heard: ReadonlyMap<SourceName, number>;
  /** The register whose newer record took the place of the list's word; `null` where none did. */
  overruledBy: SourceName | null;
  /** Notices that the reader saw when saving: nothing new. Empty for a paper that is known already. */
  seen: readonly WatchedEvent[];
  /** The paper was never checked before. */
  isFirst: boolean;
  /** The report that the paper was saved from may still be on the screen. */
  justSaved: boolean;
}

/** What changed, and what is to be remembered. */
export interface Compared {
  changes: WatchChange[];
  standing: Standing;
}

const NOTHING: WatchedStatus = { code: 'none', updatedKind: null };

/**
 * Compares how a paper stands with how it stood. Pure. A notice that is missing is gone only where each source that
 * listed it was heard again and lists it no more; else it stays remembered, since silence proves nothing.
 * @param before `null` for a paper that is looked at for the first time
 */
export function changesBetween(before: Standing | null, found: Standing, comparison: Comparison): Compared {
  const old = before?.events ?? [];
  const missing = old.filter((event) => !found.events.some((other) => sameEvent(other, event)));
  const gone = before === null ? [] : missing.filter((event) => isGone(event, before, found, comparison));
  const kept = missing.filter((event) => !gone.includes(event));
  const events = [...found.events.map((event) => withOld(event, old.find((other) => sameEvent(other, event)))), ...kept];
  const keptWorse = kept.length > 0 && before !== null && rank(before) < rank(found);
  const status = keptWorse ? statusIn(before) : statusIn(found);
  const standing: Standing = { ...status, events, article: found.article ?? before?.article ?? null, list: found.list };
  const was = before === null ? NOTHING : statusIn(before);
  const changes = [
    ...events.filter((event) => !old.some((other) => sameEvent(other, event))).map((event) => change('notice', event, was, status, comparison)),
    ...gone.map((event) => change('gone', event, was, status, comparison)),
    ...events.filter((event) => wordsChanged(event, old)).map((event) => change('words', event, was, status, comparison)),
  ];
  const isOther = before !== null && (was.code !== status.code || was.updatedKind !== status.updatedKind);
  if (isOther && changes.length === 0) changes.push(change('status', events[0] ?? old[0] ?? null, was, status, comparison));
  if (standing.article !== null && (before?.article ?? null) === null) {
    changes.push({ ...change('published', null, was, status, comparison), article: standing.article, when: before === null ? 'unclear' : 'since', seenAt: before === null ? comparison.now : null });
  }
  return { changes, standing };
}

function change(kind: WatchChangeKind, event: WatchedEvent | null, before: WatchedStatus, after: WatchedStatus, { entryId, savedAt, now, heard, overruledBy, seen, isFirst, justSaved }: Comparison): WatchChange {
  const isNew = kind === 'notice' && event !== null;
  const when = isNew ? whenOf(event.date, savedAt) : 'since';
  const by = (kind === 'gone' ? overruledBy : null) ?? event?.from.find((source) => heard.has(source)) ?? 'notice-list';
  const wasSeen = isNew && ((justSaved && when !== 'since') || seen.some((other) => sameEvent(other, event)));
  return {
    id: [entryId, kind, nameOf(kind, event, before, after)].join(' '),
    entryId,
    kind,
    when,
    atFirst: isFirst,
    foundAt: now,
    by,
    saidAt: heard.get(by) ?? now,
    event,
    article: null,
    before,
    after,
    seenAt: wasSeen ? now : null,
    told: wasSeen,
  };
}

/** What makes a change this one and no other. */
function nameOf(kind: WatchChangeKind, event: WatchedEvent | null, before: WatchedStatus, after: WatchedStatus): string {
  const notice = event === null ? '' : (event.notice.doi ?? event.notice.pmid ?? `${statusCodeOf(event.type) ?? event.type} ${event.date ?? ''}`);
  if (kind === 'status') return `${before.code}-${after.code} ${notice}`;
  return kind === 'words' ? `${notice} ${event?.words ?? ''}` : notice;
}

/** The same notice: by its identifiers, or, where one of the two has none, by what it does. */
export function sameEvent(a: WatchedEvent, b: WatchedEvent): boolean {
  const [first, second] = [a, b].map(({ notice }) => ({ ...NO_IDS, ...notice }));
  if (!first || !second) return false;
  const [isNamed, isOtherNamed] = [first, second].map(({ doi, pmid }) => doi !== null || pmid !== null);
  if (isNamed && isOtherNamed && (first.doi === null) === (second.doi === null)) return sameWork(first, second);
  // One side may know the DOI alone and the other the PubMed number alone: then both days must be the same.
  const isOneDay = a.date !== null && b.date !== null && (a.date.startsWith(b.date) || b.date.startsWith(a.date));
  const isKin = statusCodeOf(a.type) === statusCodeOf(b.type);
  if (isNamed && isOtherNamed) return sameWork(first, second) || (isKin && isOneDay && !sharesField(first, second));
  return isKin && (a.date === null || b.date === null || isOneDay);
}

function sharesField(a: { doi: string | null; pmid: string | null }, b: { doi: string | null; pmid: string | null }): boolean {
  return (a.doi !== null && b.doi !== null) || (a.pmid !== null && b.pmid !== null);
}

/** Whether everybody who listed it was heard again. */
function isGone(event: WatchedEvent, before: Standing, found: Standing, { heard, overruledBy }: Comparison): boolean {
  return event.from.every((source) => {
    if (source !== 'notice-list') return heard.has(source);
    return overruledBy !== null || (found.list.origin === before.list.origin && found.list.at > before.list.at);
  });
}

/** What was known of it before is not lost where today's sources say less. */
function withOld(event: WatchedEvent, old: WatchedEvent | undefined): WatchedEvent {
  if (old === undefined) return event;
  const notice = { doi: event.notice.doi ?? old.notice.doi, pmid: event.notice.pmid ?? old.notice.pmid };
  return { ...event, notice, date: event.date ?? old.date, words: event.words ?? old.words };
}

function wordsChanged(event: WatchedEvent, old: readonly WatchedEvent[]): boolean {
  const before = old.find((other) => sameEvent(other, event));
  return before !== undefined && before.words !== null && event.words !== null && before.words !== event.words;
}

function statusIn({ code, updatedKind }: WatchedStatus): WatchedStatus {
  return { code, updatedKind };
}

/** Place in the order of severity, 0 the worst. */
function rank({ code }: WatchedStatus): number {
  return code === 'none' ? STATUS_CODES.length : STATUS_CODES.indexOf(code);
}
