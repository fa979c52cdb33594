import { normalIds } from '@/lib/identifiers/normal-ids';
import { isRichText } from '@/lib/model/is-rich-text';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { Work } from '@/lib/model/work';

/** A paper that is saved for the first time. */
export function newEntry(work: Work, now: number): ReadingListEntry {
  return {
    id: crypto.randomUUID(),
    work,
    tags: [],
    note: '',
    state: 'unread',
    flag: null,
    savedAt: now,
    changedAt: now,
    evidence: [],
    checkedAt: null,
  };
}

/**
 * A work as the list may keep it. What could not be read back from a backup must not get in:
 * identifiers that are none, and title trees without end.
 */
export function storable(work: Work): Work {
  return {
    ...work,
    ids: normalIds(work.ids),
    title: isRichText(work.title) ? work.title : null,
  };
}
