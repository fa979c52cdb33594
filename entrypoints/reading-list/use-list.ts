import { useEffect, useState } from 'preact/hooks';
import type { BrokenRow, ListItem } from '@/components/reading-list/list-item';
import { titleOf } from '@/components/reading-list/list-view';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { askNoticeListOfAll } from '@/lib/notices/known/ask-notice-list';
import { applyTheme } from '@/lib/platform/apply-theme';
import { onDraftChange, readDrafts } from '@/lib/platform/entry-drafts';
import { likelySame } from '@/lib/reading-list/likely-same';
import { listItemOf } from '@/lib/reading-list/list-item-of';
import { listRows, withReadableEvidence } from '@/lib/reading-list/list-rows';
import { allEntries } from '@/lib/reading-list/reading-list';
import { onReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';
import type { WatchChange } from '@/lib/model/watch';
import { readChanges } from '@/lib/storage/watch-store';
import { onWatchChange } from '@/lib/watch/watch-events';
import { undoableMerges } from '@/lib/storage/journal';
import type { JournalRow } from '@/lib/storage/rows';
import { onDatabaseName } from '@/lib/storage/database-name';

export interface LoadedList {
  items: ListItem[];
  broken: BrokenRow[];
  /** What the watch found, by entry. */
  changes: ReadonlyMap<string, WatchChange[]>;
  now: number;
}

export interface List {
  /** `null` while it is being read. */
  list: LoadedList | null;
  /** Why it could not be read; `null` if it could. */
  error: Error | null;
  drafted: ReadonlySet<string>;
  load(): Promise<void>;
}

/** The saved papers as they are shown, read again after each change. */
export function useList(): List {
  const [list, setList] = useState<LoadedList | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [drafted, setDrafted] = useState<ReadonlySet<string>>(new Set());

  async function load(): Promise<void> {
    try {
      setList(await loadList());
      setError(null);
    } catch (reason) {
      setError(reason instanceof Error || reason instanceof DOMException ? reason : new Error(String(reason)));
    }
  }

  useEffect(() => {
    const loadDrafts = () =>
      void readDrafts().then((drafts) => {
        const next = new Set(drafts.map(({ entryId }) => entryId));
        // A stroke in a draft draws no list anew.
        setDrafted((before) => (next.size === before.size && [...next].every((id) => before.has(id)) ? before : next));
        return next;
      });
    void load();
    loadDrafts();
    const stops = [
      onReadingListChange(() => void load()),
      onSettingsChange(() => void load()),
      onDraftChange(loadDrafts),
      onWatchChange(() => void load()),
      onDatabaseName(() => void load()),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);

  return { list, error, drafted, load };
}

async function loadList(): Promise<LoadedList> {
  const [settings, rows, merges, found] = await Promise.all([getSettings(), allEntries(), undoableMerges(), readChanges()]);
  applyTheme(settings.theme);
  const now = Date.now();
  const { entries, broken } = listRows(rows);
  const listed = await askNoticeListOfAll(entries.map(({ work }) => work), now);
  const same = likelySame(entries);
  const items: ListItem[] = [];
  for (const [at, entry] of entries.entries()) {
    const judged = judge(entry, settings.liveChecks, now, listed[at]);
    if (judged === null) {
      broken.push({ id: entry.id, name: entry.work.ids.doi ?? '' });
      continue;
    }
    const sameAs = same.get(entry.id)?.map((other) => ({ id: other.id, title: titleOf({ entry: other }) }));
    const merged = merges.filter(({ mergedInto }) => mergedInto === entry.id).flatMap(mergedEntry);
    items.push({ ...judged, ...(sameAs ? { sameAs } : {}), ...(merged.length > 0 ? { merged } : {}) });
  }
  return { items, broken, changes: Map.groupBy(found, ({ entryId }) => entryId), now };
}

/** Evidence that makes the rules stumble is read once more without what is damaged; one entry never takes the list with it. */
function judge(entry: ReadingListEntry, liveChecks: boolean, now: number, listed: Parameters<typeof listItemOf>[3]): ListItem | null {
  for (const candidate of [() => entry, () => withReadableEvidence(entry)]) {
    try {
      return listItemOf(candidate(), liveChecks, now, listed);
    } catch (error) {
      console.error(error);
    }
  }
  return null;
}

function mergedEntry({ seq, change }: JournalRow): { seq: number; title: string; why: 'register' | 'reader' | 'restored' }[] {
  return change.kind === 'merge' ? [{ seq, title: titleOf({ entry: change.other }), why: change.why }] : [];
}
