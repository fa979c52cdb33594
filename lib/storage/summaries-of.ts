import type { Doi, WorkIds } from '@/lib/model/work';
import { transaction } from './database';
import { identifierKeys } from './identifier-keys';
import { isOwned, packOfStepKey } from './pack-rows';
import type { SummaryRow } from './rows';

/** The stores that hold lay summaries: the reader's own, and the replaceable ones. */
const STORES = ['ownSummaries', 'packSummaries'] as const;

/**
 * Stored summaries, of articles and of notices, whose subject has one of these identifiers.
 * A shared identifier does not prove one work: the caller compares with sameWork.
 */
export async function summariesOf(ids: readonly WorkIds[]): Promise<SummaryRow[]> {
  const keys = new Set(ids.flatMap(identifierKeys));
  return find('works', [...keys]);
}

/** Stored summaries of the notice with this DOI. */
export async function summariesOfNotice(doi: Doi): Promise<SummaryRow[]> {
  return find('noticeDoi', [doi]);
}

/**
 * Both stores in one transaction, and all look-ups at once: waiting between them costs most. What an
 * import has written that is not done, or was given up, is nobody's and not found.
 */
async function find(index: 'works' | 'noticeDoi', keys: string[]): Promise<SummaryRow[]> {
  const tx = await transaction([...STORES, 'ownPacks'], 'readonly');
  const found = await Promise.all(
    STORES.flatMap((name) => keys.map((key) => tx.objectStore(name).index(index).getAll(key))),
  );
  // A record is found once for each identifier it shares.
  const rows = [...new Map(found.flat().map((row) => [row.id, row] as const)).values()];
  const packs = new Set(rows.map(({ packId }) => packOfStepKey(packId) ?? packId).filter((id) => id !== null));
  const known = await Promise.all([...packs].map(async (id) => [id, await tx.objectStore('ownPacks').get(id)] as const));
  const owners = new Map(known);
  return rows.filter(({ packId }) => isOwned(packId, owners));
}
