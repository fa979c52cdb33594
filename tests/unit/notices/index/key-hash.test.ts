import { describe, expect, it } from 'vitest';
import { hashOfKey, keysOf, murmur3 } from '@/lib/notices/index/key-hash';

describe('the hash of a key', () => {
  it.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['a', 0x9747b28c, 0x7fa09ea6],
    ['aa', 0x9747b28c, 0x5d211726],
    ['aaa', 0x9747b28c, 0x283e0130],
    ['aaaa', 0x9747b28c, 0x5a97808a],
    ['abc', 0x9747b28c, 0xc84a62dd],
    ['Hello, world!', 0x9747b28c, 0x24884cba],
    ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
  ])('is MurmurHash3: "%s" with seed %i', (text, seed, expected) => {
    expect(murmur3(text, seed)).toBe(expected);
  });

  it('has 52 bits, and the first 32 are those of the seed 0', () => {
    const hash = hashOfKey('10.5555/soil.1');
    expect(Number.isSafeInteger(hash)).toBe(true);
    expect(hash).toBeLessThan(2 ** 52);
    expect(Math.floor(hash / 2 ** 20)).toBe(murmur3('10.5555/soil.1', 0));
    expect(hash % 2 ** 20).toBe(Math.floor(murmur3('10.5555/soil.1', 0x9747b28c) / 2 ** 12));
  });
});

describe('the keys of a work', () => {
  it('are its DOI and its PMID', () => {
    expect(keysOf({ doi: '10.5555/soil.1', pmid: '123' })).toEqual(['10.5555/soil.1', 'pmid:123']);
    expect(keysOf({ doi: null, pmid: '123' })).toEqual(['pmid:123']);
    expect(keysOf({ doi: null, pmid: null })).toEqual([]);
  });

  it('are none of what no list can hold', () => {
    expect(keysOf({ doi: '10.5555/söil', pmid: null })).toEqual([]);
    expect(keysOf({ doi: 'a'.repeat(300), pmid: null })).toHaveLength(1);
    expect(keysOf({ doi: 'a'.repeat(301), pmid: null })).toEqual([]);
    expect(keysOf({ doi: null, pmid: '1 2' })).toEqual([]);
  });

  it('are those of its other DOIs too', () => {
    expect(keysOf({ doi: '10.5555/soil.1', aliases: ['10.5555/soil.2'], pmid: null })).toEqual(['10.5555/soil.1', '10.5555/soil.2']);
  });
});
