import type { ImportResult } from '@/lib/model/import-result';
import { transaction } from './database';
import { getMeta } from './meta';
import type { RestoreSteps, StagedRow } from './rows';
import { writeAll } from './write-all';

/** The staged rows of a restore. */
export const stagedRange = (key: string) => IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER]);

/** Begins a restore; one that was under way is given up. @returns its key */
export async function beginRestore(mode: RestoreSteps['mode'], now: number): Promise<string> {
  const key = `${now.toString(36)}-${crypto.randomUUID().slice(0, 8)}`;
  const steps: RestoreSteps = { key, count: 0, mode, at: now };
  const tx = await transaction(['meta', 'restoreRows'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('restoreRows').clear(), () => tx.objectStore('meta').put(steps, 'restoreSteps')]);
  return key;
}

/**
 * Stages the next rows. Asked again because the answer was lost, it stages nothing more.
 * @param from how many rows came before these
 * @returns how many are staged now; `null` where this restore is not under way any more
 */
export async function stageRows(key: string, from: number, rows: readonly StagedRow[], now: number): Promise<number | null> {
  const tx = await transaction(['meta', 'restoreRows'], 'readwrite');
  const meta = tx.objectStore('meta');
  const staged = tx.objectStore('restoreRows');
  const steps = (await meta.get('restoreSteps')) as RestoreSteps | undefined;
  if (steps?.key !== key || steps.result !== undefined || from !== steps.count) {
    await tx.done;
    return steps?.key === key ? steps.count : null;
  }
  const count = steps.count + rows.length;
  await writeAll(tx, [
    ...rows.map((row, at) => () => staged.put(row, [key, from + at])),
    () => meta.put({ ...steps, count, at: now } satisfies RestoreSteps, 'restoreSteps'),
  ]);
  return count;
}

/** What came of a restore; `null` for one that is not done, or not known any more. */
export async function restoreResult(key: string): Promise<ImportResult | null> {
  const steps = await getMeta('restoreSteps');
  return steps?.key === key ? (steps.result ?? null) : null;
}

/** Gives a restore up; one that is done or not there is no error. */
export async function cancelRestore(key: string): Promise<void> {
  const tx = await transaction(['meta', 'restoreRows'], 'readwrite');
  const steps = (await tx.objectStore('meta').get('restoreSteps')) as RestoreSteps | undefined;
  const isIts = steps?.key === key && steps.result === undefined;
  await writeAll(tx, [
    () => tx.objectStore('restoreRows').delete(stagedRange(key)),
    ...(isIts ? [() => tx.objectStore('meta').delete('restoreSteps')] : []),
  ]);
}

/** The restore that is done and has settings still to be taken over; `null` where there is none. */
export async function restoreWithSettings(): Promise<(RestoreSteps & Required<Pick<RestoreSteps, 'settings'>>) | null> {
  const steps = await getMeta('restoreSteps');
  return steps?.result !== undefined && steps.settings !== undefined ? { ...steps, settings: steps.settings } : null;
}

/** Notes that the settings of a restore were taken over. */
export async function settingsTakenOver(key: string): Promise<void> {
  const tx = await transaction(['meta'], 'readwrite');
  const meta = tx.objectStore('meta');
  const steps = (await meta.get('restoreSteps')) as RestoreSteps | undefined;
  if (steps?.key !== key) return tx.done;
  const { settings: _settings, ...rest } = steps;
  await writeAll(tx, [() => meta.put(rest satisfies RestoreSteps, 'restoreSteps')]);
}

/** Takes away what a restore left behind when its page or the browser was closed. @param before if it has made no step since, in milliseconds since the epoch */
export async function sweepRestore(before: number): Promise<void> {
  const tx = await transaction(['meta', 'restoreRows'], 'readwrite');
  const steps = (await tx.objectStore('meta').get('restoreSteps')) as RestoreSteps | undefined;
  const isLeft = steps === undefined || steps.result !== undefined || steps.at < before;
  await writeAll(tx, isLeft ? [() => tx.objectStore('restoreRows').clear()] : []);
}
