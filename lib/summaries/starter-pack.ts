import starterPackFile from '@/assets/starter-pack.json';
import { getMeta } from '@/lib/storage/meta';
import { countPackSummaries, replaceStarterSummaries } from '@/lib/storage/pack-summaries';
import { summaryRow } from '@/lib/storage/summary-row';
import type { Pack } from './pack';
import { packFromWritten, writtenPackSchema } from './written-pack';

/** Id of the pack that comes with Caveat; no imported pack can have it. */
export const STARTER_PACK_ID: string = starterPackFile.id;

let parsed: Pack | null = null;

/** The starter pack as it came with this version of Caveat. */
export function starterPack(): Pack {
  parsed ??= packFromWritten(writtenPackSchema.parse(starterPackFile), 'starter');
  return parsed;
}

/**
 * Makes sure that the stored starter pack is the one of this version: loads it after the
 * installation, after an update with another edition, and when the store was emptied. Cheap when
 * there is nothing to do; safe to call at every start.
 */
export async function ensureStarterPack(): Promise<void> {
  const edition = starterPackFile.edition;
  const [stored, count] = await Promise.all([getMeta('starterPackEdition'), countPackSummaries()]);
  if (stored === edition && count === starterPackFile.summaries.length) return;
  const rows = starterPack().summaries.map((summary) => summaryRow(summary, STARTER_PACK_ID, 0));
  await replaceStarterSummaries(rows, edition);
}
