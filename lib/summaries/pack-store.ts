import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import type { LaySummary } from '@/lib/model/lay-summary';
import { getMeta, setMeta } from '@/lib/storage/meta';
import { valueProblem } from '@/lib/storage/import/shape-problem';
import { allOwnPacks, deleteOwnPack, ownPack, replaceOwnPack } from '@/lib/storage/own-packs';
import type { PackRow } from '@/lib/storage/rows';
import { allOwnSummaries, ownSummariesOfPack } from '@/lib/storage/own-summaries';
import { packRowsKey } from '@/lib/storage/pack-rows';
import { summaryOfRow, summaryRow } from '@/lib/storage/summary-row';
import { packText, parsePack } from './parse-pack';
import { STARTER_PACK_ID, starterPack } from './starter-pack';

/** A pack as listed to the reader. The starter pack comes with Caveat and cannot be removed. */
export type ListedPack = Omit<PackRow, 'importedAt' | 'rows'> & { importedAt: number | null; kind: 'starter' | 'imported' };

export type PackImport = { ok: true; value: ImportResult } | { ok: false; problem: Problem };

/**
 * Imports a pack file, as a whole or not at all. A pack with the id of an imported one takes its
 * place. The starter pack's own id is refused (`reserved-id`).
 * @returns counts of summaries, or the first fault with its line (see parsePack)
 */
export async function importPack(text: string, now: number = Date.now()): Promise<PackImport> {
  const parsed = parsePack(text);
  if (!parsed.ok) return parsed;
  const { summaries, ...head } = parsed.pack;
  if (head.id === STARTER_PACK_ID) {
    const reason = 'is that of the pack that comes with Caveat; give yours another one';
    return { ok: false, problem: valueProblem(text, ['id'], 'reserved-id', reason) };
  }
  const rows = summaries.map((summary) => summaryRow(summary, head.id, now));
  const value = await replaceOwnPack({ ...head, summaries: rows.length, importedAt: now }, rows);
  return { ok: true, value };
}

/** All packs: the starter pack, then the imported ones by title. */
export async function listPacks(): Promise<ListedPack[]> {
  const { summaries, ...starter } = starterPack();
  const imported = (await allOwnPacks())
    .map((pack) => ({ ...pack, kind: 'imported' as const }))
    .toSorted((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id));
  return [{ ...starter, summaries: summaries.length, importedAt: null, kind: 'starter' }, ...imported];
}

/**
 * The text of a pack file that imports as the same pack.
 * @returns `null` if there is no pack with that id
 */
export async function exportPack(id: string): Promise<string | null> {
  if (id === STARTER_PACK_ID) return packText(starterPack());
  const pack = await ownPack(id);
  if (!pack) return null;
  const { summaries: _count, importedAt: _importedAt, rows: _rows, source: _source, ...head } = pack;
  return packText({ ...head, summaries: (await ownSummariesOfPack(packRowsKey(pack))).map(summaryOfRow) });
}

/**
 * The reader's own summaries, those that came with no pack, as a pack file to share. Its id is made
 * up once and kept, so that whoever imports a later one gets it in the place of the earlier.
 * @param title what the pack is to be called
 */
export async function exportOwnSummaries(title: string): Promise<string> {
  const own = (await allOwnSummaries()).filter((row) => row.packId === null);
  const summaries: LaySummary[] = own.map(summaryOfRow);
  return packText({ id: await ownPackId(), title, author: null, license: null, edition: null, summaries });
}

/** Removes an imported pack with its summaries. The starter pack stays. */
export async function removePack(id: string): Promise<void> {
  await deleteOwnPack(id);
}

async function ownPackId(): Promise<string> {
  const known = await getMeta('ownPackId');
  if (known !== undefined) return known;
  const made = `own-${crypto.randomUUID()}`;
  await setMeta('ownPackId', made);
  return made;
}
