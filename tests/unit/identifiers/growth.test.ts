import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { doisInText } from '@/lib/identifiers/dois-in-text';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { parsePmid } from '@/lib/identifiers/pmid';
import { NO_IDS } from '@/lib/model/work';
import { kindOfPage } from '@/lib/identifiers/kind-of-page';

const READERS: Record<string, (text: string) => unknown> = {
  parseDoi,
  parsePmid,
  parsePmcid,
  parseArxivId,
  idsInUrl,
  doisInText,
  kindOfPage: (title) => kindOfPage({ kind: 'work', ids: NO_IDS, title, types: [title] }),
};

/** Each attacks a helper that was quadratic somewhere: trailing trims, brackets, tags, layers of encoding. */
const ATTACKS: Record<string, (length: number) => string> = {
  'closing brackets': (length) => `10.1234/${')'.repeat(length)}`,
  'opening brackets': (length) => `10.1234/a${'(['.repeat(length / 2)}`,
  'trailing full stops': (length) => `10.1234/a${'.'.repeat(length)}x`,
  'white space': (length) => `10.1234/a${' '.repeat(length)}x`,
  'page suffixes': (length) => `10.1234/a${'/full'.repeat(length / 5)}x`,
  'angle brackets': (length) => `10.1234/a${'<:'.repeat(length / 2)}`,
  'layers of percent encoding': (length) => `10.1234/a%${'25'.repeat(length / 2)}`,
  'layers of entities': (length) => `10.1234/a&${'amp;'.repeat(length / 4)}`,
  'many beginnings': (length) => '10.1234/'.repeat(length / 8),
  'labels': (length) => 'doi:'.repeat(length / 4),
  'a host of dots': (length) => `https://doi.${'a.'.repeat(length / 2)}`,
  'a path of DOIs': (length) => `https://example.org${'/10.1234/a'.repeat(length / 10)}`,
  'words before a notice': (length) => `${'author '.repeat(length / 7)}x`,
  'zeros': (length) => '0'.repeat(length),
};

/** The quickest of several runs over a text, so that a pause of the machine does not count. */
function cost(read: (text: string) => unknown, text: string): number {
  let best = Infinity;
  for (let round = 0; round < 7; round += 1) {
    const start = performance.now();
    for (let again = 0; again < 3; again += 1) read(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe.each(Object.entries(READERS))('%s on hostile text', (_, read) => {
  test.each(Object.entries(ATTACKS))('costs no more than in proportion: %s', (__, attack) => {
    // Four times the text may cost four times as much, not sixteen; below a fifth of a
    // millisecond the clock is too coarse to tell.
    const small = Math.max(cost(read, attack(16_384)), 0.2);
    expect(cost(read, attack(65_536)) / small).toBeLessThan(10);
  });
});

test('no text makes any of them throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('', 'https://', 'https://doi.org/', '10.1234/', 'https://arxiv.org/abs/'), (text, before) => {
      for (const read of Object.values(READERS)) expect(() => read(before + text)).not.toThrow();
    }),
    { numRuns: 1_000 },
  );
});
