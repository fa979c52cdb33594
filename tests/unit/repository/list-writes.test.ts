import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files';

describe('the reading list', () => {
  // Else a row of the list would go on showing what is not so any more (lib/storage/list-writes.ts).
  test('is written by lib/storage/list-writes.ts alone', () => {
    const writers = sourceFiles('lib').filter(({ path, text }) => {
      const inOneTransaction = /objectStore\('readingList'\)\s*\.(?:put|add|delete|clear)\(/.test(text);
      // Function by function: another one may call another store by the same name.
      const byAName = text.split(/\n(?=\S)/).some((part) =>
        [...part.matchAll(/const (\w+) = [^;]*objectStore\('readingList'\)/g)].some(([, name]) => new RegExp(`\\b${name}\\.(?:put|add|delete|clear)\\(`).test(part)),
      );
      const atOnce = /\.(?:put|add|delete|clear)\('readingList'/.test(text);
      return path !== 'lib/storage/list-writes.ts' && (inOneTransaction || byAName || atOnce);
    });
    expect(writers.map(({ path }) => path)).toEqual([]);
  });
});
