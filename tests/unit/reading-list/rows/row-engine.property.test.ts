import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperRow } from '@/lib/model/paper-row';
import { SORTS, WHOLE_LIST, type RowQuery } from '@/lib/model/row-query';
import { foldedText } from '@/lib/reading-list/rows/folded-text';
import { brokenRow } from '@/lib/reading-list/rows/row-of';
import { RowEngine } from '@/lib/reading-list/rows/row-engine';
import { TextSignatures, wantedBits } from '@/lib/reading-list/rows/text-signatures';

const TITLES = ['worms and light', 'Wörms in soil', 'bones', 'light', ''];
const row = fc
  .record({ id: fc.integer({ min: 0, max: 12 }), order: fc.integer({ min: 0, max: 5 }), title: fc.constantFrom(...TITLES), journal: fc.constantFrom('A', 'b', ''), year: fc.constantFrom(1999, 2020, null), tags: fc.subarray(['x', 'y']), state: fc.constantFrom('unread', 'read') })
  .map(({ id, ...fields }): PaperRow => ({ ...brokenRow(`e${id}`, ''), ...fields, isBroken: false, text: foldedText(`${fields.title} ${fields.tags.join(' ')}`) }) as PaperRow);
const query: fc.Arbitrary<RowQuery> = fc
  .record({ text: fc.constantFrom('', 'w', 'wor', 'worms', 'light', 'worms li', 'x'), tags: fc.subarray(['x', 'y']), sort: fc.constantFrom(...SORTS), state: fc.constantFrom('unread', null) })
  .map((asked) => ({ ...WHOLE_LIST, ...asked }) as RowQuery);
const step = fc.oneof(fc.array(row, { maxLength: 3 }).map((put) => ({ put })), fc.integer({ min: 0, max: 12 }).map((id) => ({ drop: `e${id}` })), query.map((view) => ({ view })));

/** What a reader sees of an engine. */
const lookOf = (engine: RowEngine, asked: RowQuery) => [engine.view(asked).map(({ id }) => id), engine.facets(), engine.ids()];

describe('RowEngine', () => {
  it('finds after any sequence of changes what an engine finds that begins with the same rows', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), query, (steps, last) => {
        const engine = new RowEngine('en');
        const rows = new Map<string, PaperRow>();
        const found: unknown[] = [];
        const wanted: unknown[] = [];
        for (const each of [...steps, { view: last }]) {
          if ('put' in each) {
            const put = [...new Map(each.put.map((made) => [made.id, made])).values()];
            engine.put(put);
            for (const made of put) rows.set(made.id, made);
          } else if ('drop' in each) {
            engine.drop([each.drop]);
            rows.delete(each.drop);
          } else {
            const fresh = new RowEngine('en');
            fresh.put([...rows.values()]);
            found.push(lookOf(engine, each.view));
            wanted.push(lookOf(fresh, each.view));
          }
        }
        expect(found).toEqual(wanted);
      }),
    );
  });
});

describe('the signatures of texts', () => {
  it('never deny a word that stands in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (texts, from, length) => {
        const signatures = new TextSignatures();
        const numbers = texts.map((text) => signatures.add(text));
        for (const [at, text] of texts.entries()) {
          const word = text.slice(from % (text.length + 1)).slice(0, length % 9);
          expect(signatures.mayHold(numbers[at] ?? 0, wantedBits([word]))).toBe(true);
        }
      }),
    );
  });

  it('deny most texts that do not hold a word, and do so again under a number that was given free', () => {
    const signatures = new TextSignatures();
    const at = signatures.add('worms that glow in the light');
    expect(signatures.mayHold(at, wantedBits(['xylophone']))).toBe(false);
    signatures.drop(at);
    expect(signatures.add('a xylophone')).toBe(at);
    expect(signatures.mayHold(at, wantedBits(['xylophone']))).toBe(true);
    expect(signatures.mayHold(at, wantedBits(['worms']))).toBe(false);
  });
});
