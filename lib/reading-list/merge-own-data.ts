import type { ImportResult } from '@/lib/model/import-result';
import { compareRows } from '@/lib/storage/compare-rows';
import type { OwnData, OwnDataChange } from '@/lib/storage/own-data';
import { packRowsKey } from '@/lib/storage/pack-rows';
import { summaryRow } from '@/lib/storage/summary-row';
import { packFromWritten } from '@/lib/summaries/written-pack';
import type { Backup } from './backup-format';
import { mergeIntoList } from './merge-into-list';

/** `holders`: for each saved paper of the backup the id of the paper that holds it now. */
export type MergedOwnData = OwnDataChange & { result: ImportResult; holders: Map<string, string> };

/** The rows that a backup stands for. */
export function rowsOfBackup(backup: Backup): OwnData {
  const packs = backup.packs.map(({ importedAt, pack }) => {
    const { summaries, ...head } = packFromWritten(pack, 'pack');
    return {
      pack: { ...head, summaries: summaries.length, importedAt },
      rows: summaries.map((summary) => summaryRow(summary, head.id, importedAt)),
    };
  });
  const own = backup.ownSummaries.map(({ storedAt, origin, summary: { url, ...summary } }) =>
    summaryRow({ ...summary, origin: { ...origin, url } }, null, storedAt),
  );
  return {
    entries: backup.readingList,
    packs: packs.map(({ pack }) => pack),
    summaries: [...packs.flatMap(({ rows }) => rows), ...own],
  };
}

/**
 * What changes when a backup is restored over what is already there. Saved papers are merged
 * (merge-into-list.ts). Of a pack that both have, the one imported later stays, as a whole; of a
 * summary of the reader's own, the one stored later. Pure; restoring twice changes nothing more.
 * `result` counts saved papers and summaries.
 */
export function mergeOwnData(here: OwnData, backup: OwnData): MergedOwnData {
  const list = mergeIntoList(here.entries, backup.entries);
  const change: MergedOwnData = {
    put: { entries: list.put, packs: [], summaries: [] },
    remove: { entries: list.remove, summaries: [] },
    result: { ...list.result },
    holders: new Map(backup.entries.map(({ id }, at) => [id, list.heldBy[at] ?? id])),
  };
  const packsHere = new Map(here.packs.map((pack) => [pack.id, pack] as const));
  for (const pack of backup.packs) {
    const rows = backup.summaries.filter((row) => row.packId === pack.id);
    const known = packsHere.get(pack.id);
    if (known && known.importedAt >= pack.importedAt) {
      change.result.unchanged += rows.length;
      continue;
    }
    const { counts, gone } = compareRows(here.summaries.filter((row) => row.packId === (known ? packRowsKey(known) : pack.id)), rows);
    change.put.packs.push(pack);
    change.put.summaries.push(...rows);
    change.remove.summaries.push(...gone);
    add(change.result, counts);
  }
  const summariesHere = new Map(here.summaries.map((row) => [row.id, row] as const));
  for (const row of backup.summaries.filter(({ packId }) => packId === null)) {
    const known = summariesHere.get(row.id);
    if (known && known.storedAt >= row.storedAt) {
      change.result.unchanged += 1;
      continue;
    }
    change.put.summaries.push(row);
    add(change.result, compareRows(known ? [known] : [], [row]).counts);
  }
  return change;
}

function add(total: ImportResult, more: ImportResult): void {
  total.added += more.added;
  total.updated += more.updated;
  total.unchanged += more.unchanged;
}
