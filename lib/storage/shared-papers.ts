import type { IDBPTransaction } from 'idb';
import { sameWork } from '@/lib/identifiers/work-key';
import { isOwned, packOfStepKey } from './pack-rows';
import type { CaveatSchema } from './schema';
import type { SummaryRow } from './summary-row';

/** The stores in which another summary of a paper may be. */
export const SUMMARY_STORES = ['ownPacks', 'ownSummaries', 'packSummaries'] as const;

type Transaction = IDBPTransaction<CaveatSchema, ('meta' | (typeof SUMMARY_STORES)[number])[], 'readwrite'>;

/**
 * How many papers that `rows` summarise have a summary from another pack, or of the reader's own, already: both
 * are kept. A paper counts once in an import, though its pack have several summaries of it; texts about notices
 * are no summaries of the paper. One look-up in the index of works for each identifier, all at once.
 * @param packId the pack that is imported, whose earlier edition is no other pack
 * @param key under which the import writes its rows: what it wrote in earlier steps was counted then;
 * `null` where all its rows are these
 */
export async function sharedPapers(tx: Transaction, packId: string, key: string | null, rows: readonly SummaryRow[]): Promise<number> {
  const owners = new Map((await tx.objectStore('ownPacks').getAll()).map((pack) => [pack.id, pack] as const));
  const isOther = (id: string) => {
    const prefix = id.slice(0, id.indexOf('/'));
    return (packOfStepKey(prefix) ?? prefix) !== packId && isOwned(prefix, owners);
  };
  const seen = new Set<string>();
  const counted = await Promise.all(
    rows.map(async ({ works, summary: { role, subject } }) => {
      if (role !== 'article' || works.some((work) => seen.has(work))) return false;
      for (const work of works) seen.add(work);
      const ids = await Promise.all((['ownSummaries', 'packSummaries'] as const).map(async (name) => [name, await keysOf(tx, name, works)] as const));
      if (key !== null && ids.some(([, found]) => found.some((id) => id.startsWith(`${key}/`)))) return false;
      for (const [name, found] of ids) {
        for (const id of found.filter(isOther)) {
          const other = await tx.objectStore(name).get(id);
          if (other?.summary.role === 'article' && sameWork(other.summary.subject, subject)) return true;
        }
      }
      return false;
    }),
  );
  return counted.filter(Boolean).length;
}

async function keysOf(tx: Transaction, name: 'ownSummaries' | 'packSummaries', works: readonly string[]): Promise<string[]> {
  const index = tx.objectStore(name).index('works');
  return (await Promise.all(works.map((work) => index.getAllKeys(work)))).flat();
}
