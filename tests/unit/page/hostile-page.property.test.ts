import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDoi } from '@/lib/identifiers/doi';
import { pageNoticeSchema, pageTextSchema } from '@/lib/messaging/contract';
import { clippedPageSchema } from '@/lib/messaging/clipped-page-schema';
import { isRichText } from '@/lib/model/is-rich-text';
import { readListed } from '@/lib/page/lists/listed';
import { readReferences } from '@/lib/page/lists/references';
import { readOwnNotices } from '@/lib/page/notices/read-own-notices';
import { readPageText } from '@/lib/page/texts/page-text';
import { findPassage, indexWords } from '@/lib/page/texts/find-passage';
import { readClip } from '@/lib/page/texts/read-clip';
import { findWork } from '@/lib/page/identify/find-work';
import { pageAnswer } from '@/lib/report/page-answer';
import { withDocument } from '@/scripts/inspect/page';
import { mutatedText } from '@/tests/support/mutated';
import { expectSound } from '@/tests/support/sound-answer';
import { pageFixtures, readFixture } from './page-fixtures';

const PAGES = pageFixtures().map(({ file, url }) => ({ url, html: new TextDecoder().decode(readFixture(file)) }));

/** Pieces of pages that want to do harm; what they write may stand anywhere. */
const HARM = [
  '<form name="querySelectorAll"><input name="attributes"><input name="children"><input name="textContent"></form>', '<img name="body"><img name="head"><img name="documentElement"><a id="location" href="x">',
  '<script type="application/ld+json">{"@type":"ScholarlyArticle","sameAs":"10.5555/x","headline":{"toString":1},"name":[[]]}</script>', '<script type="application/ld+json">' + '['.repeat(5_000),
  '<meta name="citation_doi" content="10.5555/&#x202e;x"><meta name="citation_title" content="&#0;&#xd800;">', '<meta name="citation_reference" content="' + 'citation_doi=10.5555/a;'.repeat(400) + '">', '<meta name="__proto__" content="10.5555/x"><meta property="constructor" content="y">',
  '<div>'.repeat(600), '<ol>' + '<li><a href="https://doi.org/10.5555/a">x</a>'.repeat(300), '<template><p>10.5555/hidden</p></template>', '<svg><title>10.5555/svg</title><a xlink:href="javascript:alert(1)">Correction</a></svg>', '<a href="http://[::1">Retraction notice</a><a href="javascript:alert(1)">Author Correction</a>', '<base href="javascript:alert(1)//"><base href="http://[">',
  '<html lang="' + 'x'.repeat(300) + '">', '<plaintext>', '<frameset><frame></frameset>', '<math><mi>10.5555/math</mi></math>', '<table><tr><td>', '<select><option>', '<p>This article has been <b>retracted</b>. doi:10.5555/r' + ' x'.repeat(4_000),
];

const page = fc.constantFrom(...PAGES).chain(({ url, html }) =>
  fc.tuple(mutatedText(html), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...HARM)), { maxLength: 3 })).map(([text, harm]) => {
    let whole = text;
    for (const [at, piece] of harm) {
      const from = at % (whole.length + 1);
      whole = whole.slice(0, from) + piece + whole.slice(from);
    }
    return { url, html: whole };
  }),
);

/** Names of elements that hide the document's own members, in Caveat's world too (see native-dom.ts). */
const HIDING = ['documentElement', 'location', 'URL', 'links', 'querySelector', 'querySelectorAll', 'createTreeWalker', 'body', 'title'].map((name) => `<img name="${name}"><embed name="${name}"><form name="${name}"><input name="attributes"><input name="textContent"></form>`).join('');

test('a page whose elements have the names of the document’s members is read like any other', () => {
  const html = `<!doctype html><html lang="en"><head><title>A page</title></head><body>${HIDING}<main><p>Worms loosen heavy clay soil, and farmers like it. <a href="https://doi.org/10.5555/worms">The paper</a></p></main></body></html>`;
  withDocument(new TextEncoder().encode(html), 'https://blog.example/worms', (document) => {
    expect(readClip(document)).toMatchObject({ url: 'https://blog.example/worms', language: 'en', lines: [{ links: ['https://doi.org/10.5555/worms'] }] });
    expect(findPassage(indexWords(document), 'Worms loosen heavy clay soil, and farmers like it.')).not.toBeNull();
  });
});

describe('a page that was changed in any way', () => {
  test('gives what may be sent on, and nothing is thrown', () => {
    fc.assert(
      fc.property(page, ({ url, html }) => {
        withDocument(new TextEncoder().encode(html), url, (document) => {
          const finding = findWork(document, { href: url });
          expect(finding.ids.doi && parseDoi(finding.ids.doi)).toBe(finding.ids.doi);
          expect((finding.title ?? '').length).toBeLessThanOrEqual(1_000);
          expect(finding.types.length).toBeLessThanOrEqual(20);
          const text = readPageText(document, finding);
          const read = pageTextSchema.safeParse(text);
          expect(read.error?.issues ?? []).toEqual([]);
          const notices = readOwnNotices(document, finding);
          for (const notice of notices) expect(pageNoticeSchema.safeParse(notice).error?.issues ?? []).toEqual([]);
          for (const { doi, element } of [...readReferences(document, finding.ids.doi), ...readListed(document)]) {
            expect(doi && parseDoi(doi)).toBe(doi);
            expect(document.contains(element)).toBe(true);
          }
          for (const { text: words } of text.abstract) expect(isRichText(words)).toBe(true);
          const clip = clippedPageSchema.safeParse(readClip(document));
          expect(clip.error?.issues ?? []).toEqual([]);
          // And what the background makes of it.
          const answer = pageAnswer(finding.ids, { ...finding, url, page: text, notices } as never, 1_900_000_000_000);
          if (answer !== null) expectSound(answer);
        });
      }),
      { numRuns: 120 },
    );
  });
});
