import { statSync } from 'node:fs';
import { join } from 'node:path';
import { scriptCost, type TraceEvent } from '../script-cost';
import type { UnpackedExtension } from './unpacked-extension';

/** What one extension cost one load of a page. */
export interface PageCost {
  /** Milliseconds of the page's main thread: evaluation, compiling included, and every later call. */
  script: number;
  /** The longest piece of it without a pause. */
  longest: number;
  /** Evaluation of each file; what is called later belongs to no file. */
  files: Record<string, number>;
  /** Tasks of more than 50 ms that hold some of it. */
  longTasks: number;
  /** Bytes of the script files that ran in the page. */
  bytes: number;
}

const LONG_TASK = 50_000;

/** @param dir the extension's folder, for the sizes of its files */
export function pageCost(events: readonly TraceEvent[], { id, world }: UnpackedExtension, dir: string): PageCost {
  const { total, longest, files } = scriptCost(events, id, world);
  const prefix = `chrome-extension://${id}/`;
  const isOurs = ({ name, args }: TraceEvent) => (name === 'EvaluateScript' && (args?.data?.url ?? '').startsWith(prefix)) || (name === 'v8.callFunction' && args?.worldName === world);
  const pieces = events.filter((event) => event.ph === 'X' && isOurs(event));
  const tasks = events.filter(({ name, ph, dur = 0 }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X' && dur > LONG_TASK);
  const holds = (task: TraceEvent, { pid, tid, ts, dur = 0 }: TraceEvent) => pid === task.pid && tid === task.tid && ts >= task.ts && ts + dur <= task.ts + (task.dur ?? 0);
  const run = pieces.flatMap(({ name, args }) => (name === 'EvaluateScript' ? [decodeURI(new URL(args?.data?.url ?? '').pathname)] : []));
  return {
    script: total,
    longest,
    files,
    longTasks: tasks.filter((task) => pieces.some((piece) => holds(task, piece))).length,
    bytes: run.reduce((sum, file) => sum + (statSync(join(dir, file), { throwIfNoEntry: false })?.size ?? 0), 0),
  };
}
