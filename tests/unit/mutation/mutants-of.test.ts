import { describe, expect, it } from 'vitest';
import { mutantsOf } from '@/scripts/mutation/mutants-of';

/** What each change makes of a source: the piece before and after. */
const changes = (source: string) => mutantsOf(source, 'a.ts').map(({ start, end, change }) => `${source.slice(start, end)} → ${change}`);

describe('the changes to a source', () => {
  it('shifts and reverses a comparison', () => {
    expect(changes('use(a < b);')).toEqual(expect.arrayContaining(['a < b → (a) <= (b)', 'a < b → (a) >= (b)', 'a < b → true', 'a < b → false']));
  });

  it.each([
    ['use(a && b);', 'a && b → (a) || (b)'],
    ['use(a ?? b);', 'a ?? b → (a) && (b)'],
    ['use(!a);', '!a → a'],
    ['use(a + b);', 'a + b → (a) - (b)'],
    ['a += b;', 'a += b → a -= (b)'],
    ['a++;', 'a++ → a--'],
    ['use(true);', 'true → false'],
    ["use('word');", "'word' → \"\""],
    ["use('');", "'' → \"changed\""],
    ['use(41);', '41 → 42'],
    ['use([1]);', '[1] → []'],
    ['use({ a: b });', '{ a: b } → {}'],
    ['use(a?.b.c);', 'a?.b.c → a.b.c'],
    ['use(a.b?.[0]);', 'a.b?.[0] → a.b[0]'],
    ['use(a?.(b));', 'a?.(b) → a(b)'],
    ['use(text.trim());', 'text.trim() → text'],
    ['use(list.some(f));', 'list.some(f) → list.every(f)'],
    ['use(() => value);', 'value → undefined'],
    ['function f() { return g(); }', 'g() → undefined'],
    ['function f() { g(); }', '{ g(); } → {}'],
    ['save();', 'save(); → '],
    ['if (ready) go();', 'ready → false'],
    ['while (more()) go();', 'more() → false'],
  ])('%s', (source, change) => {
    expect(changes(source)).toContain(change);
  });

  it('leaves a call of the parent class where it is', () => {
    expect(changes('class A extends B { constructor(readonly c: string) { super(); } }')).toEqual([]);
    expect(changes('class A extends B { constructor(readonly c: string) { super(); go(); } }')).toEqual(['go(); → ']);
  });

  it('does not make a loop that never ends of each loop', () => {
    expect(changes('while (more()) go();')).not.toContain('more() → true');
  });

  it.each([
    ['a type', "type A = 'one' | 'two'; interface B { c: 1 }"],
    ['an import', "import { a } from 'b';"],
    ['a key', "const a = { 'b-c': d };"],
    ['a message for developers', "function f() { throw new Error('no such row'); }"],
    ['a comment', '/** one + two */'],
    ['what is called', 'a.b.c;'],
  ])('leaves %s alone', (_, source) => {
    const texts = changes(source).filter((change) => !change.includes('{') && !change.endsWith('; → '));
    expect(texts).toEqual([]);
  });

  it('says in which order the changes stand, the outer one first', () => {
    const starts = mutantsOf('use(a < b && c > 1);', 'a.ts').map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});
