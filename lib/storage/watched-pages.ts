import { transaction } from './database';
import type { WatchedPage, WatchedSince } from './rows';
import { writeAll } from './write-all';

/** After so many changes of keys the pages are given up: the next check of a list writes them anew. */
export const MAX_CHANGES = 2_000;

/** What is needed of a transaction that covers `meta`. */
interface MetaTransaction {
  objectStore(name: 'meta'): {
    get(name: 'watchedSince'): Promise<unknown>;
    put(value: WatchedSince, name: 'watchedSince'): Promise<unknown>;
    delete(name: 'watchedPages'): Promise<unknown>;
  };
}

/**
 * The writes that note which keys of watched papers come and go. Whoever writes or deletes rows of `watched` makes them in
 * the same transaction, so that the pages and these notes always name the same papers as the rows.
 */
export async function keyChanges(tx: object, { came = [], went = [] }: { came?: readonly string[]; went?: readonly string[] }): Promise<(() => Promise<unknown>)[]> {
  if (came.length + went.length === 0) return [];
  const meta = (tx as MetaTransaction).objectStore('meta');
  const since = (await meta.get('watchedSince')) as WatchedSince | undefined;
  if (!since?.bytes) return [() => meta.put(nothingKept(), 'watchedSince')];
  const [here, gone] = [new Set(since.came), new Set(since.went)];
  for (const key of went) {
    here.delete(key);
    gone.add(key);
  }
  for (const key of came) {
    gone.delete(key);
    here.add(key);
  }
  if (here.size + gone.size > MAX_CHANGES) return [() => meta.put(nothingKept(), 'watchedSince'), () => meta.delete('watchedPages')];
  return [() => meta.put({ state: crypto.randomUUID(), bytes: since.bytes, came: [...here], went: [...gone] }, 'watchedSince')];
}

function nothingKept(): WatchedSince {
  return { state: crypto.randomUUID(), bytes: 0, came: [], went: [] };
}

/**
 * The pages that are kept, and what changed since; `null` where none are kept. A key that came may stand in the pages too,
 * and one that went may not.
 */
export async function readWatchedPages(): Promise<(Pick<WatchedSince, 'came' | 'went'> & { pages: WatchedPage[] }) | null> {
  const tx = await transaction(['meta'], 'readonly');
  const meta = tx.objectStore('meta');
  const [since, pages] = (await Promise.all([meta.get('watchedSince'), meta.get('watchedPages')])) as [WatchedSince | undefined, WatchedPage[] | undefined];
  return since?.bytes && pages ? { pages, came: since.came, went: since.went } : null;
}

/** Gives the pages up: the next check of a list writes them anew. */
export async function forgetWatchedPages(): Promise<void> {
  const tx = await transaction(['meta'], 'readwrite');
  const meta = tx.objectStore('meta');
  await writeAll(tx, [() => meta.delete('watchedPages'), () => meta.put(nothingKept(), 'watchedSince')]);
}

/** To be called before the keys are read that pages are made of. @returns what `keepWatchedPages` asks for */
export async function stateOfKeys(): Promise<string> {
  const tx = await transaction(['meta'], 'readwrite');
  const meta = tx.objectStore('meta');
  const since = ((await meta.get('watchedSince')) as WatchedSince | undefined) ?? nothingKept();
  await writeAll(tx, [() => meta.put(since, 'watchedSince')]);
  return since.state;
}

/** Keeps pages. Where a key changed since `state`, or everything was deleted, it keeps nothing. */
export async function keepWatchedPages(pages: readonly WatchedPage[], state: string): Promise<void> {
  const tx = await transaction(['meta'], 'readwrite');
  const meta = tx.objectStore('meta');
  const since = (await meta.get('watchedSince')) as WatchedSince | undefined;
  const isSame = since?.state === state;
  const bytes = pages.reduce((sum, { keys, ends, hashes }) => sum + keys.byteLength + ends.byteLength + hashes.byteLength, 0);
  await writeAll(tx, isSame ? [() => meta.put([...pages], 'watchedPages'), () => meta.put({ state, bytes, came: [], went: [] }, 'watchedSince')] : []);
}
