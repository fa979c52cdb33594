import { expect, test } from 'vitest';
import type { PageFinding } from '@/lib/model/page-finding';
import { belongsTo } from '@/lib/page/identify/belongs-to';
import { findWork } from '@/lib/page/identify/find-work';
import { withDocument } from '@/scripts/inspect/page';

const URL_NOW = 'https://journal.example/doi/10.5555/new.1';
const NEW = 'How H2O cures imaginary colds in mice';
const META = `<meta name="citation_doi" content="10.5555/new.1"><meta name="citation_title" content="${NEW}">`;

const belongs = (head: string, body: string, change: Partial<PageFinding> = {}): boolean =>
  withDocument(new TextEncoder().encode(`<head>${head}</head><body>${body}</body>`), URL_NOW, (document) =>
    belongsTo(document, { ...findWork(document, { href: URL_NOW }), ...change }),
  );

test('a heading that says the title of the work’s metadata is the work’s page', () => {
  expect(belongs(META, `<h1>How H<sub>2</sub>O cures  imaginary colds in&nbsp;mice</h1>`)).toBe(true);
  expect(belongs(META, `<h1>The journal</h1><h1>RETRACTED ARTICLE: ${NEW}</h1>`)).toBe(true);
  expect(belongs(META, `<h1>${NEW}: a randomised trial</h1>`)).toBe(true);
});

test('the last paper’s heading below the next one’s metadata is not', () => {
  expect(belongs(META, '<h1>How minerals cure imaginary colds in men</h1>')).toBe(false);
});

test('without a heading nothing is confirmed, nor by a section’s name that the title contains', () => {
  expect(belongs(META, '<p>Loading</p>')).toBe(false);
  expect(belongs(META, '<h1>Mice</h1>')).toBe(false);
});

test('a work read off the address, or titled by the heading itself, may be any heading’s', () => {
  expect(belongs('', `<h1>${NEW}</h1>`)).toBe(false);
  expect(belongs('<meta name="citation_doi" content="10.5555/new.1">', `<h1>${NEW}</h1>`)).toBe(false);
  expect(belongs(META, `<h1>${NEW}</h1>`, { from: 'url' })).toBe(false);
});

test('a page without a work has nothing that belongs', () => {
  expect(belongs(META, `<h1>${NEW}</h1>`, { from: null, title: null })).toBe(false);
});
