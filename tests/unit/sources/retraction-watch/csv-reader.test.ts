import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvError, CsvReader } from '@/lib/sources/retraction-watch/csv-reader';
import { growth } from '@/tests/support/growth';

function rowsOf(...pieces: string[]): string[][] {
  const rows: string[][] = [];
  const reader = new CsvReader((cells) => rows.push(cells));
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return rows;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('a CSV text in pieces', () => {
  it('gives its rows, with commas, quotes and line breaks in cells', () => {
    expect(rowsOf('a,b\n"1, ""one""","two\nlines"\n,\n')).toEqual([['a', 'b'], ['1, "one"', 'two\nlines'], ['', '']]);
  });

  it('leaves out a byte order mark, and reads all three kinds of line ends', () => {
    expect(rowsOf('\uFEFFa,b\r\n1,2')).toEqual([['a', 'b'], ['1', '2']]);
    expect(rowsOf('a,b\r1,2')).toEqual([['a', 'b'], ['1', '2']]);
  });

  it('is the same wherever it is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', 'é'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 6 }), fc.array(fc.nat(80), { maxLength: 5 }), (rows, cuts) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
        const places = [0, ...cuts.filter((at) => at < text.length).toSorted((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((to, at) => text.slice(places[at], to));
        expect(rowsOf(...pieces)).toEqual(rows);
      }),
    );
  });

  it('passes on what the taker of a row throws', () => {
    const reader = new CsvReader(() => {
      throw new RangeError('enough');
    });
    const read = () => {
      reader.write('a,b\n1,2\n');
      reader.end();
    };
    expect(read).toThrow(RangeError);
  });

  it('gives up on a row that does not end, before it has grown without bounds', () => {
    const reader = new CsvReader(() => undefined);
    reader.write('a,b\n"');
    const write = () => {
      for (let piece = 0; piece < 40; piece += 1) reader.write('x'.repeat(50_000));
    };
    expect(write).toThrow(CsvError);
  });

  it.each([
    ['rows of the usual length', (length: number) => 'a,b\n'.repeat(length / 4)],
    ['one row that is as long as the file', (length: number) => `a,"${'x'.repeat(length - 5)}"\n`],
    ['one row of quotes', (length: number) => `a,"${'""'.repeat(length / 2)}"\n`],
  ])('costs in proportion to its length in pieces of a kilobyte: %s', (_name, textOf) => {
    const read = (length: number) => {
      const text = textOf(length);
      return () => {
        const reader = new CsvReader(() => undefined);
        for (let at = 0; at < text.length; at += 1_000) reader.write(text.slice(at, at + 1_000));
        reader.end();
      };
    };
    expect(growth(read, { from: 100_000, limit: 9 })).toBeLessThan(9);
  });
});
