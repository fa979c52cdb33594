import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const table: unknown = parse(readFileSync(new URL('../../../assets/locales/en.yml', import.meta.url), 'utf8'));

/** Every text with its key, plural forms apart. */
function textsOf(node: unknown, key = ''): [key: string, text: string][] {
  if (typeof node === 'string') return [[key, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([name, child]) =>
    textsOf(child, key === '' ? name : `${key}.${name}`),
  );
}

const texts = textsOf(table);

/** Words that say more than a record can. */
const NEVER =
  /\b(?:minor|just|still stands|fake|fraud\w*|false|cleared|clean|safe|verified by|under investigation)\b/i;

const keysOf = (isBad: (text: string) => boolean): string[] => texts.filter(([, text]) => isBad(text)).map(([key]) => key);

describe('the English table', () => {
  it('makes no claim that a record cannot bear', () => {
    expect(keysOf((text) => NEVER.test(text))).toEqual([]);
  });

  it('uses keys that browsers accept for messages', () => {
    expect(texts.map(([key]) => key).filter((key) => !/^\w+(?:\.\w+)*$/.test(key))).toEqual([]);
  });

  it('uses the substitutions of a sentence from the first on', () => {
    const skips = (text: string): boolean => {
      const used = new Set([...text.matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit)));
      return Math.max(0, ...used) !== used.size;
    };
    expect(keysOf(skips)).toEqual([]);
  });
});
