import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvError, CsvReader } from '@/lib/sources/retraction-watch/csv-reader';

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
    expect(() => reader.write('a,b\n1,2\n')).toThrow(RangeError);
  });

  it('gives up on a row that does not end, before it has grown without bounds', () => {
    const reader = new CsvReader(() => undefined);
    reader.write('a,b\n"');
    const write = () => {
      for (let piece = 0; piece < 40; piece += 1) reader.write('x'.repeat(50_000));
    };
    expect(write).toThrow(CsvError);
  });
});
