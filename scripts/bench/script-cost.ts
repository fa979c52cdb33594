/** The part of a Chromium trace event that costs are read from; times in microseconds. */
export interface TraceEvent {
  name: string;
  /** `X` is a piece of work with a start and an end. */
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** What the thread itself used of it: a busy machine does not count. */
  tdur?: number;
  args?: { data?: { url?: string }; worldName?: string };
}

/** What the scripts of one extension cost one page; times in milliseconds of the page's own thread. */
export interface ScriptCost {
  total: number;
  /** The longest piece of work without a pause. */
  longest: number;
  /** Evaluation of each file by its name, compiling included. */
  files: Record<string, number>;
  /** Layouts and style calculations within our own work: those that it forced. */
  forced: number;
}

const FORCED = new Set(['Layout', 'UpdateLayoutTree']);

/**
 * Reads the cost of an extension's page scripts from a trace with the categories `devtools.timeline`
 * and `v8`: the evaluation of its files, known by their address, and every call of their functions,
 * known by the name of their world. What lies within another counted piece is not counted twice.
 * @param id the extension's id
 * @param world name of its isolated worlds: that of the extension
 */
export function scriptCost(events: readonly TraceEvent[], id: string, world: string): ScriptCost {
  const fileOf = ({ name, args }: TraceEvent) => {
    const url = args?.data?.url ?? '';
    return name === 'EvaluateScript' && url.startsWith(`chrome-extension://${id}/`) ? url.slice(url.lastIndexOf('/') + 1) : null;
  };
  const ours = events.filter((event) => event.ph === 'X' && (fileOf(event) !== null || (event.name === 'v8.callFunction' && event.args?.worldName === world)));
  const pieces = ours.filter((piece) => !ours.some((other) => other !== piece && isWithin(piece, other)));
  const files: Record<string, number> = {};
  for (const piece of pieces) {
    const file = fileOf(piece);
    if (file !== null) files[file] = (files[file] ?? 0) + milliseconds(piece);
  }
  const times = pieces.map(milliseconds);
  return {
    total: times.reduce((sum, time) => sum + time, 0),
    longest: Math.max(0, ...times),
    files,
    forced: events.filter((event) => FORCED.has(event.name) && pieces.some((piece) => isWithin(event, piece))).length,
  };
}

/** What one extension takes of a page's main thread; times in milliseconds. */
export interface ThreadShare {
  /** Its own scripts. */
  ours: number;
  /** All tasks of the thread. */
  busy: number;
  /** From the first event of the thread to the last, idle time included. */
  whole: number;
}

/**
 * Reads what part of a page's main thread the scripts of one extension take.
 * @param id the extension's id
 * @param world name of its isolated worlds
 * @throws where they did not run at all: then nothing was measured
 */
export function threadShare(events: readonly TraceEvent[], id: string, world: string): ThreadShare {
  const mine = events.find(({ name, ph, args }) => ph === 'X' && name === 'v8.callFunction' && args?.worldName === world);
  if (!mine) throw new Error('No script of the extension ran in the traced page.');
  const thread = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === mine.pid && tid === mine.tid);
  const tasks = thread.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  const whole = Math.max(...tasks.map(({ ts, dur = 0 }) => ts + dur)) - Math.min(...tasks.map(({ ts }) => ts));
  return { ours: scriptCost(thread, id, world).total, busy: tasks.reduce((sum, task) => sum + milliseconds(task), 0), whole: whole / 1_000 };
}

/**
 * The tasks that hold some call or script of an extension, in milliseconds of their thread: with the layouts and paints that
 * stand in the same task.
 * @param world name of its isolated worlds
 */
export function pieceTasks(events: readonly TraceEvent[], world: string): number[] {
  const isOurs = ({ name, args }: TraceEvent) => (name === 'v8.callFunction' && args?.worldName === world) || (name === 'EvaluateScript' && (args?.data?.url ?? '').startsWith('chrome-extension://'));
  const pieces = events.filter((event) => event.ph === 'X' && isOurs(event));
  return events.filter((task) => task.name === 'ThreadControllerImpl::RunTask' && task.ph === 'X' && pieces.some((piece) => isWithin(piece, task))).map(milliseconds);
}

/** The longest task of the thread between two marks, in milliseconds; 0 where the marks are not there. */
export function longestTaskBetween(events: readonly TraceEvent[], start: string, end: string): number {
  const [from, to] = [start, end].map((name) => events.find((event) => event.name === name));
  if (!from || !to) return 0;
  const tasks = events.filter(
    ({ name, ph, tid, pid, ts, dur = 0 }) =>
      name === 'ThreadControllerImpl::RunTask' && ph === 'X' && tid === from.tid && pid === from.pid && ts + dur >= from.ts && ts <= to.ts,
  );
  return Math.max(0, ...tasks.map(milliseconds));
}

function milliseconds({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1_000;
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  return (
    inner.tid === outer.tid && inner.pid === outer.pid && inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0)
  );
}
