import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { Extension } from '@/scripts/browser/extension';
import { launchChromium } from '@/scripts/browser/launch-chromium';
import type { Stage } from '@/scripts/stage/stage';
import { E2E_BUILD } from './caveat-test';

interface Chrome {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown; problem?: { code: string } } | undefined> };
}

/** What a database of the extension holds. */
export interface Stored {
  version: number;
  stores: Record<string, Record<string, unknown>[]>;
}

/** A Chromium with the extension on a profile that outlives it, and that is ended by a signal. */
export class KilledBrowser {
  /** One of Caveat's own pages: it sends commands, and looks into the databases. */
  page!: Page;
  #context: BrowserContext | null = null;

  private constructor(
    readonly stage: Stage,
    readonly folder: string,
  ) {}

  static async start(stage: Stage): Promise<KilledBrowser> {
    const browser = new KilledBrowser(stage, await mkdtemp(join(tmpdir(), 'caveat-killed-')));
    await browser.launch();
    return browser;
  }

  /** Starts the browser on the same profile. */
  async launch(): Promise<void> {
    this.#context = await launchChromium({ extensionDir: E2E_BUILD, profileDir: join(this.folder, 'profile'), stage: this.stage, headless: true });
    this.page = await (await Extension.of(this.#context)).open('options');
  }

  /** Ends the browser and all its processes at once, as a power cut does: nothing is told, nothing is tidied up. */
  async kill(): Promise<void> {
    // Chromium's lock on the profile names the process: "host-1234".
    const lock = await readlink(join(this.folder, 'profile', 'SingletonLock'));
    const closed = new Promise((resolve) => this.#context?.once('close', resolve));
    // Playwright makes the browser the leader of a group of its own.
    process.kill(-Number(lock.split('-').at(-1)), 'SIGKILL');
    await closed;
    this.#context = null;
  }

  async end(): Promise<void> {
    await this.#context?.close().catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Sends a command as Caveat's own pages do. @returns the whole reply */
  command(message: object): Promise<{ ok: boolean; value?: unknown; problem?: { code: string } } | undefined> {
    return this.page.evaluate((sent) => (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage(sent), message);
  }

  /** Reads stores of a database as they lie there. */
  stored(name: string, stores: readonly string[]): Promise<Stored> {
    return this.page.evaluate(
      ([database, wanted]) =>
        new Promise<Stored>((resolve, reject) => {
          const opening = indexedDB.open(database);
          opening.addEventListener('error', () => reject(new Error('not opened')));
          opening.addEventListener('success', () => {
            const db = opening.result;
            const tx = db.transaction(wanted, 'readonly');
            const found: Stored = { version: db.version, stores: {} };
            for (const store of wanted) {
              const reading = tx.objectStore(store).getAll();
              reading.addEventListener('success', () => void (found.stores[store] = reading.result as Record<string, unknown>[]));
            }
            tx.addEventListener('complete', () => {
              db.close();
              resolve(found);
            });
            tx.addEventListener('error', () => reject(new Error('not read')));
          });
        }),
      [name, stores] as const,
    );
  }
}
