import { sameData } from './same-data';
import { database, transaction } from './database';
import type { SummaryRow } from './summary-row';

/** What is known of an imported pack besides its summaries. */
export interface PackRow {
  id: string;
  title: string;
  author: string | null;
  license: string | null;
  /** The pack's own mark of its version ("2026-11-23"). */
  edition: string | null;
  summaries: number;
  importedAt: number;
}

export interface ReplacedPack {
  added: number;
  updated: number;
  unchanged: number;
}

export async function allOwnPacks(): Promise<PackRow[]> {
  return (await database()).getAll('ownPacks');
}

export async function ownPack(id: string): Promise<PackRow | null> {
  return (await (await database()).get('ownPacks', id)) ?? null;
}

/**
 * Stores a pack as a whole, in the place of an earlier one with its id: summaries it no longer
 * holds are gone. All in one transaction, so that a pack is never half there.
 * @returns how its summaries compare with those of the earlier one
 */
export async function replaceOwnPack(pack: PackRow, rows: readonly SummaryRow[]): Promise<ReplacedPack> {
  const tx = await transaction(['ownPacks', 'ownSummaries'], 'readwrite');
  const summaries = tx.objectStore('ownSummaries');
  const earlier = new Map(
    (await summaries.index('packId').getAll(pack.id)).map((row) => [row.id, row] as const),
  );
  const counts: ReplacedPack = { added: 0, updated: 0, unchanged: 0 };
  const writes: Promise<unknown>[] = [tx.objectStore('ownPacks').put(pack)];
  for (const row of rows) {
    const before = earlier.get(row.id);
    earlier.delete(row.id);
    if (!before) counts.added += 1;
    else if (sameData(before.summary, row.summary)) counts.unchanged += 1;
    else counts.updated += 1;
    writes.push(summaries.put(row));
  }
  for (const id of earlier.keys()) writes.push(summaries.delete(id));
  await Promise.all([...writes, tx.done]);
  return counts;
}

/** Removes a pack with its summaries. A pack that is not there is no error. */
export async function deleteOwnPack(id: string): Promise<void> {
  const tx = await transaction(['ownPacks', 'ownSummaries'], 'readwrite');
  const summaries = tx.objectStore('ownSummaries');
  const keys = await summaries.index('packId').getAllKeys(id);
  await Promise.all([
    ...keys.map((key) => summaries.delete(key)),
    tx.objectStore('ownPacks').delete(id),
    tx.done,
  ]);
}
