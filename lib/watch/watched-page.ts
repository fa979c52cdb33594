import { hashOfKey, keysOf } from '@/lib/notices/index/key-hash';
import type { WatchedPage } from '@/lib/storage/rows';
import { watchedPaper } from '@/lib/storage/watched-key';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Makes a page of keys. @param keys in their order */
export function pageOf(keys: readonly string[]): WatchedPage {
  const page = { keys: encoder.encode(keys.join('')), ends: new Uint32Array(keys.length), hashes: new Float64Array(2 * keys.length) };
  let end = 0;
  for (const [at, key] of keys.entries()) {
    end += encoder.encode(key).length;
    page.ends[at] = end;
    const [doi = Number.NaN, pmid = Number.NaN] = keysOf(watchedPaper(key).ids).map(hashOfKey);
    page.hashes[2 * at] = doi;
    page.hashes[2 * at + 1] = pmid;
  }
  return page;
}

/** The key at a place of a page. */
export function keyAt({ keys, ends }: WatchedPage, at: number): string {
  return decoder.decode(keys.subarray(at === 0 ? 0 : ends[at - 1], ends[at]));
}

/** Whether one of some pages has a key. @param pages in the order of their keys */
export function isInPages(pages: readonly WatchedPage[], key: string): boolean {
  const page = pages.findLast((each) => each.ends.length > 0 && keyAt(each, 0) <= key);
  if (!page) return false;
  let [from, to] = [0, page.ends.length];
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if (keyAt(page, middle) <= key) from = middle;
    else to = middle;
  }
  return keyAt(page, from) === key;
}
