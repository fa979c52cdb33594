import { describe, expect, test } from 'vitest';
import { findListed, findNeighbours, readListed, readNeighbours } from '@/lib/page/lists/listed';
import { withDocument } from '@/scripts/inspect/page';
import { asTable, listFixtures, withFixture } from '../list-fixtures';

const read = (body: string) =>
  withDocument(new TextEncoder().encode(`<!DOCTYPE html><body>${body}`), 'https://journal.example.org/toc/1', (document) => readListed(document).map(({ doi, element }) => ({ doi, words: (element.textContent ?? '').trim() })));

describe('rows of results and contents, each with its own element', () => {
  test.each(listFixtures('rows'))('$file', ({ file, rows }) => {
    expect(withFixture(file, (document) => asTable(readListed(document), rows))).toEqual(rows);
  });

  test('headings of panels are no rows', () => {
    const row = (n: number) => `<div class="item"><h3 class="title"><a href="/doi/10.5555/inv.${n}">Paper ${n}</a></h3></div>`;
    const panel = '<aside><h3 class="panel"><a href="/most-read/2031">Most read</a></h3><h3 class="panel"><a href="/issues/12">Issues</a></h3></aside>';
    expect(read(row(1) + row(2) + panel)).toEqual([{ doi: '10.5555/inv.1', words: 'Paper 1' }, { doi: '10.5555/inv.2', words: 'Paper 2' }]);
  });

  test('a page without rows has none', () => {
    expect(read('<h1>Nothing found</h1><p>Try 10.5555/one.</p>')).toEqual([]);
  });
});

describe('what PubMed shows beside a record', () => {
  test.each(listFixtures('neighbours'))('$file: a kind of its own, and neither references nor results', ({ file, neighbours }) => {
    withFixture(file, (document) => {
      expect(asTable(readNeighbours(document), neighbours)).toEqual(neighbours);
      expect(readListed(document)).toEqual([]);
    });
  });
});

test('rows and neighbours are found while the page goes on, until the signal ends it', async () => {
  const { signal } = new AbortController();
  await withFixture('pubmed.html', async (document) => {
    expect(await findNeighbours(document, signal)).toHaveLength(2);
    await expect(findListed(document, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  });
});
