import type { IDBPTransaction } from 'idb';
import type { ImportResult } from '@/lib/model/import-result';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { allOrNone } from './all-or-none';
import { compareRows } from './compare-rows';
import { transaction } from './database';
import { journalWrites } from './journal';
import { clearEntries, entryWrites } from './list-writes';
import { packRowsKey } from './pack-rows';
import { entriesOf } from './reading-list-store';
import { stagedRange } from './restore-steps';
import type { NewJournalRow, PackRow, RestoreSteps, StagedRow, SummaryRow } from './rows';
import { restoredChange } from './watch-backup';
import type { WatchChange } from '@/lib/model/watch';
import { sameData } from './same-data';
import type { CaveatSchema } from './schema';

const STORES = ['readingList', 'changedEntries', 'journal', 'ownPacks', 'ownSummaries', 'restoreRows', 'watchChanges', 'meta'] as const;
type Transaction = IDBPTransaction<CaveatSchema, (typeof STORES)[number][], 'readwrite'>;

/** Staged rows that are in memory at once. */
const BATCH = 200;

/** What becomes of an entry that is restored, given the entries here that are the same paper. */
export type JoinEntry = (incoming: ReadingListEntry, here: ReadingListEntry[]) => { put: ReadingListEntry | null; journal: NewJournalRow[]; outcome: keyof ImportResult };

/**
 * Makes staged rows count, in one transaction: all of them, or, if anything fails or the process ends, none. With mode
 * `join` an entry joins the one that is the same paper, and of a pack or a summary that both have the later one stays;
 * with `replace` the list and the own summaries become what the rows say.
 * @param total how many rows there should be
 * @param settings to be taken over once the rows count: they are noted in the same transaction
 * @returns counts of saved papers and summaries; `null` where not all of the rows are there, and then nothing is changed
 */
export async function commitRestore(key: string, total: number, join: JoinEntry, now: number, settings: RestoreSteps['settings'] | null = null): Promise<ImportResult | null> {
  const tx = await transaction([...STORES], 'readwrite');
  return allOrNone(tx, async () => {
    const meta = tx.objectStore('meta');
    const steps = (await meta.get('restoreSteps')) as RestoreSteps | undefined;
    if (steps?.key !== key || steps.count !== total) return null;
    if (steps.result) return steps.result;
    const commit = new Commit(tx, join);
    if (steps.mode === 'replace') await commit.emptyOwn();
    for (let from = 0; from < total; from += BATCH) {
      const range = IDBKeyRange.bound([key, from], [key, from + BATCH], false, true);
      for (const row of await tx.objectStore('restoreRows').getAll(range)) await commit.take(row);
    }
    await commit.endPack();
    await tx.objectStore('restoreRows').delete(stagedRange(key));
    await meta.put({ ...steps, at: now, result: commit.result, ...(settings && { settings }) } satisfies RestoreSteps, 'restoreSteps');
    return commit.result;
  });
}

class Commit {
  readonly result: ImportResult = { added: 0, updated: 0, unchanged: 0 };
  /** For each restored paper the id of the paper that holds it here. */
  readonly #holders = new Map<string, string>();
  /** The pack whose summaries come; `rows`: the ones that came, `earlier`: those of the edition that it replaces. */
  #pack: { row: Omit<PackRow, 'rows'>; earlier: SummaryRow[]; rows: SummaryRow[]; isTaken: boolean } | null = null;

  constructor(
    readonly tx: Transaction,
    readonly join: JoinEntry,
  ) {}

  async emptyOwn(): Promise<void> {
    await clearEntries(this.tx);
    await this.tx.objectStore('ownSummaries').delete(IDBKeyRange.bound('own/', 'own0', false, true));
  }

  async take(row: StagedRow): Promise<void> {
    if ('entry' in row) await this.#takeEntry(row.entry);
    else if ('pack' in row) await this.#beginPack(row.pack);
    else if ('watchChange' in row) await this.#takeChange(row.watchChange);
    else await this.#takeSummary(row.summary);
  }

  async #takeEntry(entry: ReadingListEntry): Promise<void> {
    const list = this.tx.objectStore('readingList');
    const [same, sharing] = await Promise.all([list.get(entry.id), entriesOf(list, entry.work.ids)]);
    const here = [...(same ? [same] : []), ...sharing.filter(({ id }) => id !== entry.id).toSorted((a, b) => a.savedAt - b.savedAt)];
    const { put, journal, outcome } = this.join(entry, here);
    for (const write of put ? entryWrites(this.tx, { put: [put] }) : []) await write();
    this.#holders.set(entry.id, put?.id ?? here[0]?.id ?? entry.id);
    for (const write of await journalWrites(this.tx.objectStore('journal'), journal)) await write();
    this.result[outcome] = (this.result[outcome] ?? 0) + 1;
  }

  async #takeChange(row: WatchChange): Promise<void> {
    const changes = this.tx.objectStore('watchChanges');
    const next = await restoredChange(row, this.#holders.get(row.entryId), (id) => changes.get(id));
    if (next) await changes.put(next);
  }

  async #beginPack(row: Omit<PackRow, 'rows'>): Promise<void> {
    await this.endPack();
    const known = await this.tx.objectStore('ownPacks').get(row.id);
    const isTaken = !known || known.importedAt < row.importedAt;
    const earlier = isTaken ? await this.tx.objectStore('ownSummaries').index('packId').getAll(known ? packRowsKey(known) : row.id) : [];
    this.#pack = { row, earlier, rows: [], isTaken };
  }

  async #takeSummary(row: SummaryRow): Promise<void> {
    const summaries = this.tx.objectStore('ownSummaries');
    if (row.packId !== null) {
      // Of a summary without its pack nobody could say where it is from.
      if (this.#pack?.row.id === row.packId) this.#pack.rows.push(row);
      return;
    }
    const known = await summaries.get(row.id);
    if (known && known.storedAt >= row.storedAt) {
      this.result.unchanged += 1;
      return;
    }
    await summaries.put(row);
    this.result[known === undefined ? 'added' : sameData(known.summary, row.summary) ? 'unchanged' : 'updated'] += 1;
  }

  async endPack(): Promise<void> {
    const pack = this.#pack;
    this.#pack = null;
    if (pack === null) return;
    if (!pack.isTaken) {
      this.result.unchanged += pack.rows.length;
      return;
    }
    const summaries = this.tx.objectStore('ownSummaries');
    const rows = [...new Map(pack.rows.map((row) => [row.id, row] as const)).values()];
    const { counts } = compareRows(pack.earlier, rows);
    for (const { id } of pack.earlier) await summaries.delete(id);
    for (const row of rows) await summaries.put(row);
    await this.tx.objectStore('ownPacks').put({ ...pack.row, summaries: rows.length });
    this.result.added += counts.added;
    this.result.updated += counts.updated;
    this.result.unchanged += counts.unchanged;
  }
}
