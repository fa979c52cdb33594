import { expect, test } from 'vitest';
import { hashOfKey } from '@/lib/notices/index/key-hash';
import { watchedKey } from '@/lib/storage/watched-key';
import { isInPages, keyAt, pageOf } from '@/lib/watch/watched-page';

const keys = Array.from({ length: 250 }, (_, at) => watchedKey(`entry-${String(at).padStart(4, '0')}`, { doi: at % 3 === 0 ? null : `10.5555/p.${at}`, pmid: at % 2 === 0 ? String(30_000_000 + at) : null }));

test('a page gives each key back, also one with letters of two bytes', () => {
  const all = [...keys, watchedKey('é', { doi: '10.5555/ü', pmid: null })];
  const page = pageOf(all);
  expect(all.map((_, at) => keyAt(page, at))).toEqual(all);
});

test('a page has the hash of each identifier that the list may know', () => {
  const page = pageOf([watchedKey('a', { doi: '10.5555/a', pmid: '12' }), watchedKey('b', { doi: null, pmid: '34' }), watchedKey('c', { doi: '10.5555/ü', pmid: null })]);
  expect([...page.hashes]).toEqual([hashOfKey('10.5555/a'), hashOfKey('pmid:12'), hashOfKey('pmid:34'), Number.NaN, Number.NaN, Number.NaN]);
});

test('pages say which keys they have', () => {
  const pages = [pageOf(keys.slice(0, 100)), pageOf(keys.slice(100, 101)), pageOf(keys.slice(101)), pageOf([])];
  expect(keys.filter((key) => !isInPages(pages, key))).toEqual([]);
  const others = ['', 'entry-0000', `${keys[99]}0`, 'entry-0100\t\t', 'zzz'];
  expect(others.filter((key) => isInPages(pages, key))).toEqual([]);
  expect(isInPages([], keys[0] ?? '')).toBe(false);
});
