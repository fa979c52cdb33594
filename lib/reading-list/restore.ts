import { contradict } from '@/lib/identifiers/work-key';
import type { ImportResult } from '@/lib/model/import-result';
import { EDITABLE_FIELDS } from '@/lib/model/reading-list-entry';
import type { Settings } from '@/lib/model/settings';
import { getSettings } from '@/lib/settings/settings';
import { commitRestore, type JoinEntry } from '@/lib/storage/commit-restore';
import { restoreResult, stageRows } from '@/lib/storage/restore-steps';
import { sameData } from '@/lib/storage/same-data';
import { readRecord, stagedRow } from './backup-records';
import { editRow } from './edit-row';
import { mergeTwo } from './merged-entries';
import { mergeEntries } from './merge-entries';
import { announceChange } from './reading-list-changes';
import { carriedOver } from './restored-settings';
import { takeOverSettings } from './take-over-settings';
import { takeSnapshot } from './snapshots';

/**
 * Stages records of a backup. A record that is none ends the restore before anything counts.
 * @param from how many rows were staged before these
 * @returns how many are staged now; `null` where this restore is not under way any more, or a record is none
 */
export async function stageRecords(key: string, from: number, records: readonly unknown[], now: number): Promise<number | null> {
  const rows = records.map(readRecord).map((read) => (read.ok ? stagedRow(read.record) : undefined));
  if (rows.includes(undefined)) return null;
  return stageRows(key, from, rows.filter((row) => row !== null && row !== undefined), now);
}

/**
 * Makes a staged backup count, in addition to what is there. How everything was becomes a snapshot first. Entries that
 * are here already are never merged with each other: a restored one joins the entry with its id, or the first one that
 * shares an identifier with it and contradicts it in none.
 * Asked again because the answer was lost, it gives the same one. Settings lie outside the database: they follow once the
 * papers count.
 * @param settings those of the file that the reader agreed to; consent, key and contact address are never taken over
 * @returns `null` where not all of the records are there, and then nothing is changed
 */
export async function restoreStaged(key: string, total: number, settings: Partial<Settings> | null, now: number): Promise<ImportResult | null> {
  const result = (await restoreResult(key)) ?? (await restoreNow(key, total, settings, now));
  // What cannot be written now is written at the next start.
  if (result !== null) await takeOverSettings().catch((error: unknown) => console.error(error));
  return result;
}

async function restoreNow(key: string, total: number, settings: Partial<Settings> | null, now: number): Promise<ImportResult | null> {
  await takeSnapshot('restore', now);
  const agreed = settings && { given: carriedOver(settings), before: carriedOver(await getSettings()) };
  const result = await commitRestore(key, total, joinWith(now), now, agreed);
  announceChange([]);
  return result;
}

/** Puts an entry of a backup into a list that may hold the paper already. */
function joinWith(now: number): JoinEntry {
  return (incoming, here) => {
    const [there] = here;
    if (!there) return { put: incoming, journal: [], outcome: 'added' };
    const isSame = there.id === incoming.id;
    const merged = isSame && contradict(there.work.ids, incoming.work.ids) ? null : mergeEntries(there, incoming);
    // Two papers under one id, in a file written by hand, or too much for one entry: it gets an id of its own.
    if (merged === null) {
      const entry = isSame ? { ...incoming, id: crypto.randomUUID() } : incoming;
      return { put: entry, journal: [], outcome: 'added' };
    }
    if (sameData(merged, there)) return { put: null, journal: [], outcome: 'unchanged' };
    const joined = mergeTwo(there, incoming, 'restored', now);
    const changed = EDITABLE_FIELDS.filter((field) => !sameData(merged[field], there[field]));
    if (joined === null || isSame) return { put: merged, journal: editRow(there, merged, changed, now), outcome: 'updated' };
    return { put: joined.entry, journal: joined.journal, outcome: 'updated' };
  };
}
