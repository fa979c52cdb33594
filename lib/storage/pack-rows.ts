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

/**
 * Whether rows under a key are a pack's, as far as its row says. An edition that came whole lies under the pack's id, and
 * one that came in steps under its own key: the row names the one that counts.
 */
export function isOwned(key: string | null, packs: ReadonlyMap<string, PackRow | undefined>): boolean {
  if (key === null) return true;
  const packId = packOfStepKey(key);
  const pack = packs.get(packId ?? key);
  // The starter pack has no row.
  return pack === undefined ? packId === null : packRowsKey(pack) === key;
}
