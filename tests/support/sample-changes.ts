/** Changes of saved papers as the watch finds them, for tests and the gallery. */
import type { DigestContent, DigestItem } from '@/components/watch/digest-item';
import type { WatchChange, WatchedEvent, WatchLogRow } from '@/lib/model/watch';
import { NOW, savedEntry } from './sample-report-parts';

const DAY = 86_400_000;

/** A correction that the list names. */
export function watchedEvent(of: Partial<WatchedEvent> = {}): WatchedEvent {
  return { type: 'correction', name: 'Author Correction', notice: { doi: '10.1000/correction.1', pmid: null }, date: '2026-11-20', resolved: false, from: ['notice-list'], words: null, ...of };
}

/** A paper that was corrected since it was saved. */
export function watchChange(of: Partial<WatchChange> = {}): WatchChange {
  const event = of.event === undefined ? watchedEvent() : of.event;
  return {
    id: `e1 notice ${event?.notice.doi ?? ''}`,
    entryId: 'e1',
    kind: 'notice',
    when: 'since',
    atFirst: false,
    foundAt: NOW - 3 * 3_600_000,
    by: 'notice-list',
    saidAt: Date.UTC(2026, 10, 25),
    event,
    article: null,
    before: { code: 'none', updatedKind: null },
    after: { code: 'corrected', updatedKind: null },
    seenAt: null,
    told: true,
    ...of,
  };
}

/** The change with a paper that has this title. */
export function digestItem(title: string, of: Partial<WatchChange> = {}): DigestItem {
  return { change: watchChange({ id: title, ...of }), work: { ...savedEntry().work, title: [title] } };
}

const retraction = watchedEvent({ type: 'retraction', name: 'Retraction Note', notice: { doi: '10.1000/retraction.2', pmid: null } });

export const SAMPLE_DIGEST: DigestContent = {
  watched: 412,
  isOn: true,
  unseen: [
    { kind: 'change', item: digestItem('A lively surface protein in tired tumours', { event: retraction, before: { code: 'concern', updatedKind: null }, after: { code: 'retracted', updatedKind: null } }) },
    { kind: 'change', item: digestItem('Tumours that age under treatment keep a surface protein') },
    { kind: 'change', item: digestItem('Breathing at height', { kind: 'published', event: null, article: { doi: '10.1000/article.3', pmid: null }, after: { code: 'none', updatedKind: null }, by: 'crossref', saidAt: NOW - DAY }) },
    { kind: 'first', items: ['What soil and memory have in common', 'A scale for falls in two towns'].map((title) => digestItem(title, { entryId: title, when: 'before', atFirst: true, event: watchedEvent({ date: '2019-03' }) })) },
  ],
  seen: [
    { kind: 'change', item: digestItem('Sleep in shift workers', { kind: 'gone', event: retraction, by: 'crossref', saidAt: NOW - 9 * DAY, foundAt: NOW - 9 * DAY, before: { code: 'retracted', updatedKind: null }, after: { code: 'none', updatedKind: null }, seenAt: NOW }) },
    { kind: 'change', item: digestItem('Counting crows twice', { when: 'unclear', event: watchedEvent({ date: null }), foundAt: NOW - 12 * DAY, seenAt: NOW }) },
  ],
};

export const SAMPLE_LOG: readonly WatchLogRow[] = [
  { at: NOW - 3 * 3_600_000, source: 'notice-list', listAt: Date.UTC(2026, 10, 25), checked: 412, failed: 0, reason: null, changes: 2 },
  { at: NOW - DAY, source: 'crossref', listAt: null, checked: 50, failed: 0, reason: null, changes: 1 },
  { at: NOW - DAY, source: 'pubmed', listAt: null, checked: 0, failed: 47, reason: 'rate-limited', changes: 0 },
];
