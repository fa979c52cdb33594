import type { PackRow, SummaryRow } from './rows';

/**
 * Under which key the summaries of a pack lie. A large pack is written in steps, under a key of its own
 * that no pack id can be; they are the pack's once its row names that key, and nobody's before.
 */
export function packRowsKey({ id, rows }: Pick<PackRow, 'id' | 'rows'>): string {
  return rows ?? id;
}

/** A key for the rows of one import in steps. */
export function stepRowsKey(packId: string, mark: string): string {
  return `${packId}@${mark}`;
}

/** The pack that a key of rows belongs to, if it was written in steps; `null` for every other key. */
export function packOfStepKey(key: string | null): string | null {
  const at = key?.lastIndexOf('@') ?? -1;
  return at === -1 ? null : (key ?? '').slice(0, at);
}

/** The id that its pack gives a summary. */
export function idInPack({ id, packId }: SummaryRow): string {
  return packId === null ? id : id.slice(packId.length + 1);
}

/** Whether rows under a key are a pack's, as far as its row says: only keys of imports in steps need the question. */
export function isOwned(key: string | null, packs: ReadonlyMap<string, PackRow | undefined>): boolean {
  const packId = packOfStepKey(key);
  if (packId === null) return true;
  const pack = packs.get(packId);
  return pack !== undefined && packRowsKey(pack) === key;
}
