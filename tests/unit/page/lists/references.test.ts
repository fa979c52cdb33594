import { describe, expect, test } from 'vitest';
import { findReferences, readReferences } from '@/lib/page/lists/references';
import { withDocument } from '@/scripts/inspect/page';
import { asTable, listFixtures, withFixture } from '../list-fixtures';

const URL = 'https://journal.example.org/articles/17';
const read = (body: string, own: string | null = null) =>
  withDocument(new TextEncoder().encode(`<!DOCTYPE html><body>${body}`), URL, (document) => readReferences(document, own).map(({ doi, pmid, element }) => ({ doi, pmid, words: (element.textContent ?? '').trim() })));

describe('references, each with its own entry', () => {
  test.each(listFixtures('references'))('$file', ({ file, references }) => {
    const found = withFixture(file, (document) => {
      const works = readReferences(document);
      expect(new Set(works.map(({ element }) => element)).size).toBe(works.length);
      return asTable(works, references);
    });
    expect(found).toEqual(references);
  });
});

describe('a list in a page', () => {
  test('is not invented where a heading of that name has none', () => {
    expect(read('<h2>References</h2><p>Ask us.</p><h2>Contact</h2><ul><li>2019</li><li>2020</li></ul>')).toEqual([]);
  });

  test('is read once where a panel repeats it', () => {
    const list = '<ol class="references"><li>One, 2019. 10.5555/one</li><li>Two, 2020. 10.5555/two</li></ol>';
    expect(read(list + list).map(({ doi }) => doi)).toEqual(['10.5555/one', '10.5555/two']);
  });

  test('never names the page itself as one of its references', () => {
    const body = '<ol class="references"><li>One <a href="/go?doi=10.5555/own">Find</a></li><li>Two <a href="https://doi.org/10.5555/two">DOI</a></li></ol>';
    expect(read(body, '10.5555/own').map(({ doi }) => doi)).toEqual([null, '10.5555/two']);
  });

  test('is read past names that the page puts in the way', () => {
    const body = '<img name="querySelectorAll"><img name="getElementsByTagName"><ol class="references"><li><form><input name="querySelectorAll"><input name="getAttribute"><a href="https://doi.org/10.5555/one">One</a></form></li></ol>';
    expect(read(body).map(({ doi }) => doi)).toEqual(['10.5555/one']);
  });

  test('ends after two thousand entries', () => {
    const items = Array.from({ length: 2_500 }, (_, at) => `<li>Nobody, 2019. 10.5555/r.${at}</li>`).join('');
    expect(read(`<ol class="references">${items}</ol>`)).toHaveLength(2_000);
  });
});

describe('finding references while the page goes on', () => {
  const page = new TextEncoder().encode('<!DOCTYPE html><ol class="references"><li><a href="https://doi.org/10.5555/one">One</a></li></ol>');

  test('gives what reading at once gives', async () => {
    const works = await withDocument(page, URL, (document) => findReferences(document, null, new AbortController().signal));
    expect(works.map(({ doi }) => doi)).toEqual(['10.5555/one']);
  });

  test('ends with the signal', async () => {
    const finding = withDocument(page, URL, (document) => findReferences(document, null, AbortSignal.abort(new Error('gone'))));
    await expect(finding).rejects.toThrow('gone');
  });
});
