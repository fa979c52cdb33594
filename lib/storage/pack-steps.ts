import type { PackSteps, SummaryRow } from './rows';
import { isAhead } from '@/lib/model/is-ahead';
import type { ImportResult } from '@/lib/model/import-result';
import { database, transaction } from './database';
import { packRowsKey, stepRowsKey } from './pack-rows';
import { sameData } from './same-data';
import { SUMMARY_STORES, sharedPapers } from './shared-papers';
import { summaryOfRow } from './summary-row';
import { writeAll } from './write-all';

/** At most this many rows are deleted in one transaction. */
const SWEEP = 2_000;
/** An import that has made no step for so long has been left, in milliseconds. */
const LEFT_BEHIND = 10 * 60_000;

/** Begins an import in steps; one that was under way is given up. @returns the key of its rows */
export async function beginSteps(head: PackSteps['head'], now: number): Promise<string> {
  const key = stepRowsKey(head.id, `${now.toString(36)}-${crypto.randomUUID().slice(0, 8)}`);
  const steps: PackSteps = { key, head, count: 0, result: { added: 0, updated: 0, unchanged: 0 }, at: now };
  const tx = await transaction(['meta'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('meta').put(steps, 'packSteps')]);
  return key;
}

/**
 * Writes the next rows, and how far the import is, in one transaction. Asked again because the answer was
 * lost, it writes nothing more.
 * @param from how many rows came before these
 * @param rowsOf the rows under the import's key
 * @returns how many are written now; `null` where this import is not under way any more
 */
export async function addStep(key: string, from: number, rows: readonly SummaryRow[], now: number): Promise<number | null> {
  const tx = await transaction(['meta', ...SUMMARY_STORES], 'readwrite');
  const meta = tx.objectStore('meta');
  const summaries = tx.objectStore('ownSummaries');
  const steps = (await meta.get('packSteps')) as PackSteps | undefined;
  if (steps?.key !== key || steps.done || from !== steps.count) {
    await tx.done;
    return steps?.key === key ? steps.count : null;
  }
  const earlier = await tx.objectStore('ownPacks').get(steps.head.id);
  const [shared, known] = await Promise.all([
    sharedPapers(tx, steps.head.id, key, rows),
    Promise.all(rows.map((row) => (earlier ? summaries.get(`${packRowsKey(earlier)}${row.id.slice(key.length)}`) : undefined))),
  ]);
  const result = { ...steps.result };
  if (shared > 0) result.shared = (result.shared ?? 0) + shared;
  for (const [index, row] of rows.entries()) {
    const before = known[index];
    if (!before) result.added += 1;
    else if (sameData(summaryOfRow(before), summaryOfRow(row))) result.unchanged += 1;
    else result.updated += 1;
  }
  const count = steps.count + rows.length;
  await writeAll(tx, [...rows.map((row) => () => summaries.put(row)), () => meta.put({ ...steps, count, result, at: now } satisfies PackSteps, 'packSteps')]);
  return count;
}

/**
 * Makes the rows the pack's, all at once, in the place of an earlier edition.
 * @returns what became of its summaries; `null` where not all of them are there, and then nothing is changed
 */
export async function commitSteps(key: string, total: number, now: number): Promise<ImportResult | null> {
  const tx = await transaction(['meta', 'ownPacks'], 'readwrite');
  const meta = tx.objectStore('meta');
  const steps = (await meta.get('packSteps')) as PackSteps | undefined;
  const isMine = steps?.key === key && steps.count === total;
  if (!isMine || steps.done) {
    await tx.done;
    return isMine ? steps.result : null;
  }
  await writeAll(tx, [
    () => tx.objectStore('ownPacks').put({ ...steps.head, summaries: total, importedAt: now, rows: key }),
    () => meta.put({ ...steps, done: true } satisfies PackSteps, 'packSteps'),
  ]);
  return steps.result;
}

/** Gives an import up. Its rows are nobody's; sweepSteps takes them away. */
export async function cancelSteps(key: string): Promise<void> {
  const tx = await transaction(['meta'], 'readwrite');
  const meta = tx.objectStore('meta');
  const steps = (await meta.get('packSteps')) as PackSteps | undefined;
  if (steps?.key === key && !steps.done) await meta.delete('packSteps');
  await tx.done;
}

/**
 * Takes rows away that are nobody's: of imports that were cancelled or left, and of editions that a later
 * one replaced. In short transactions, so that it may be stopped anywhere; cheap where there is nothing.
 * @returns how many were taken away
 */
export async function sweepSteps(now: number): Promise<number> {
  let swept = 0;
  for (const key of await strayKeys(now)) {
    for (;;) {
      const tx = await transaction(['ownSummaries'], 'readwrite');
      const store = tx.objectStore('ownSummaries');
      const ids = await store.index('packId').getAllKeys(key, SWEEP);
      await writeAll(tx, ids.map((id) => () => store.delete(id)));
      swept += ids.length;
      if (ids.length < SWEEP) break;
    }
  }
  return swept;
}

async function strayKeys(now: number): Promise<string[]> {
  const db = await database();
  const tx = db.transaction(['ownSummaries', 'ownPacks', 'meta'], 'readonly');
  const steps = (await tx.objectStore('meta').get('packSteps')) as PackSteps | undefined;
  const underWay = steps && !steps.done && now - steps.at < LEFT_BEHIND && !isAhead(steps.at, now) ? steps.key : null;
  const owned = new Set((await tx.objectStore('ownPacks').getAll()).map(packRowsKey));
  const stray: string[] = [];
  let cursor = await tx.objectStore('ownSummaries').index('packId').openKeyCursor(null, 'nextunique');
  for (; cursor; cursor = await cursor.continue()) {
    const key = String(cursor.key);
    if (key !== underWay && !owned.has(key)) stray.push(key);
  }
  await tx.done;
  return stray;
}
