import { transformWithOxc } from 'vite';
import { afterEach, describe, expect, it } from 'vitest';
import { instrument } from '@/scripts/mutation/instrument';
import { mutantsOf } from '@/scripts/mutation/mutants-of';
import { SwitchedPattern, type Alternatives } from '@/scripts/mutation/switched-pattern';

const SOURCE = `
const WORD = /^\\w+$/;
export function first(texts: readonly string[], limit = 2): string | undefined {
  let seen = 0;
  for (const text of texts) {
    seen += 1;
    if (seen > limit) break;
    if (WORD.test(text)) return text as string;
  }
  return undefined;
}
`;

const mutants = mutantsOf(SOURCE, 'a.ts').map((mutant, index) => ({ ...mutant, id: index + 1 }));

let on = 0;
const asked = new Set<number>();
const ask = (ids: readonly number[]) => {
  for (const id of ids) asked.add(id);
  return ids.includes(on) ? on : 0;
};

afterEach(() => {
  on = 0;
  asked.clear();
});

async function load(): Promise<(texts: readonly string[], limit?: number) => string | undefined> {
  const { code } = await transformWithOxc(instrument(SOURCE, 'a.ts', mutants), 'a.ts');
  const world = {
    __mutant: (id: number) => ask(id === 0 ? [0] : [id]) === id && id !== 0,
    __pattern: (sound: RegExp, alternatives: Alternatives) => new SwitchedPattern(sound, sound.flags, alternatives, ask),
  };
  // oxlint-disable-next-line no-new-func -- the code under test is made here
  return new Function('globalThis', `${code.replace('export function', 'return function')}`)(world) as never;
}

const idOf = (piece: string, change: string) => mutants.find(({ start, end, change: to }) => SOURCE.slice(start, end) === piece && to === change)?.id ?? Number.NaN;

describe('a source with all its mutants', () => {
  it('does what it did while none is on', async () => {
    const first = await load();
    expect(first(['a b', 'c'])).toBe('c');
    expect(first(['a b', 'a b', 'c'])).toBeUndefined();
  });

  it('does what the mutant says that is on', async () => {
    const first = await load();
    on = idOf('seen > limit', '(seen) >= (limit)');
    expect(first(['a b', 'c'])).toBeUndefined();
    on = idOf('seen += 1', 'seen -= (1)');
    expect(first(['a b', 'a b', 'c'])).toBe('c');
  });

  it('switches the pattern of a constant after the module is loaded', async () => {
    const first = await load();
    on = idOf('/^\\w+$/', '/\\w+$/');
    expect(first(['a b', 'c'])).toBe('a b');
  });

  it('asks for each mutant that it reaches, and in each turn of a loop', async () => {
    const first = await load();
    first([]);
    expect([...asked]).not.toContain(0);
    first(['a b', 'a b', 'c']);
    expect([...asked]).toContain(0);
    expect([...asked].filter((id) => id !== 0).toSorted((a, b) => a - b)).toEqual(mutants.map(({ id }) => id));
  });
});

describe('a pattern with mutants', () => {
  const pattern = (flags: string) => new SwitchedPattern(new RegExp('a', flags), flags, { 7: new RegExp('b', flags) }, ask);

  it.each([
    [0, 'a'],
    [7, 'b'],
  ])('finds, replaces and splits by the one that is on: %s', (id, letter) => {
    on = id;
    expect('xaxbx'.search(pattern(''))).toBe('xaxbx'.indexOf(letter));
    expect([...'abab'.matchAll(pattern('g'))].map(({ 0: found }) => found)).toEqual([letter, letter]);
    expect('abab'.replaceAll(pattern('g'), '-')).toBe('abab'.replaceAll(letter, '-'));
    expect('xaxbx'.split(pattern(''))).toEqual('xaxbx'.split(letter));
    expect(pattern('').source).toBe(letter);
  });
});
