import { createServer } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ListFiles } from '@/lib/notices/index/list-writer';
import { pageFinderBundle } from '../../tests/e2e/page-finder-bundle';
import { launchChromium } from '../browser/launch-chromium';
import { foreignKey, largeKey } from './large-list';

/** What a background says of its first answers, in milliseconds. */
export interface WorkerFigures {
  /** From the start of the worker's own clock to its first line of work. */
  started: number;
  /** The database opened, the head and one part read: an identifier that is not listed. */
  firstAnswer: number;
  /** A listed one, confirmed by its details. */
  listedAnswer: number;
  /** 1,000 identifiers that are not listed, the parts of the index read for them; and once more. */
  manyFirst: number;
  manyAgain: number;
  isRight: boolean;
}

export interface ChromiumFigures {
  stored: number;
  rounds: WorkerFigures[];
}

const ROUNDS = 9;

/** Takes a list into the storage of a real browser and asks a background about it that was stopped before each question. */
export async function listInChromium(files: ListFiles): Promise<ChromiumFigures> {
  const dir = await mkdtemp(path.join(tmpdir(), 'caveat-list-'));
  const bundle = (name: string) => pageFinderBundle(fileURLToPath(new URL(name, import.meta.url)));
  const manifest = { manifest_version: 3, name: 'Bench of the list', version: '1', permissions: ['unlimitedStorage'], host_permissions: ['http://127.0.0.1/*'], background: { service_worker: 'worker.js' } };
  await Promise.all([
    writeFile(path.join(dir, 'manifest.json'), JSON.stringify(manifest)),
    writeFile(path.join(dir, 'worker.js'), await bundle('./list-worker.ts')),
    writeFile(path.join(dir, 'page.js'), await bundle('./list-page.ts')),
    writeFile(path.join(dir, 'page.html'), '<!doctype html><title>Bench</title><script src="page.js"></script>'),
  ]);
  const server = createServer((request, response) => response.end(request.url === '/index' ? files.index : files.details));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const context = await launchChromium({ extensionDir: dir, headless: true });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
    const page = await context.newPage();
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/page.html`);
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const stored = await page.evaluate((from) => (globalThis as unknown as { pageFinder: { takeList(from: string): Promise<number> } }).pageFinder.takeList(from), address);
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    const rounds: WorkerFigures[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await session.send('ServiceWorker.stopAllWorkers');
      const many = Array.from({ length: 1_000 }, (_, at) => foreignKey(round * 1_000 + at));
      const question = { listed: largeKey(round * 10 + 1), many };
      const figures = await page.evaluate(
        (message) => (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome.runtime.sendMessage(message),
        question,
      );
      if (typeof figures === 'string') throw new Error(figures);
      rounds.push(figures as WorkerFigures);
    }
    return { stored, rounds };
  } finally {
    await context.close();
    server.close();
    await rm(dir, { recursive: true, force: true });
  }
}
