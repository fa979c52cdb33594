import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDoi } from '@/lib/identifiers/doi';
import { parseShortDoi } from '@/lib/identifiers/short-doi';

test.each([
  ['bare', '10/gf4gqc'],
  ['in capitals, with white space around it', '  10/GF4GQC\n'],
  ['labelled', 'doi:10/gf4gqc'],
  ['labelled with a space', 'DOI: 10/gf4gqc'],
  ['as a name', 'urn:10/gf4gqc'],
  ['at the resolver', 'https://doi.org/10/gf4gqc'],
  ['at the old resolver, encoded', 'http://dx.doi.org/10%2Fgf4gqc'],
  ['at the resolver without a scheme', 'doi.org/10/gf4gqc'],
  ['at the resolver without the ten', 'https://doi.org/gf4gqc'],
  ['at the resolver without scheme and ten', 'doi.org/gf4gqc'],
  ['at the site that issues them', 'https://shortdoi.org/gf4gqc'],
  ['at the resolver behind a library proxy', 'https://doi-org.ezproxy.lib.example.edu/10/gf4gqc'],
  ["at a publisher's resolver", 'doi.acm.org/10/gf4gqc'],
  ['with a query', 'https://doi.org/10/gf4gqc?utm_source=x'],
  ['with a full stop after it', '10/gf4gqc.'],
])('a shortDOI %s', (_, text) => {
  expect(parseShortDoi(text)).toBe('10/gf4gqc');
  expect(parseDoi(text)).toBeNull();
});

test.each([
  '', '10/', '10', 'gf4gqc', '10/2024', '10/10', '10.5555/abc', 'https://doi.org/10.5555/abc', 'https://doi.org/', 'https://www.doi.org/the-identifier/what-is-a-doi',
  'https://journal.example/10/abc', '110/abc', 'see 10/abc for more', '10/abc/def', '10/averylongcode',
])('%j is none', (text) => {
  expect(parseShortDoi(text)).toBeNull();
});

test('what is read can be read again', () => {
  fc.assert(fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{1,8}$/), fc.constantFrom('10/', 'doi.org/', 'doi:10/'), (code, before) => {
    const shortDoi = parseShortDoi(before + code);
    expect(shortDoi).toBe(`10/${code.toLowerCase()}`);
    expect(parseShortDoi(shortDoi ?? '')).toBe(shortDoi);
  }));
});
