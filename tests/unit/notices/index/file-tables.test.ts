import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION, MAGIC, MARK_NUMBERS, SOURCE_NUMBERS, TYPE_NUMBERS } from '@/lib/notices/index/file-tables';

const format = readFileSync(new URL('../../../../docs/notice-index-format.md', import.meta.url), 'utf8');

describe('the numbers of the format are those of its description', () => {
  it('marks', () => {
    const rows = [...format.matchAll(/\| (\d+) \| `([a-z-]+)` /g)].map(([, number, mark]) => [Number(number), mark]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(MARK_NUMBERS.map((mark, number) => [number, mark])));
  });

  it('types', () => {
    const line = format.split('\n').find((each) => each.startsWith('| u8 | type:')) ?? '';
    expect([...line.matchAll(/(\d+) `(\w+)`/g)].map(([, number, type]) => `${number} ${type}`)).toEqual(TYPE_NUMBERS.map((type, number) => `${number} ${type}`));
  });

  it('sources, version and first bytes', () => {
    expect(SOURCE_NUMBERS).toEqual(['crossref', 'retraction-watch', 'pubmed', 'starter']);
    expect(format).toContain(`format version: ${FORMAT_VERSION}`);
    expect(format).toContain([...MAGIC].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' '));
  });
});
