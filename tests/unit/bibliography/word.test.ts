import { describe, expect, test } from 'vitest';
import { sourceOfFile } from '@/lib/bibliography/bibliography-source';
import { readBibliography } from '@/lib/bibliography/read-bibliography';
import { field, paragraph, wordOf, zipOf } from '@/tests/support/zip-of';

async function read(bytes: Uint8Array<ArrayBuffer>) {
  const source = await sourceOfFile(bytes, 'x.docx');
  if (!('steps' in source)) return source;
  const { format, entries, remarks } = await readBibliography(source);
  return { format, dois: entries.map(({ ids }) => ids.doi), titles: entries.map(({ title }) => title), lines: entries.map(({ line }) => line), remarks: remarks.map(({ line, problem }) => `${line} ${problem}`) };
}

const csl = (id: string, title: string, doi: string) => ({ id, uris: [`http://zotero.org/users/1/items/${id}`], itemData: { id, type: 'article-journal', title, DOI: doi } });
const zotero = (...items: object[]) => ` ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationID: 'x', citationItems: items })} `;
const BODY = paragraph('We followed an earlier study (10.1234/other) closely, as anybody would do in such a case.');

describe('a manuscript’s list of references', () => {
  test('stands below its heading, up to what follows it', async () => {
    const text = wordOf(
      [
        BODY,
        paragraph('5. References', 'Heading1'),
        paragraph('Roe A. A first study of a made-up thing. Invented J. 2019. doi:10.1234/a'),
        paragraph('Poe B. A second study of a made-up thing. Invented J. 2020.'),
        paragraph('Appendix A', 'Heading1'),
        paragraph('Here is more text that speaks of 10.1234/never and of other things.'),
      ].join(''),
    );
    expect(await read(text)).toMatchObject({ format: 'word', dois: ['10.1234/a', null], titles: ['A first study of a made-up thing', 'A second study of a made-up thing'], lines: [3, 4], remarks: [] });
  });

  test('is known by its style too', async () => {
    expect(await read(wordOf(BODY + paragraph('Roe A. A first study of a thing. 2019. doi:10.1234/a', 'Bibliography')))).toMatchObject({ dois: ['10.1234/a'] });
  });

  test('may lead to the works by links alone', async () => {
    const linked = '<w:p><w:r><w:t>Roe A. A first study of a made-up thing. 2019. </w:t></w:r><w:hyperlink r:id="rId7"><w:r><w:t>Link</w:t></w:r></w:hyperlink></w:p>';
    const rels = '<Relationships><Relationship Id="rId7" Type="x" Target="https://doi.org/10.1234/a" TargetMode="External"/></Relationships>';
    expect(await read(wordOf(paragraph('References') + linked, { 'word/_rels/document.xml.rels': rels }))).toMatchObject({ dois: ['10.1234/a'] });
  });

  test('leaves out what was deleted', async () => {
    const deleted = '<w:p><w:del><w:r><w:delText>Roe A. An old study. doi:10.1234/old</w:delText></w:r></w:del><w:r><w:t>Poe B. A new study of a thing. doi:10.1234/</w:t></w:r><w:r><w:t>new</w:t></w:r></w:p>';
    expect(await read(wordOf(paragraph('References') + deleted))).toMatchObject({ dois: ['10.1234/new'] });
  });

  test('may be all of the document; a text without one gives the works that it names, and says so', async () => {
    const list = ['a', 'b', 'c'].map((id) => paragraph(`Roe A, Poe B. A study of the made-up thing ${id}. Invented J. 2019. doi:10.1234/${id}`)).join('');
    expect(await read(wordOf(list))).toMatchObject({ dois: ['10.1234/a', '10.1234/b', '10.1234/c'], remarks: [] });
    expect(await read(wordOf(BODY + paragraph('More words without any identifier.').repeat(5)))).toMatchObject({ dois: ['10.1234/other'], remarks: ['1 no-list'] });
  });
});

