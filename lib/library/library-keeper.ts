import type { LaySummary } from '@/lib/model/lay-summary';
import { MAX_LIBRARIES, type LibraryRefusal, type ListedLibrary } from '@/lib/model/library';
import type { WorkIds } from '@/lib/model/work';
import { createLiveGate, type LiveGate } from '@/lib/net/live-gate';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { allLibraries, deleteLibrary, indexBytes, libraryAt, libraryFileBytes, noteLibraryCheck } from '@/lib/storage/libraries';
import type { LibraryRow } from '@/lib/storage/rows';
import { fetchFor, storedIn } from './ask-library';
import { LibraryRefused } from './fetch-library-file';
import { libraryFolder } from './library-address';
import { INDEX_HEAD, filterError, readLayout } from './filter-and-digests';
import { renewLibrary } from './renew-library';

/** Libraries are looked after once a day; a little less, so that a daily alarm never comes a minute too early. */
const DAY = 23 * 3_600_000;
/** After a failure sooner: the address may have a newer edition, and not the files of this one any more. */
const HOUR = 3_600_000;
/** As long as one attempt at a service may take. */
const PATIENCE = 10_000;

export interface LibraryDeps {
  now(): number;
  gate?: Pick<LiveGate, 'begin'>;
  /** Whether services may be asked without the reader's click; always by default. */
  isLive?(): Promise<boolean>;
  send?: typeof fetch;
  /** Called when other summaries may be found. */
  onChange(): void;
  /** How long a report waits for a library, in milliseconds. */
  patience?: number;
}

export type LibraryKeeper = ReturnType<typeof createLibraryKeeper>;

/** Looks after the libraries that the reader subscribed. */
export function createLibraryKeeper({ now, send, onChange, gate = createLiveGate(), isLive = async () => true, patience = PATIENCE }: LibraryDeps) {
  /** One attempt for each library at a time. */
  const renewing = new Map<string, Promise<LibraryRefusal | null>>();
  let controller = new AbortController();

  function renew(address: string): Promise<LibraryRefusal | null> {
    const under = renewing.get(address);
    if (under) return under;
    const work = tryToRenew(address).finally(() => renewing.delete(address));
    renewing.set(address, work);
    return work;
  }

  async function tryToRenew(address: string): Promise<LibraryRefusal | null> {
    const turn = gate.begin();
    const signal = AbortSignal.any([controller.signal, turn.signal]);
    const refusal = await refusalOf(async () => {
      if (await renewLibrary({ address, now: now(), signal, send })) onChange();
    }).finally(turn.done);
    await noteLibraryCheck(address, { at: now(), refusal }).catch((error: unknown) => console.error(error));
    return refusal;
  }

  return {
    renew,

    /** Takes a library, and keeps it among those that are asked. @returns why not, or `null` */
    async subscribe(text: string): Promise<LibraryRefusal | null> {
      const address = libraryFolder(text);
      if (address === null) return 'address';
      const { libraries } = await getSettings();
      if (libraries.some((known) => known.address === address)) return renew(address);
      if (libraries.length >= MAX_LIBRARIES) return 'too-many';
      const refusal = await renew(address);
      try {
        if (refusal === null) await setSettings({ libraries: [...(await getSettings()).libraries, { address, on: true }] });
        else await deleteLibrary(address);
      } catch (error) {
        // A library that no setting names is nobody's.
        await deleteLibrary(address);
        throw error;
      }
      return refusal;
    },

    async remove(address: string): Promise<void> {
      await setSettings({ libraries: (await getSettings()).libraries.filter((library) => library.address !== address) });
      await renewing.get(address);
      await deleteLibrary(address);
      onChange();
    },

    async switchTo(address: string, on: boolean): Promise<void> {
      await setSettings({ libraries: (await getSettings()).libraries.map((library) => (library.address === address ? { address, on } : library)) });
      onChange();
    },

    /** Renews those that are on and were not looked after for a day, or for an hour after a failure. */
    async renewDue(): Promise<void> {
      const { signal } = controller;
      if (!(await isLive())) return;
      for (const { address } of await librariesOn()) {
        if (signal.aborted || !(await isLive())) return;
        const checked = (await libraryAt(address))?.checked;
        const age = checked ? now() - checked.at : Infinity;
        // A check from the future was noted by a clock that was wrong.
        if (age < 0 || age >= (checked?.refusal === null ? DAY : HOUR)) await renew(address);
      }
    },

    /** Ends what is being fetched, and waits for its end: everything is about to be deleted. */
    async end(): Promise<void> {
      controller.abort();
      await Promise.all(renewing.values());
      controller = new AbortController();
    },

    async list(): Promise<ListedLibrary[]> {
      const { libraries } = await getSettings();
      return Promise.all(libraries.map(listed));
    },

    /** The summaries of a work in what is on this machine of the libraries that are on. */
    async find(ids: WorkIds): Promise<LaySummary[]> {
      const found = await Promise.all((await rowsOn()).map((row) => storedIn(row, ids).catch(nothing)));
      return found.flat().filter(({ role }) => role === 'article');
    },

    /**
     * Asks each library that is on and may have summaries of a work: at most one request for each.
     * @returns whether anything came
     */
    async ask(ids: WorkIds, signal: AbortSignal): Promise<boolean> {
      const came = await Promise.all(
        (await rowsOn()).map(async (row) => {
          let isNew = false;
          const refusal = await refusalOf(async () => {
            isNew = await fetchFor(row, ids, { now: now(), signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]), send });
          });
          if (refusal !== null && !signal.aborted) await noteLibraryCheck(row.address, { at: now(), refusal }).catch((error: unknown) => console.error(error));
          return isNew;
        }),
      );
      return came.includes(true);
    },
  };
}

async function librariesOn(): Promise<{ address: string }[]> {
  return (await getSettings()).libraries.filter(({ on }) => on);
}

async function rowsOn(): Promise<LibraryRow[]> {
  const on = new Set((await librariesOn()).map(({ address }) => address));
  return on.size === 0 ? [] : (await allLibraries()).filter(({ address }) => on.has(address));
}

async function listed({ address, on }: { address: string; on: boolean }): Promise<ListedLibrary> {
  const row = await libraryAt(address);
  const layout = row && readLayout(await indexBytes(address, 0, INDEX_HEAD), row.index.bytes);
  if (!row || !layout) return { address, on, facts: null, stored: 0, checked: row?.checked ?? null };
  const { id, title, publisher, license, edition, built, summaries } = row;
  const facts = { id, title, publisher, license, edition, built, summaries, bits: layout.bits, filterError: filterError(layout, summaries) };
  return { address, on, facts, stored: row.index.bytes + (await libraryFileBytes(address)), checked: row.checked };
}

async function refusalOf(work: () => Promise<void>): Promise<LibraryRefusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof LibraryRefused) return error.reason;
    console.error(error);
    return 'storage';
  }
}

/** A file that cannot be read has nothing to say; the others do. */
function nothing(error: unknown): LaySummary[] {
  console.error(error);
  return [];
}
