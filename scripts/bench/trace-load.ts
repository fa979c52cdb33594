import type { BrowserContext } from '@playwright/test';
import type { TraceEvent } from './script-cost';

/** Everything of ours has happened by then, in milliseconds after the page is loaded. */
const SETTLED = 1_500;
/** For ten megabytes on a busy machine, in milliseconds. */
const PATIENCE = 60_000;
/** What is traced for the cost of scripts. */
export const TRACED = ['devtools.timeline', 'v8', 'toplevel', 'blink.user_timing'];

export interface TracedLoad {
  events: TraceEvent[];
  /** Sum of the layout shifts of the page. */
  shift: number;
}

/**
 * Loads a page in a fresh tab, and so in a fresh process, and traces it.
 * @param slowdown how many times slower the processor is made
 * @param settled how long after the load the trace goes on, in milliseconds of a processor that is not slowed
 */
export async function traceLoad(context: BrowserContext, url: string, slowdown: number, settled = SETTLED): Promise<TracedLoad> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: TRACED } });
  await page.goto(url, { timeout: PATIENCE * slowdown });
  await page.waitForTimeout(settled * slowdown);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // Without shifts the observer is never called.
        setTimeout(() => resolve(0), 100);
        new PerformanceObserver((list) => {
          resolve((list.getEntries() as (PerformanceEntry & { value: number })[]).reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
      }),
  );
  await page.close();
  return { events, shift };
}
