import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOfFile } from '@/lib/bibliography/bibliography-source';
import { parseDoi } from '@/lib/identifiers/doi';
import { mutatedBytes, mutatedText } from '@/tests/support/mutated';
import { wordOf, zipOf } from '@/tests/support/zip-of';

const CITATION = 'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"itemData":{"title":"A","DOI":"10.5555/a"}}]}';
const XML = `<?xml version="1.0"?><w:document><w:body><w:p><w:r><w:instrText>${CITATION.replaceAll('"', '&quot;')}</w:instrText></w:r><w:r><w:t>Worms (1). https://doi.org/10.5555/b</w:t></w:r></w:p></w:body></w:document>`;
const FILES = [wordOf(CITATION), zipOf({ 'word/document.xml': XML, 'word/footnotes.xml': XML }), new Uint8Array(gzipSync('TY  - JOUR\nDO  - 10.5555/a\nER  - \n'))];

test('a manuscript, an archive or a packed file that is damaged, or made to do harm, gives sound entries or says what is wrong', async () => {
  const given = fc.oneof(...FILES.map(mutatedBytes), mutatedText(XML).map((text) => zipOf({ 'word/document.xml': text })), mutatedText(CITATION).map(wordOf));
  await fc.assert(
    fc.asyncProperty(given, async (bytes) => {
      const source = await sourceOfFile(bytes, 'a.docx');
      if (!('steps' in source)) return;
      for (const { entry } of source.steps()) if (entry) expect(entry.ids.doi && parseDoi(entry.ids.doi)).toBe(entry.ids.doi);
    }),
    { numRuns: 400 },
  );
});

test('an archive whose file claims to be small, and is not, is cut off', async () => {
  const bomb = zipOf({ 'word/document.xml': `<w:document>${'<w:t>a</w:t>'.repeat(4_000_000)}</w:document>` });
  const source = await sourceOfFile(bomb, 'a.docx');
  expect('steps' in source ? [...source.steps()].length : 0).toBeLessThan(1_000_000);
}, 120_000);
