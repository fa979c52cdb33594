import { transaction } from './database';
import { isOwned } from './pack-rows';
import type { SummaryRow } from './rows';

/** More are not read at once: a list to choose from needs no more, and memory is the reader's. */
const MAX_ROWS = 20_000;

/** Every stored summary, the reader's own first, for finding one by its words. */
export async function allSummaries(): Promise<SummaryRow[]> {
  const tx = await transaction(['ownSummaries', 'packSummaries', 'ownPacks'], 'readonly');
  const stores = [tx.objectStore('ownSummaries'), tx.objectStore('packSummaries')];
  const packs = tx.objectStore('ownPacks').getAll();
  const rows = (await Promise.all(stores.map((store) => store.getAll(null, MAX_ROWS)))).flat();
  const owners = new Map((await packs).map((pack) => [pack.id, pack] as const));
  return rows.filter(({ packId }) => isOwned(packId, owners));
}
