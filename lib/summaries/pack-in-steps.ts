import { addStep, beginSteps } from '@/lib/storage/pack-steps';
import { packOfStepKey } from '@/lib/storage/pack-rows';
import type { PackRow } from '@/lib/storage/rows';
import { getMeta } from '@/lib/storage/meta';
import { summaryRow } from '@/lib/storage/summary-row';
import { laySummarySchema } from './lay-summary-schema';
import { STARTER_PACK_ID } from './starter-pack';
import { fromWritten, packHeadSchema } from './written-pack';

/**
 * Begins the import of a large pack. @returns the key of its rows; `null` for what is no head of a pack,
 * or has the id of the one that comes with Caveat
 */
export async function beginPack(head: unknown, source: PackRow['source'], now: number): Promise<string | null> {
  const parsed = packHeadSchema.safeParse(head);
  return parsed.success && parsed.data.id !== STARTER_PACK_ID ? beginSteps({ ...parsed.data, source }, now) : null;
}

/**
 * Adds the next summaries. Each is checked again here: whoever sends them may have checked another pack.
 * @returns how many are written now; `null` where the import is not under way, or one is no summary
 */
export async function addToPack(key: string, from: number, summaries: readonly unknown[], now: number): Promise<number | null> {
  const steps = await getMeta('packSteps');
  if (steps?.key !== key || packOfStepKey(key) === null) return null;
  const rows = [];
  for (const summary of summaries) {
    const parsed = laySummarySchema.safeParse(summary);
    if (!parsed.success) return null;
    rows.push(summaryRow(fromWritten(parsed.data, steps.head, 'pack'), key, now));
  }
  return addStep(key, from, rows, now);
}
