/**
 * `npm run bench`: what the notice list costs, what a verdict costs, and what the built extension costs
 * real pages at a real host name, unslowed and with the processor slowed four times, beside a script of
 * the same size that does nothing, and one pattern over the page's whole markup, in the same page loads.
 * `lists`, `verdict`, `opening`, `pages` and `storm` name one part alone; `--built` says that the builds are there already; a
 * number says how many loads of each page are measured. Packs have `npm run bench:packs`, the
 * list page `npm run bench:list`.
 * `--peer NAME=DIR` measures Caveat beside another unpacked extension instead, on the pages that `--page URL=FILE` names.
 */
import { statSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../browser/ensure-browser';
import { Extension } from '../browser/extension';
import { launchChromium } from '../browser/launch-chromium';
import { htmlAnswer } from '../stage/answer';
import { startStage } from '../stage/stage';
import { buildExtensions } from '../testing/build-extensions';
import { runScript } from '../testing/run-script';
import { BENCH_PAGES } from './bench-pages';
import { benchNoticeList } from './notice-list';
import { benchOwnList } from './own-list';
import { benchPeers } from './peers/peer-bench';
import { benchOpening } from './opening-bench';
import { peerOptions } from './peers/peer-options';
import { SLICES_END, SLICES_START } from './read-references';
import { longestTaskBetween, scriptCost, type TraceEvent } from './script-cost';
import { judgeTargets, type Measured } from './targets';
import { DO_NOTHING, FIND, FIND_AGAIN, makeThrowAwayExtension, REFERENCES, WHOLE_MARKUP } from './throw-away-extension';
import { traceLoad, type TracedLoad } from './trace-load';
import { benchStorm } from './storm-bench';
import { benchVerdict } from './verdict-bench';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const HOST = 'www.nature.com';
const LOADS = 7;

const PARTS = ['lists', 'verdict', 'opening', 'pages', 'storm'] as const;

const HEAD = `Script time of the built extension on the page's own main thread, in milliseconds: medians over fresh page loads, each in
a new process. From Chromium's trace: evaluation of our files, compiling included, and every call into our world.

  detector    detector.js whole: compiled, run, tied to the browser, and where it finds a paper the question asked
  answer      all that follows on the page: the work looked for where the head does not name it, the answers received, the tab drawn, scout.js, and the scripts that the page is worth
  nothing     a content script of the detector's size that does nothing
  find        identifying the work alone, compiled and run for the first time in its world; again: the same once more
  references  compiling the reader of references and reading them all at once; slice: longest task when read in slices
  markup      one pattern over document.documentElement.outerHTML
  longest     our longest piece of work without a pause; forced: layouts we forced; shift: layout shift of the page
`;

interface Row {
  [column: string]: number;
}

/** The figures of one load. */
function measure({ events, shift }: TracedLoad, caveat: string, bench: string): Row {
  const ours = scriptCost(events, caveat, 'Caveat');
  const theirs = scriptCost(events, bench, 'Bench');
  const detector = ours.files['detector.js'] ?? Number.NaN;
  return {
    detector,
    answer: ours.total - detector,
    nothing: theirs.files[DO_NOTHING] ?? Number.NaN,
    find: theirs.files[FIND] ?? Number.NaN,
    again: theirs.files[FIND_AGAIN] ?? Number.NaN,
    references: theirs.files[REFERENCES] ?? Number.NaN,
    slice: longestTaskBetween(events, SLICES_START, SLICES_END),
    markup: theirs.files[WHOLE_MARKUP] ?? Number.NaN,
    longest: ours.longest,
    forced: ours.forced,
    shift,
  };
}

function medians(rows: readonly Row[]): Row {
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return Object.fromEntries(Object.keys(rows[0] ?? {}).map((column) => [column, middle(rows.map((row) => row[column] ?? Number.NaN))]));
}

const cell = (value: number, column: string) => (column === 'forced' ? String(value) : value.toFixed(column === 'shift' ? 3 : 1)).padStart(Math.max(column.length, 6));

/** The bench extension has no background, so its id is read off the address of its script. */
function idOfBench(events: readonly TraceEvent[]): string {
  const url = events.map(({ args }) => args?.data?.url ?? '').find((each) => each.endsWith(`/${DO_NOTHING}`));
  return url === undefined ? '' : new URL(url).host;
}

async function run(): Promise<number> {
  const args = process.argv.slice(2);
  const peers = peerOptions(args);
  const loads = Number(args.find((argument) => /^\d+$/.test(argument)) ?? LOADS);
  ensureBrowser('chromium');
  const named = PARTS.filter((part) => args.includes(part));
  const parts: readonly string[] = named.length > 0 ? named : PARTS;
  const failed = args.includes('--built') ? 0 : await buildExtensions(['chrome-mv3', 'chrome-mv3-e2e']);
  if (failed) return failed;
  if (peers.peers.length > 0) {
    await benchPeers(peers, loads);
    return 0;
  }
  if (parts.includes('lists')) {
    await benchNoticeList();
    await benchOwnList();
  }
  if (parts.includes('verdict')) await benchVerdict();
  if (parts.includes('opening')) await benchOpening(args.includes('--write'));
  if (parts.includes('pages')) await benchPages(loads);
  if (parts.includes('storm')) await benchStorm();
  return 0;
}

async function benchPages(loads: number): Promise<void> {
  const throwAway = await makeThrowAwayExtension(statSync(join(BUILD, 'detector.js')).size);
  const stage = await startStage(new Map([[HOST, ({ path }) => htmlAnswer(BENCH_PAGES.find((page) => page.path === path)?.html ?? '')]]));
  const context = await launchChromium({ extensionDir: `${BUILD},${throwAway.dir}`, stage, headless: true });
  try {
    const extension = await Extension.of(context);
    await extension.dismissWelcome();
    console.log(`${HEAD}\n${loads} loads each; ${availableParallelism()} processors, ${loadavg()[0]?.toFixed(1)} busy when the bench began.`);
    const measured: Measured[] = [];
    for (const slowdown of [1, 4]) {
      for (const [index, page] of BENCH_PAGES.entries()) {
        const { name, path } = page;
        const rows: Row[] = [];
        for (let load = 0; load < loads; load += 1) {
          const traced = await traceLoad(context, `https://${HOST}${path}`, slowdown);
          rows.push(measure(traced, extension.id, idOfBench(traced.events)));
        }
        const row = medians(rows);
        measured.push({ page, slowdown, row });
        if (index === 0) console.log(`\nprocessor ${slowdown === 1 ? 'as it is' : `slowed ${slowdown} times`}${''.padEnd(slowdown === 1 ? 24 : 18)}${Object.keys(row).map((column) => column.padStart(6)).join('  ')}`);
        console.log(`  ${name.padEnd(44)}${Object.entries(row).map(([column, value]) => cell(value, column)).join('  ')}`);
      }
    }
    console.log(`\nTargets (the worst page's median against each):\n${judgeTargets(measured).map((line) => `  ${line}`).join('\n')}`);
  } finally {
    await context.close();
    await stage.close();
    await throwAway.remove();
  }
}

await runScript(run);
