/**
 * `npm run bench:watch`: what it costs to check all saved papers against a new notice list, in a real browser, at
 * 1,000, 10,000 and 100,000 papers. A number names one size alone.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../browser/launch-chromium';
import { runScript } from '../testing/run-script';
import { bundleOf } from './bundle-of';
import { largeList } from './large-list';
import type { WatchFigures } from './watch-page';

const SIZES = [1_000, 10_000, 100_000];
/** Entries of the list, and how many more the newer one has. */
const KNOWN = 100_000;
const MORE = 1_000;
/** All of 100,000 papers within a second. */
const AIM = 1_000;

type Page = { caveatWatch: { measureWatch(count: number, known: number, address: string): Promise<WatchFigures> } };

async function measure(count: number, dir: string, address: string): Promise<WatchFigures> {
  const context = await launchChromium({ extensionDir: dir, headless: true });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
    const page = await context.newPage();
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/page.html`);
    return await page.evaluate(([papers, known, from]) => (globalThis as unknown as Page).caveatWatch.measureWatch(papers, known, from), [count, KNOWN, address] as const);
  } finally {
    await context.close();
  }
}

async function run(): Promise<number> {
  const wanted = process.argv.slice(2).map(Number).filter((size) => size > 0);
  const dir = await mkdtemp(path.join(tmpdir(), 'caveat-watch-'));
  const built = Date.parse('2026-11-20T04:00:00Z');
  const files = new Map([['before', largeList(KNOWN, built)], ['after', largeList(KNOWN + MORE, built + 86_400_000)]]);
  const manifest = { manifest_version: 3, name: 'Bench of the watch', version: '1', permissions: ['storage', 'unlimitedStorage'], host_permissions: ['http://127.0.0.1/*'], background: { service_worker: 'worker.js' } };
  await Promise.all([
    writeFile(path.join(dir, 'manifest.json'), JSON.stringify(manifest)),
    writeFile(path.join(dir, 'worker.js'), ''),
    writeFile(path.join(dir, 'page.js'), await bundleOf(fileURLToPath(new URL('./watch-page.ts', import.meta.url)), 'caveatWatch')),
    writeFile(path.join(dir, 'page.html'), '<!doctype html><title>Bench</title><script src="page.js"></script>'),
  ]);
  const server = createServer((request, response) => {
    const [, which = '', name] = (request.url ?? '').split('/');
    const list = files.get(which);
    response.end(name === 'index' ? list?.index : list?.details);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  console.log(`Saved papers against a notice list of ${KNOWN.toLocaleString('en')} entries; one paper in 100 is listed, one in 1,000 only in the newer list. ${loadavg()[0]?.toFixed(1)} busy when the bench began.
In milliseconds: taken in and checked first; all checked again against a newer list (and per 1,000 papers); longest piece without a pause; nothing to do.\n`);
  try {
    let before: WatchFigures | null = null;
    for (const size of wanted.length > 0 ? wanted : SIZES) {
      const figures = await measure(size, dir, address);
      const { first, again, longest, idle, foundFirst, foundAgain, found, read, memory } = figures;
      const growth = before === null ? '' : `; ${(again / before.again).toFixed(1)} times the size before`;
      console.log(`${size.toLocaleString('en').padStart(9)} papers: first ${first.toFixed(0)} (${foundFirst} found), again ${again.toFixed(0)} (${foundAgain} found, ${((again / size) * 1_000).toFixed(1)} per 1,000${growth}; of it papers to judge found ${found.toFixed(0)}; to read all keys takes ${read.toFixed(0)}), longest ${longest.toFixed(0)}, idle ${idle.toFixed(0)}, ${((memory[1] - memory[0]) / 1e6).toFixed(1)} MB more memory`);
      if (size >= 100_000) console.log(`${again <= AIM ? 'kept  ' : 'MISSED'}  all of ${size.toLocaleString('en')} within ${AIM} ms: ${again.toFixed(0)}`);
      before = figures;
    }
  } finally {
    server.close();
    await rm(dir, { recursive: true, force: true });
  }
  return 0;
}

await runScript(run);
