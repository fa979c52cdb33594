import { describe, expect, test } from 'vitest';
import { plainText } from '@/lib/model/rich-text';
import { readAbstract } from '@/lib/page/texts/read-abstract';
import { general } from '@/lib/page/sites/general';
import { pubmed } from '@/lib/page/sites/pubmed';
import type { TextSite } from '@/lib/page/sites/text-site';
import { withDocument } from '@/scripts/inspect/page';

/** The abstract of a page with this body: labels and plain words. */
function read(site: TextSite, body: string): [string | null, string][] {
  const bytes = new TextEncoder().encode(`<!DOCTYPE html><meta charset="utf-8"><body>${body}</body>`);
  return withDocument(bytes, 'https://example.org/', (document) =>
    readAbstract(document, site).map(({ label, text }) => [label, plainText(text).trim()]),
  );
}

describe('the abstract of a page of no known site', () => {
  test('is read under the heading that names the whole, which is no label', () => {
    expect(read(general, '<section class="abstract"><h2>Abstract</h2><p>Cells rest.</p></section>')).toEqual([[null, 'Cells rest.']]);
  });

  test('is read with its own labels, and the authors above them are no part of it', () => {
    const body = '<section class="abstract"><p>A. Example, B. Example</p><h3>Background</h3><p>Cells.</p><h3>Results:</h3><p>They rest.</p></section>';
    expect(read(general, body)).toEqual([['Background', 'Cells.'], ['Results', 'They rest.']]);
  });

  test('ends where keywords or related articles begin', () => {
    const body = '<section class="abstract"><h2>Abstract</h2><p>Cells rest.</p><h3>Keywords</h3><p>rest</p></section>';
    expect(read(general, body)).toEqual([[null, 'Cells rest.']]);
  });

  test('is not a block of another name in an abstract’s place', () => {
    expect(read(general, '<div class="abstract"><h3>Related articles</h3><p>Another paper.</p></div>')).toEqual([]);
  });

  test('is read where paragraphs are only said to be such', () => {
    expect(read(general, '<section id="abstract"><h2>Abstract</h2><div role="paragraph">Cells rest.</div></section>')).toEqual([[null, 'Cells rest.']]);
  });
});

describe('the abstract of a PubMed record', () => {
  test('keeps every label of the record, also one that no list knows', () => {
    const body = '<div id="abstract"><div class="abstract-content selected" id="eng-abstract"><p>Cells rest.</p><p><strong class="sub-title"> Level of evidence: </strong>III</p></div></div>';
    expect(read(pubmed, body)).toEqual([[null, 'Cells rest.'], ['Level of evidence', 'III']]);
  });

  test('is the one in the language of the record, not its translation', () => {
    const body = '<div id="abstract"><div class="abstract-content" id="de-abstract"><p>Zellen ruhen.</p></div><div class="abstract-content selected" id="eng-abstract"><p>Cells rest.</p></div></div>';
    expect(read(pubmed, body)).toEqual([[null, 'Cells rest.']]);
  });

  test('is none where the record says so', () => {
    expect(read(pubmed, '<div id="abstract"><div class="abstract-content selected" id="eng-abstract"><p>No abstract available</p></div></div>')).toEqual([]);
  });
});
