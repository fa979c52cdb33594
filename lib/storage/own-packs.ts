import type { PackRow, SummaryRow } from './rows';
import type { ImportResult } from '@/lib/model/import-result';
import { compareRows } from './compare-rows';
import { database, transaction } from './database';
import { packRowsKey } from './pack-rows';
import { SUMMARY_STORES, sharedPapers } from './shared-papers';
import { writeAll } from './write-all';

export async function allOwnPacks(): Promise<PackRow[]> {
  return (await database()).getAll('ownPacks');
}

export async function ownPack(id: string): Promise<PackRow | null> {
  return (await (await database()).get('ownPacks', id)) ?? null;
}

/**
 * Stores a pack as a whole, in the place of an earlier one with its id: summaries it no longer
 * holds are gone. All in one transaction, so that a pack is never half there.
 * @returns how its summaries compare with those of the earlier one, and with other packs'
 */
export async function replaceOwnPack(pack: PackRow, rows: readonly SummaryRow[]): Promise<ImportResult> {
  const tx = await transaction(['meta', ...SUMMARY_STORES], 'readwrite');
  const summaries = tx.objectStore('ownSummaries');
  const shared = await sharedPapers(tx, pack.id, null, rows);
  const before = await tx.objectStore('ownPacks').get(pack.id);
  const earlier = await summaries.index('packId').getAll(before ? packRowsKey(before) : pack.id);
  const { counts } = compareRows(earlier, rows);
  // An edition that came whole, and that one in steps has replaced since.
  const left = before && packRowsKey(before) !== pack.id ? await summaries.index('packId').getAllKeys(pack.id) : [];
  const kept = new Set(rows.map(({ id }) => id));
  const gone = [...earlier.map(({ id }) => id), ...left].filter((id) => !kept.has(id));
  await writeAll(tx, [
    () => tx.objectStore('ownPacks').put(pack),
    ...gone.map((id) => () => summaries.delete(id)),
    ...rows.map((row) => () => summaries.put(row)),
  ]);
  return shared > 0 ? { ...counts, shared } : counts;
}

/** Removes a pack with its summaries. A pack that is not there is no error. */
export async function deleteOwnPack(id: string): Promise<void> {
  const tx = await transaction(['ownPacks', 'ownSummaries'], 'readwrite');
  const summaries = tx.objectStore('ownSummaries');
  const pack = await tx.objectStore('ownPacks').get(id);
  const rows = summaries.index('packId');
  const keys = (await Promise.all([...new Set([id, pack ? packRowsKey(pack) : id])].map((key) => rows.getAllKeys(key)))).flat();
  await writeAll(tx, [
    ...keys.map((key) => () => summaries.delete(key)),
    () => tx.objectStore('ownPacks').delete(id),
  ]);
}
