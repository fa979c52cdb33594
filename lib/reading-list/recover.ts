import { rawRows } from '@/lib/storage/raw-rows';
import type { SummaryRow } from '@/lib/storage/rows';
import type { BackupRecord } from './backup-records';
import { backupLines, entryRecord, ownSummaryRecord } from './write-backup';

/** Why the database could not be opened, as far as the reader can do something about it. */
export type OpeningFault = 'newer' | 'full' | 'damaged';

export function openingFault(error: unknown): OpeningFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return 'newer';
  return name === 'QuotaExceededError' ? 'full' : 'damaged';
}

/** What came of reading a database as it lies there. */
export interface Rescue {
  papers: number;
  summaries: number;
  /** Rows that are in the file as they are, since this Caveat cannot read them. */
  asTheyAre: number;
  /** Rows that could not be read at all. */
  lost: number;
}

/** The reader's own stores: whatever a newer Caveat added is not among them, and not touched. */
const OWN_STORES = ['readingList', 'removedEntries', 'ownSummaries', 'ownPacks', 'journal'];

/**
 * Everything of a database that can be read, store by store, as the lines of a backup. Saved papers and own summaries
 * can be restored from it; the rest is in it as it was.
 * @param told counts up while it goes on
 * @throws if the browser cannot open it at all
 */
export async function* rescueLines(name: string, now: number, told: Rescue): AsyncGenerator<string> {
  yield* backupLines(records(name, told), {}, now);
}

async function* records(name: string, told: Rescue): AsyncGenerator<BackupRecord> {
  for await (const raw of rawRows(name, OWN_STORES)) {
    if ('lost' in raw) {
      told.lost += Math.abs(raw.lost);
      continue;
    }
    const record = recordOf(raw.store, raw.row);
    if ('entry' in record) told.papers += 1;
    else if ('ownSummary' in record) told.summaries += 1;
    else told.asTheyAre += 1;
    yield record;
  }
}

function recordOf(store: string, row: unknown): BackupRecord {
  const asItIs: BackupRecord = { unreadable: { store, row } };
  if (store === 'readingList') {
    const record = entryRecord(row);
    return 'entry' in record ? record : asItIs;
  }
  if (store !== 'ownSummaries' || (row as { packId?: unknown } | null)?.packId !== null) return asItIs;
  try {
    return ownSummaryRecord(row as SummaryRow);
  } catch {
    return asItIs;
  }
}
