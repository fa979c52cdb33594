import type { IDBPTransaction } from 'idb';
import { sameWork } from '@/lib/identifiers/work-key';
import { isOwned, packOfStepKey } from './pack-rows';
import type { CaveatSchema } from './schema';
import type { SummaryRow } from './rows';

/** The stores in which another summary of a paper may be. */
export const SUMMARY_STORES = ['ownPacks', 'ownSummaries', 'packSummaries'] as const;

type Transaction = IDBPTransaction<CaveatSchema, ('meta' | (typeof SUMMARY_STORES)[number])[], 'readwrite'>;

/**
 * How many papers that `rows` summarise have a summary from another pack, or of the reader's own, already: both
 * are kept. A paper counts once in an import, though its pack have several summaries of it; texts about notices
 * are no summaries of the paper. One look-up in the index of works for each identifier, all at once, and none where nobody else has any summary.
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
  const own = tx.objectStore('ownSummaries');
  const [mine, starter] = await Promise.all([own.getKey(IDBKeyRange.bound('own/', 'own0')), tx.objectStore('packSummaries').getAll()]);
  // Where nobody else has anything, and for all but a few papers of the starter pack, nothing is looked up.
  const isAlone = mine === undefined && [...owners.keys()].every((id) => id === packId);
  const inStarter = new Set(starter.flatMap(({ works }) => works));
  const seen = new Set<string>();
  const counted = await Promise.all(
    rows.map(async ({ works, summary: { role, subject } }) => {
      if (role !== 'article' || works.some((work) => seen.has(work))) return false;
      for (const work of works) seen.add(work);
      if (isAlone && !works.some((work) => inStarter.has(work))) return false;
      const found = (await Promise.all(works.map((work) => own.index('works').getAllKeys(work)))).flat();
      if (key !== null && found.some((id) => id.startsWith(`${key}/`))) return false;
      const isOfIt = (other: SummaryRow | undefined) => other?.summary.role === 'article' && sameWork(other.summary.subject, subject);
      if (starter.some(isOfIt)) return true;
      for (const id of found.filter(isOther)) if (isOfIt(await own.get(id))) return true;
      return false;
    }),
  );
  return counted.filter(Boolean).length;
}
