import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PageNotice } from '@/lib/model/page-notice';
import { findWork } from '@/lib/page/identify/find-work';
import { readOwnNotices } from '@/lib/page/notices/read-own-notices';
import { ownNotices } from '@/lib/report/page-answer';
import { withDocument } from '@/scripts/inspect/page';

const FOLDER = new URL('../../../fixtures/notices/', import.meta.url);
const pages = JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8')) as { file: string; url: string; is: string; expect: PageNotice[] }[];

const readHtml = (html: string | Uint8Array, url: string): PageNotice[] =>
  withDocument(typeof html === 'string' ? new TextEncoder().encode(html) : html, url, (document) => {
    const finding = findWork(document, { href: url });
    return ownNotices(finding.ids, { ...finding, page: null, notices: readOwnNotices(document, finding) });
  });

describe('what a page prints about notices of its own work', () => {
  test.each(pages)('$is ($file)', ({ file, url, expect: expected }) => {
    expect(readHtml(readFileSync(new URL(file, FOLDER)), url)).toEqual(expected);
  });
});

describe('a page that means harm, or says more than a page does', () => {
  const page = (body: string) => `<meta name="citation_doi" content="10.5555/h.1"><meta name="citation_title" content="Minerals"><body>${body}`;
  const url = 'https://journal.example/doi/10.5555/h.1';

  test('a line of 64 KB is cut, and its links are not taken for its own', () => {
    const filler = '<i>x</i> '.repeat(7_000);
    const [notice, ...more] = readHtml(page(`<h1>Minerals</h1><div role="note">This article has been retracted. ${filler}<a href="https://doi.org/10.5555/far">See</a></div>`), url);
    expect(more).toEqual([]);
    expect(notice?.sentence).toHaveLength(500);
    expect(notice?.noticeDoi).toBeNull();
  });

  test('of 10,000 banners at most 20 are told, each as the page prints it', () => {
    const banners = Array.from({ length: 10_000 }, (_, index) => `<p role="note">This article was corrected on day ${index}</p>`).join('');
    const notices = readHtml(page(`<h1>Minerals</h1>${banners}`), url);
    expect(notices).toHaveLength(20);
    expect(notices[0]?.sentence).toBe('This article was corrected on day 0');
  }, 30_000);

  test('elements a thousand deep are read without harm', () => {
    const deep = `${'<div>'.repeat(400)}This article has been retracted.${'</div>'.repeat(400)}`;
    expect(() => readHtml(page(`<h1>Minerals</h1>${deep}`), url)).not.toThrow();
  });

  test('a label before the article does not make its lists notices', () => {
    const body = '<h1>Minerals</h1><h3>Erratum in</h3><div><p>'.concat('Running text. '.repeat(60), '</p><div><ul><li>An item of the text</li></ul></div></div>');
    expect(readHtml(page(body), url).map(({ sentence }) => sentence)).toEqual(['Erratum in']);
  });

  test('a list of papers and a page without a paper say nothing', () => {
    const body = '<h1>Search</h1><p role="note">This article has been retracted.</p>';
    expect(readHtml(`<body>${body}`, 'https://journal.example/search?q=x')).toEqual([]);
  });
});
