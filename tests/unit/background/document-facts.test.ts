// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { hasRecentClick, idsInDocument } from '@/lib/background/document-facts';

afterEach(() => document.body.replaceChildren());

describe('the background looks for identifiers in a document', () => {
  test.each([
    ['in a link to the resolver', '<a href="https://doi.org/10.1038/nature12968">x</a>', '10.1038/nature12968'],
    ['in a link, encoded', '<a href="https://doi.org/10.1002%2F(SICI)1097-0258%2819980815%29">x</a>', '10.1002/(sici)1097-0258(19980815)'],
    ['in a link of the journal that names less than the DOI', '<a href="https://elifesciences.org/articles/12345">x</a>', '10.7554/elife.12345'],
    ['with the version of a preprint behind it', '<a href="https://www.biorxiv.org/content/10.1101/2021.01.02.425001v2">x</a>', '10.1101/2021.01.02.425001'],
    ['in print', '<p>doi: 10.5555/Print.1</p>', '10.5555/print.1'],
    ['in an attribute', '<p data-doi="10.5555/hidden.1">x</p>', '10.5555/hidden.1'],
    ['a PubMed number', '<a href="/9500320/">x</a>', '9500320'],
    ['with signs of markup', '<p>10.1002/a&lt;123::aid-b4567&gt;3.0.co;2-x</p>', '10.1002/a<123::aid-b4567>3.0.co;2-x'],
  ])('%s', (_, html, id) => {
    document.body.innerHTML = html;
    expect(idsInDocument([id, '10.5555/absent.paper'])).toEqual([id]);
  });

  test.each([
    ['a part of a longer number', '<p>19500320</p>', '9500320'],
    ['a part of a longer DOI', '<p>10.5555/paper.12</p>', '10.5555/paper.1'],
  ])('control: %s does not count', (_, html, id) => {
    document.body.innerHTML = html;
    expect(idsInDocument([id])).toEqual([]);
  });
});

test('elements with the names of the document’s members hide nothing', () => {
  document.body.innerHTML = '<img name="links"><img name="documentElement"><img name="querySelectorAll"><a href="https://doi.org/10.5555/linked.1">x</a> <p data-doi="10.5555/hidden.1">10.5555/printed.1</p>';
  const ids = ['10.5555/linked.1', '10.5555/printed.1', '10.5555/hidden.1'];
  expect(idsInDocument(ids)).toEqual(ids);
});

test('a browser that counts no clicks has seen none', () => {
  expect(hasRecentClick()).toBe(false);
});
