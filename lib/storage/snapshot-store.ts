import { isAhead } from '@/lib/model/is-ahead';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { zippedPieces, unzippedText } from './gzip-text';
import { openPatiently } from './open-patiently';

/** Why a snapshot was taken: what was about to happen. */
export type SnapshotReason = 'migration' | 'restore' | 'import' | 'bulk' | 'snapshot';

/** A copy of the reading list and the reader's own summaries, as they were at a moment. */
export interface Snapshot {
  id: string;
  at: number;
  why: SnapshotReason;
  entries: number;
  /** Packed. */
  bytes: number;
  pieces: number;
}

/** So many are kept, of so many bytes together; the oldest go first, and the latest always stays. */
export const MAX_SNAPSHOTS = 10;
export const MAX_SNAPSHOT_BYTES = 256_000_000;

/** A database of its own: what happens to the other one does not happen to it. */
export const SNAPSHOT_DATABASE = 'caveat-snapshots';

interface SnapshotSchema extends DBSchema {
  snapshots: { key: string; value: Snapshot };
  pieces: { key: [snapshot: string, at: number]; value: Uint8Array };
}

/** Opened for one use: snapshots are rare, and an open connection would hold up a deletion. */
async function withDatabase<Result>(use: (db: IDBPDatabase<SnapshotSchema>) => Promise<Result>): Promise<Result> {
  const db = await openPatiently(() =>
    openDB<SnapshotSchema>(SNAPSHOT_DATABASE, 1, {
      upgrade(created) {
        created.createObjectStore('snapshots', { keyPath: 'id' });
        created.createObjectStore('pieces');
      },
      blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
    }),
  );
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

const piecesOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/**
 * Writes a snapshot, piece by piece; it counts once all of it is there. Then the oldest make room.
 * @param lines its text, a line for each row
 */
export async function writeSnapshot(why: SnapshotReason, lines: AsyncIterable<string>, now: number): Promise<Snapshot> {
  return withDatabase(async (db) => {
    const snapshot: Snapshot = { id: `${now}-${crypto.randomUUID().slice(0, 8)}`, at: now, why, entries: 0, bytes: 0, pieces: 0 };
    const counted = async function* counted(): AsyncGenerator<string> {
      for await (const line of lines) {
        if (line.startsWith('{"store":"readingList"')) snapshot.entries += 1;
        yield line;
      }
    };
    try {
      for await (const piece of zippedPieces(counted())) {
        await db.put('pieces', piece, [snapshot.id, snapshot.pieces]);
        snapshot.pieces += 1;
        snapshot.bytes += piece.length;
      }
      await db.put('snapshots', snapshot);
    } catch (error) {
      await db.delete('pieces', piecesOf(snapshot.id)).catch(() => undefined);
      throw error;
    }
    await makeRoom(db, snapshot);
    return snapshot;
  });
}

/** The snapshots there are, the latest first. */
export function allSnapshots(): Promise<Snapshot[]> {
  return withDatabase(async (db) => (await db.getAll('snapshots')).toSorted((a, b) => b.at - a.at));
}

/** The text of a snapshot, unpacked as it is asked for; nothing where it is not there. */
export async function* snapshotText(id: string): AsyncGenerator<string> {
  const snapshot = await withDatabase((db) => db.get('snapshots', id));
  if (!snapshot) return;
  const pieces = async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < snapshot.pieces; at += 1) {
      const piece = await withDatabase((db) => db.get('pieces', [id, at]));
      if (!piece) throw new Error(`piece ${at} of the snapshot is missing`);
      yield piece;
    }
  };
  yield* unzippedText(pieces());
}

/** Takes every snapshot away. */
export function clearSnapshots(): Promise<void> {
  return withDatabase(async (db) => {
    await Promise.all([db.clear('snapshots'), db.clear('pieces')]);
  });
}

/** @param latest the one that was just written: whatever clocks said when the others were, it is kept */
async function makeRoom(db: IDBPDatabase<SnapshotSchema>, latest: Snapshot): Promise<void> {
  const age = ({ id, at }: Snapshot) => (id === latest.id ? Infinity : isAhead(at, latest.at) ? 0 : at);
  const latestFirst = (await db.getAll('snapshots')).toSorted((a, b) => age(b) - age(a));
  const kept = new Set<string>();
  let bytes = 0;
  for (const [rank, snapshot] of latestFirst.entries()) {
    bytes += snapshot.bytes;
    if (rank === 0 || (rank < MAX_SNAPSHOTS && bytes <= MAX_SNAPSHOT_BYTES)) kept.add(snapshot.id);
    else await db.delete('snapshots', snapshot.id);
  }
  // Also the pieces of snapshots that were never finished.
  for (const key of await db.getAllKeys('pieces')) if (!kept.has(key[0])) await db.delete('pieces', key);
}
