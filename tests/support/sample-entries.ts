/** Saved papers in different states of repair, for tests and the gallery. */
import { statusVerdict } from '@/lib/model/verdict';
import type { ListItem } from '@/components/reading-list/list-item';
import type { Status } from '@/lib/model/status';
import { NO_IDS } from '@/lib/model/work';
import { noticeEvent, savedEntry, status } from './sample-report-parts';

const DAY = 86_400_000;

/** A saved paper; its id is its title in small letters with dashes. */
export function listItem(
  title: string,
  of: Partial<Status> = {},
  changes: Partial<ListItem['entry']> = {},
): ListItem {
  const made = status(of);
  const base = savedEntry();
  const entry = {
    ...base,
    id: title.toLowerCase().replaceAll(' ', '-').slice(0, 60),
    work: { ...base.work, title: [title], ids: { ...NO_IDS, doi: `10.1000/${title.length}` } },
    tags: [],
    note: '',
    ...changes,
  };
  return { entry, status: made, verdict: statusVerdict(made), events: made.event === null ? [] : [made.event] };
}

const start = savedEntry().savedAt;

export const SAMPLE_ENTRIES: readonly ListItem[] = [
  listItem('A scale for falls in two towns', {}, { state: 'unread', savedAt: start }),
  listItem(
    'Tumours that age under treatment keep a surface protein',
    { code: 'corrected', event: noticeEvent() },
    {
      state: 'reading',
      tags: ['ageing', 'thesis'],
      note: 'Compare with the 2022 screen.\nAsk A. about Fig. 3.',
      flag: { kind: 'known', note: 'labels only', at: start },
      savedAt: start - 3 * DAY,
    },
  ),
  listItem(
    'RETRACTED: A lively surface protein in tired tumours',
    {
      code: 'retracted',
      event: noticeEvent({ type: 'retraction', sourceType: 'Retraction Note', date: '2026-02-06' }),
    },
    { state: 'read', tags: ['thesis'], savedAt: start - 40 * DAY },
  ),
  listItem(
    'Breathing at height',
    { code: 'not-checked', reason: 'live-off' },
    { state: 'unread', checkedAt: null, savedAt: start - 60 * DAY },
  ),
];
