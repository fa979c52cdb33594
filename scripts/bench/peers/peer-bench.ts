/**
 * `npm run bench -- --peer NAME=DIR`: what Caveat costs pages beside other unpacked extensions. Each extension has a
 * browser of its own, so that what happens in it is its own; the browsers stand beside each other and load each page
 * in turns. A browser without an extension that does anything shows what the page does by itself.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { launchChromium } from '../../browser/launch-chromium';
import { startStage, type Stage } from '../../stage/stage';
import { traceLoad } from '../trace-load';
import { pageCost } from './page-cost';
import type { Peer, PeerOptions, PeerPage } from './peer-options';
import { ownPeerPages, peerSites } from './peer-pages';
import { unpackedExtension, type UnpackedExtension } from './unpacked-extension';

const BUILD = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));
/** Extensions open a page of theirs after the install; then all is quiet. */
const INSTALLED = 3_000;
/** Some extensions start seconds after the load. */
const SETTLED = 4_000;
const NOBODY = 'no extension';
const FLOOR = 'a script that does nothing';

interface Measured extends Peer, UnpackedExtension {
  context: BrowserContext;
  stage: Stage;
}

interface Row {
  script: number;
  longest: number;
  longTasks: number;
  shift: number;
  bytes: number;
  requests: number;
  files: Record<string, number>;
}

/** @param loads how often each page is loaded with each extension */
export async function benchPeers({ peers, pages: given }: PeerOptions, loads: number): Promise<void> {
  const pages = given.length > 0 ? given : ownPeerPages();
  const nothing = await mkdtemp(join(tmpdir(), 'caveat-nothing-'));
  await writeFile(join(nothing, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: NOBODY, version: '1' }));
  const empty = await mkdtemp(join(tmpdir(), 'caveat-floor-'));
  const matches = [...new Set(pages.map(({ url }) => `https://${url.host}/*`))];
  await writeFile(join(empty, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Floor', version: '1', content_scripts: [{ matches, js: ['nothing.js'], run_at: 'document_end' }] }));
  await writeFile(join(empty, 'nothing.js'), '0');
  const all: Measured[] = [];
  try {
    for (const peer of [{ name: NOBODY, dir: nothing }, { name: FLOOR, dir: empty }, { name: 'Caveat', dir: BUILD }, ...peers]) all.push(await start(peer, pages));
    await new Promise((done) => setTimeout(done, INSTALLED));
    console.log(`Medians of ${loads} loads; ${availableParallelism()} processors, ${loadavg()[0]?.toFixed(1)} busy at the start. Script time in milliseconds of the page's main thread; bytes of script put into the page; requests in one load, the page's own left out.`);
    for (const page of pages) await measurePage(page, all, loads);
  } finally {
    for (const { context, stage } of all) {
      await context.close();
      await stage.close();
    }
    for (const dir of [nothing, empty]) await rm(dir, { recursive: true, force: true });
  }
}

async function start(peer: Peer, pages: readonly PeerPage[]): Promise<Measured> {
  const stage = await startStage(peerSites(pages));
  const context = await launchChromium({ extensionDir: peer.dir, stage, headless: true });
  return { ...peer, ...unpackedExtension(peer.dir), context, stage };
}

async function measurePage({ url }: PeerPage, all: readonly Measured[], loads: number): Promise<void> {
  const rows = new Map<string, Row[]>(all.map(({ name }) => [name, []]));
  for (let load = 0; load < loads; load += 1) {
    // In turns: what else the machine does meanwhile meets all of them.
    for (const each of all) rows.get(each.name)?.push(await measureLoad(each, url));
  }
  const results = [...rows].map(([name, measured]) => ({ name, row: middle(measured) }));
  const own = results.find(({ name }) => name === NOBODY)?.row.requests ?? 0;
  console.log(`\n${url.href}\n  ${''.padEnd(28)}${['script', 'longest', 'long tasks', 'shift', 'bytes', 'requests'].map((head) => head.padStart(11)).join('')}`);
  for (const { name, row } of results) {
    const cells = [row.script.toFixed(1), row.longest.toFixed(1), row.longTasks, row.shift.toFixed(3), row.bytes, Math.max(0, row.requests - own)];
    console.log(`  ${name.padEnd(28)}${cells.map((cell) => String(cell).padStart(11)).join('')}`);
    for (const [file, time] of Object.entries(row.files)) console.log(`    ${file.padEnd(26)}${time.toFixed(1).padStart(11)}`);
  }
  const caveat = results.find(({ name }) => name === 'Caveat')?.row.script ?? Number.NaN;
  const cheapest = Math.min(...results.filter(({ name }) => ![NOBODY, FLOOR, 'Caveat'].includes(name)).map(({ row }) => row.script));
  console.log(`  Caveat : cheapest of the others = ${(caveat / cheapest).toFixed(2)} (aim: 0.25)`);
}

async function measureLoad({ context, stage, dir, id, world }: Measured, url: URL): Promise<Row> {
  stage.reset();
  const { events, shift } = await traceLoad(context, url.href, 1, SETTLED);
  const { script, longest, longTasks, bytes, files } = pageCost(events, { id, world }, dir);
  return { script, longest, longTasks, bytes, files, shift, requests: stage.requests().length };
}

function middle(rows: readonly Row[]): Row {
  const of = (figure: (row: Row) => number) => rows.map(figure).toSorted((a, b) => a - b)[Math.floor(rows.length / 2)] ?? Number.NaN;
  const files = [...new Set(rows.flatMap((row) => Object.keys(row.files)))];
  return {
    script: of(({ script }) => script),
    longest: of(({ longest }) => longest),
    longTasks: of(({ longTasks }) => longTasks),
    shift: of(({ shift }) => shift),
    bytes: of(({ bytes }) => bytes),
    requests: of(({ requests }) => requests),
    files: Object.fromEntries(files.map((file) => [file, of((row) => row.files[file] ?? 0)])),
  };
}
