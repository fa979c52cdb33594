import { sameWork } from '@/lib/identifiers/work-key';
import type { ImportResult } from '@/lib/model/import-result';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { WorkIds } from '@/lib/model/work';
import { identifierKeys } from '@/lib/storage/identifier-keys';
import { sameData } from '@/lib/storage/same-data';
import { absorb, mergeEntries } from './merge-entries';

export interface MergedList {
  /** Entries that are new or changed, as they are to be stored. */
  put: ReadingListEntry[];
  /** Ids of entries that went into another one. */
  remove: string[];
  /** For each incoming entry, in order: the id of the entry that holds it now. */
  heldBy: string[];
  result: ImportResult;
}

/**
 * Takes entries into a reading list that may already hold the same papers, so that no paper is there
 * twice (mergeEntries says what becomes of the reader's words). Pure: the caller writes it down.
 * Taking the same entries in again changes nothing.
 */
export function mergeIntoList(list: readonly ReadingListEntry[], incoming: readonly ReadingListEntry[]): MergedList {
  const entries = new EntryIndex(list);
  const before = new Map(list.map((entry) => [entry.id, entry] as const));
  const result: ImportResult = { added: 0, updated: 0, unchanged: 0 };
  const heldBy: string[] = [];
  const absorbedBy = new Map<string, string>();
  for (const entry of incoming) {
    const [kept, ...others] = entries.same(entry);
    if (!kept) {
      // A file written by hand may use an id twice, for two papers.
      const id = entries.has(entry.id) ? crypto.randomUUID() : entry.id;
      entries.put({ ...entry, id });
      heldBy.push(id);
      result.added += 1;
      continue;
    }
    const merged = absorb(mergeEntries(kept, entry), others);
    for (const id of merged.absorbed) {
      entries.delete(id);
      absorbedBy.set(id, kept.id);
    }
    entries.put(merged.entry);
    heldBy.push(kept.id);
    result[sameData(kept, merged.entry) ? 'unchanged' : 'updated'] += 1;
  }
  const put = entries.all().filter((entry) => !sameData(entry, before.get(entry.id)));
  const remove = [...before.keys()].filter((id) => !entries.has(id));
  return { put, remove, heldBy: heldBy.map((id) => lastOf(absorbedBy, id)), result };
}

/** Follows an entry that went into another, which may have gone into a third. */
function lastOf(absorbedBy: ReadonlyMap<string, string>, id: string): string {
  let last = id;
  for (let next = absorbedBy.get(last); next !== undefined; next = absorbedBy.get(last)) last = next;
  return last;
}

/** Entries by id and by identifier: comparing each with each would take minutes for long lists. */
class EntryIndex {
  readonly #entries = new Map<string, ReadingListEntry>();
  readonly #byIdentifier = new Map<string, Set<string>>();

  constructor(entries: readonly ReadingListEntry[]) {
    for (const entry of entries) this.put(entry);
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  all(): ReadingListEntry[] {
    return [...this.#entries.values()];
  }

  put(entry: ReadingListEntry): void {
    this.delete(entry.id);
    this.#entries.set(entry.id, entry);
    for (const key of identifierKeys(entry.work.ids)) {
      const ids = this.#byIdentifier.get(key) ?? new Set();
      this.#byIdentifier.set(key, ids.add(entry.id));
    }
  }

  delete(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    for (const key of identifierKeys(entry.work.ids)) this.#byIdentifier.get(key)?.delete(id);
  }

  /** The entries that are the same paper: the one with the same id first, then the one saved first. */
  same(wanted: ReadingListEntry): ReadingListEntry[] {
    const ids = new Set([wanted.id]);
    for (const key of identifierKeys(wanted.work.ids)) {
      for (const id of this.#byIdentifier.get(key) ?? []) ids.add(id);
    }
    return [...ids]
      .map((id) => this.#entries.get(id))
      .filter((entry) => entry !== undefined)
      .filter((entry) => isSame(entry, wanted))
      .toSorted((a, b) => Number(b.id === wanted.id) - Number(a.id === wanted.id) || a.savedAt - b.savedAt);
  }
}

/** The same random id means the same entry, unless the identifiers say that it cannot be. */
function isSame(a: ReadingListEntry, b: ReadingListEntry): boolean {
  return sameWork(a.work.ids, b.work.ids) || (a.id === b.id && !contradict(a.work.ids, b.work.ids));
}

function contradict(a: WorkIds, b: WorkIds): boolean {
  const hasShared = (['doi', 'pmid', 'pmcid', 'arxiv'] as const).some((field) => a[field] !== null && b[field] !== null);
  return hasShared && !sameWork(a, b);
}