describe('field codes', () => {
  test('of Zotero give each work once, and its printed reference is not another', async () => {
    const body = [
      field(zotero(csl('A', 'A first study of things', '10.1234/a'), csl('B', 'A second study of things', '')), '(Roe 2019; Poe 2020)'),
      field(zotero(csl('A', 'A first study of things', '10.1234/a')), '(Roe 2019)'),
      paragraph('References'),
      paragraph('Roe A. A first study of things. Invented J. 2019. https://doi.org/10.1234/a', 'Bibliography'),
      paragraph('Poe B. A Second Study of Things. Invented J. 2020.', 'Bibliography'),
      paragraph('Typed C. A third study that was typed by hand. 2021. doi:10.1234/c'),
    ].join('');
    expect(await read(wordOf(body))).toMatchObject({ dois: ['10.1234/a', null, '10.1234/c'], titles: ['A first study of things', 'A second study of things', 'A third study that was typed by hand'], lines: [1, 1, 6] });
  });

  test('of Zotero in bookmarks, outside the text', async () => {
    const code = `ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationItems: [csl('A', 'A first study', '10.1234/a')] })}`;
    const parts = [code.slice(0, 60), code.slice(60)].map((part, at) => `<property fmtid="{x}" pid="${at}" name="ZOTERO_BREF_abc_${at + 1}"><vt:lpwstr>${part.replaceAll('"', '&quot;')}</vt:lpwstr></property>`);
    expect(await read(wordOf(BODY, { 'docProps/custom.xml': `<Properties>${parts.join('')}</Properties>` }))).toMatchObject({ dois: ['10.1234/a'] });
  });

  test('of Mendeley, old and new', async () => {
    const json = (doi: string) => JSON.stringify({ citationItems: [{ id: 'ITEM-1', itemData: { title: 'A study', DOI: doi } }] });
    const control = `<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_${btoa(json('10.1234/b'))}"/></w:sdtPr><w:sdtContent>${paragraph('(Poe 2020)')}</w:sdtContent></w:sdt>`;
    const old = field(`ADDIN Mendeley Citation{123-abc} CSL_CITATION ${json('10.1234/c')}`, '[3]');
    expect(await read(wordOf(field(`ADDIN CSL_CITATION ${json('10.1234/a')}`, '[1]') + control + old))).toMatchObject({ dois: ['10.1234/a', '10.1234/b', '10.1234/c'] });
  });

  test('of EndNote, written out and packed', async () => {
    const xml = (title: string, doi: string) => `<EndNote><Cite><Author>Roe</Author><record><rec-number>1</rec-number><titles><title>${title}</title></titles><electronic-resource-num>${doi}</electronic-resource-num></record></Cite></EndNote>`;
    const packed = field(' ADDIN EN.CITE ', '(Poe)', btoa(xml('B', '10.1234/b')));
    expect(await read(wordOf(field(` ADDIN EN.CITE ${xml('A', '10.1234/a')}`, '(Roe)') + packed + packed))).toMatchObject({ dois: ['10.1234/a', '10.1234/b'] });
  });

  test('in footnotes, and those that are damaged are named', async () => {
    const notes = `<w:footnotes>${field(zotero(csl('A', 'A first study', '10.1234/a')), 'Roe')}</w:footnotes>`;
    expect(await read(wordOf(field(' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[ ', '(x)'), { 'word/footnotes.xml': notes }))).toMatchObject({ dois: ['10.1234/a'], remarks: ['1 damaged'] });
  });
});

describe('archives', () => {
  test('that are no Word document are named, and damaged ones say so', async () => {
    expect(await read(zipOf({ 'xl/workbook.xml': '<x/>' }))).toEqual({ unread: 'excel' });
    expect(await read(zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }))).toEqual({ unread: 'open-document' });
    expect(await read(zipOf({ 'a.txt': 'x' }))).toEqual({ unread: 'zip' });
    const whole = wordOf(BODY);
    expect(await read(whole.slice(0, whole.length - 30))).toEqual({ problem: 'damaged' });
    const broken = whole.slice();
    broken.fill(0xff, 60, 120);
    expect(await read(broken)).toEqual({ problem: 'damaged' });
    expect(await read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ problem: 'damaged' });
  });

  test('that unpack to far more than a manuscript holds are refused', async () => {
    expect(await read(wordOf(' '.repeat(130_000_000)))).toEqual({ problem: 'damaged' });
  });
});
