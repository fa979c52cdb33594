import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { decodeText } from '@/lib/identifiers/decode-text';
import { doisInText } from '@/lib/identifiers/dois-in-text';
import { idsInText } from '@/lib/identifiers/ids-in-text';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { kindOfPage } from '@/lib/identifiers/kind-of-page';
import { kindOfText } from '@/lib/identifiers/kind-of-text';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { parsePmid } from '@/lib/identifiers/pmid';
import { parseShortDoi } from '@/lib/identifiers/short-doi';
import { siteDoi } from '@/lib/identifiers/site-doi';
import { NO_IDS } from '@/lib/model/work';
import { growth } from '@/tests/support/growth';

const READERS: Record<string, (text: string) => unknown> = {
  parseDoi,
  parsePmid,
  parsePmcid,
  parseArxivId,
  parseShortDoi,
  parentDoi,
  decodeText,
  idsInUrl,
  siteDoi,
  doisInText,
  idsInText,
  kindOfText,
  kindOfPage: (title) => kindOfPage({ kind: 'work', ids: NO_IDS, title, types: [title] }),
};

/** Each attacks a pattern, or a helper that was quadratic somewhere: trims, brackets, tags, layers of encoding. */
const ATTACKS: Record<string, (length: number) => string> = {
  'closing brackets': (length) => `10.1234/${')'.repeat(length)}`,
  'opening brackets': (length) => `10.1234/a${'(['.repeat(length / 2)}`,
  'pairs of brackets': (length) => `10.1234/${'(a)'.repeat(length / 3)}]`,
  'brackets in brackets': (length) => `10.1234/${'('.repeat(length / 2)}${')'.repeat(length / 2)}`,
  'trailing full stops': (length) => `10.1234/a${'.'.repeat(length)}x`,
  'trailing punctuation': (length) => `10.1234/a${';:\'!*/&'.repeat(length / 7)}"`,
  'white space': (length) => `10.1234/a${' '.repeat(length)}x`,
  'white space and separators': (length) => `10.1234/a${' ,'.repeat(length / 2)}x`,
  'page suffixes': (length) => `10.1234/a${'/full'.repeat(length / 5)}x`,
  'page suffixes at the end': (length) => `10.1234/a${'.full-text'.repeat(length / 10)}`,
  'angle brackets': (length) => `10.1234/a${'<:'.repeat(length / 2)}`,
  'colons in angle brackets': (length) => `10.1234/a<${':'.repeat(length)}`,
  'layers of percent encoding': (length) => `10.1234/a%${'25'.repeat(length / 2)}`,
  'encoded spaces before dashes': (length) => `10.1234/a${'%20-----'.repeat(length / 8)}`,
  'words and dashes behind a slash': (length) => `https://x.example/10.1234/a1/${'ab-'.repeat(length / 3)}.`,
  'layers of entities': (length) => `10.1234/a&${'amp;'.repeat(length / 4)}`,
  'entities that never end': (length) => `10.1234/${'&aaaaaaa'.repeat(length / 8)}`,
  'numeric entities': (length) => `10.1234/${'&#38;#38;'.repeat(length / 9)}`,
  'dots in the registrant': (length) => `10.1234${'.1'.repeat(length / 2)}`,
  'many beginnings': (length) => '10.1234/'.repeat(length / 8),
  'many DOIs': (length) => '10.1234/a,'.repeat(length / 10),
  'letters after a digit': (length) => `10.1234/${'1a.a.a'.repeat(length / 6)}`,
  'labels': (length) => 'doi:'.repeat(length / 4),
  'labels before white space': (length) => `doi${': '.repeat(length / 2)}10.`,
  'labels of other identifiers': (length) => 'pmid: arxiv: PMC1 '.repeat(length / 18),
  'a host of dots': (length) => `https://doi.${'a.'.repeat(length / 2)}`,
  'a host without scheme': (length) => `${'a.'.repeat(length / 2)}/`,
  'a path of DOIs': (length) => `https://example.org${'/10.1234/a'.repeat(length / 10)}`,
  'a path of page numbers': (length) => `https://example.org/article/doi/10.1234/${'/12345'.repeat(length / 6)}`,
  'a path of articles': (length) => `https://example.org${'/article/doi/10.1234/a'.repeat(length / 22)}`,
  'a path of lists': (length) => `https://example.org${'/cited'.repeat(length / 6)}`,
  'an identifier of letters': (length) => `https://www.nature.com/articles/${'a'.repeat(length)}~`,
  'many addresses': (length) => 'https://example.org/a '.repeat(length / 22),
  'addresses that end in punctuation': (length) => `https://example.org/${'.'.repeat(length)}`,
  'words before a notice': (length) => `${'author '.repeat(length / 7)}x`,
  'names of other papers': (length) => 'erratum in '.repeat(length / 11),
  'zeros': (length) => '0'.repeat(length),
};

/** Reads a text so often that the clock sees it. */
const reading = (read: (text: string) => unknown, attack: (length: number) => string, times: number) => (length: number) => {
  const text = attack(length);
  return () => {
    for (let again = 0; again < times; again += 1) read(text);
  };
};

describe.each(Object.entries(READERS))('%s on hostile text', (_, read) => {
  test.each(Object.entries(ATTACKS))('of 64 KB costs in proportion to its length: %s', (__, attack) => {
    expect(growth(reading(read, attack, 1), { from: 16_384, limit: 8, floor: 0.05 })).toBeLessThan(8);
  });

  // Readers cut what is longer than any identifier; up to there no pattern may explode.
  test.each(Object.entries(ATTACKS))('costs little even where it is not cut: %s', (__, attack) => {
    expect(growth(reading(read, attack, 20), { from: 70, limit: 40, floor: 0.05 })).toBeLessThan(40);
    expect(growth(reading(read, attack, 4), { from: 480, limit: 40, floor: 0.05 })).toBeLessThan(40);
  });
});

test('no text makes any of them throw', () => {
  const before = fc.constantFrom('', 'https://', 'https://doi.org/', '10.1234/', 'https://arxiv.org/abs/', 'https://www.nature.com/articles/', 'PMID: ', '10/');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), before, (text, start) => {
      expect(() => Object.values(READERS).map((read) => read(start + text))).not.toThrow();
    }),
    { numRuns: 500 },
  );
}, 30_000);
