import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { hashesOf, prefixOf } from '@/lib/library/library-hash';
import { applyLibraryDelta } from '@/lib/library/library-delta';
import { DIGEST, digestPlace, digestText, mayHave, partPlace, readLayout } from '@/lib/library/filter-and-digests';
import { libraryFileName, summariesInFile } from '@/lib/library/library-file';
import { deltasFrom, readLibraryManifest, type LibraryManifest } from '@/lib/library/library-manifest';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { parsePack } from '@/lib/summaries/parse-pack';
import { buildLibrary } from '@/scripts/library/build-library';
import { libraryOptions } from '@/scripts/library/build-options';
import { POLITE } from '@/scripts/notices/polite-fetch';
import { pubmedArticle, pubmedSet } from '@/tests/fixtures/answers/pubmed-article';

const QUIET = { show: () => undefined, end: () => undefined };
const CC_BY = '© The authors. Licensed under Creative Commons Attribution 4.0 (CC BY).';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'caveat-library-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
});

const at = (...names: string[]) => path.join(dir, ...names);
const tagged = (text: string, copyright = CC_BY, language = 'eng') =>
  `<OtherAbstract Type="plain-language-summary" Language="${language}"><AbstractText>${text}</AbstractText><CopyrightInformation>${copyright}</CopyrightInformation></OtherAbstract>`;
const record = (number: number, more = tagged(`Stone ${number} has moss on it.`)) => pubmedArticle({ pmid: String(number), doi: `10.5555/stone.${number}`, more });
const build = (...args: string[]) => buildLibrary(libraryOptions(['--title', 'Stones', '--publisher', 'Moss house', '--out', at('out'), '--work', at('work'), ...args]), { now: Date.UTC(2026, 10, 26), politeness: POLITE, progress: () => QUIET });

async function pubmedFile(name: string, ...records: string[]): Promise<string> {
  await writeFile(at(name), pubmedSet(...records));
  return at(name);
}

async function published(): Promise<{ manifest: LibraryManifest; index: Uint8Array<ArrayBuffer> }> {
  const read = await readLibraryManifest(await readFile(at('out', 'library.json'), 'utf8'));
  if (!read.ok) throw new Error(read.reason);
  return { manifest: read.value, index: new Uint8Array(await readFile(at('out', read.value.index.file))) };
}

/** What a browser would find of a paper: `null` where the filter says that there is nothing. */
async function found(ids: Partial<WorkIds>): Promise<string[] | null> {
  const { index } = await published();
  const layout = readLayout(index, index.length);
  if (!layout) throw new Error('no index');
  const hash = hashesOf({ ...NO_IDS, ...ids }).find((each) => mayHave(layout, index.subarray(partPlace(layout, each), partPlace(layout, each) + layout.partBytes), each));
  if (hash === undefined) return null;
  const file = prefixOf(hash, layout.bits);
  const digest = digestText(index.subarray(digestPlace(layout, file), digestPlace(layout, file) + DIGEST));
  if (digest === null) return [];
  const bytes = new Uint8Array(await readFile(at('out', libraryFileName(file, digest))));
  return (await summariesInFile(bytes, { ...NO_IDS, ...ids }, { id: 'x', title: 'Stones', license: null })).map(({ summary }) => summary.join(' '));
}

describe('a library that is built from files', () => {
  test('has each text under its paper, with licence, author, date and basis', async () => {
    const lines = await build('--pubmed', await pubmedFile('a.xml', record(1), record(2)));
    expect(lines[0]).toBe('read 2 records, took 2 texts');
    expect(await found({ doi: '10.5555/stone.1' })).toEqual(['Stone 1 has moss on it.']);
    expect(await found({ doi: '10.5555/stone.3' })).toBeNull();
    const pack = parsePack(gunzipSync(await readFile(at('out', 'pack.json.gz'))).toString());
    if (!pack.ok) throw new Error(pack.problem.message);
    expect(pack.pack).toMatchObject({ title: 'Stones', author: 'Moss house' });
    expect(pack.pack.summaries.find(({ subject }) => subject.pmid === '1')).toMatchObject({
      license: CC_BY,
      language: 'en',
      basis: 'unstated',
      written: '2021-02-28',
      author: { kind: 'authors', name: 'Ada Moser et al., Journal of invented botany' },
      origin: { url: 'https://doi.org/10.5555/stone.1' },
    });
  });

  test('leaves out what may not be handed on and what is none, and says how often and why', async () => {
    const lines = await build('--pubmed', await pubmedFile('a.xml',
      record(1),
      record(2, tagged('Moss grows.', '© 2026 The society.')),
      record(3, tagged('Moss grows.', 'CC BY-NC-ND 4.0, a Creative Commons Attribution licence.')),
      record(4, tagged('https://example.org/video')),
      pubmedArticle({ pmid: '5', doi: '10.1002/14651858.cd000001', more: tagged('Moss grows.') }),
      pubmedArticle({ pmid: '6' }),
    ));
    expect(lines.slice(0, 4)).toEqual(['read 6 records, took 1 texts', 'left out 2: no licence that allows a copy', 'left out 1: only a link', 'left out 1: Cochrane: may be linked, not copied']);
  });

  test('takes the licence of PubMed Central where the record names none, and NC only on demand', async () => {
    await writeFile(at('oa.csv'), 'File,Article Citation,Accession ID,PMID,License\nx,y,PMC1,1,CC BY\nx,y,PMC2,2,CC BY-NC\nx,y,PMC3,3,NO-CC CODE\n');
    const file = await pubmedFile('a.xml', ...[1, 2, 3].map((number) => record(number, tagged(`Stone ${number}.`, ''))));
    expect((await build('--pubmed', file, '--pmc-licences', at('oa.csv')))[0]).toBe('read 3 records, took 1 texts');
    expect((await build('--pubmed', file, '--pmc-licences', at('oa.csv'), '--non-commercial', '--out', at('nc')))[0]).toBe('read 3 records, took 2 texts');
  });

  test('reads JATS, compressed too; an article that has the text again takes the place of the record', async () => {
    await mkdir(at('jats'));
    const jats = `<article article-type="research-article"><front><journal-meta><journal-title-group><journal-title>Moss</journal-title></journal-title-group></journal-meta><article-meta>
<article-id pub-id-type="doi">10.5555/stone.1</article-id><title-group><article-title>On <italic>moss</italic></article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Moser</surname></name></contrib></contrib-group><pub-date><year>2022</year></pub-date>
<permissions><license xlink:href="https://creativecommons.org/licenses/by/4.0/"><license-p>x</license-p></license></permissions>
<abstract><p>Technical.</p></abstract><abstract abstract-type="plain-language-summary"><p>Moss from the article.</p></abstract></article-meta></front><body/></article>`;
    await writeFile(at('jats', 'a.xml.gz'), gzipSync(jats));
    await writeFile(at('jats', 'b.xml'), jats.replace('research-article', 'correction').replace('stone.1', 'stone.9'));
    await writeFile(at('jats', 'c.xml'), '<article><front>');
    await writeFile(at('jats', 'd.xml'), jats.replace('Moss from the article.', 'https://example.org/text').replace('stone.1', 'stone.8'));
    const lines = await build('--pubmed', await pubmedFile('a.xml', record(1)), '--jats-dir', at('jats'));
    expect(await found({ doi: '10.5555/stone.1' })).toEqual(['Moss from the article.']);
    expect(lines).toContain('left out 1: a notice, not an article');
    expect(lines).toContain('left out 1: only a link');
  });

  test('a later file revises and takes back what an earlier one had', async () => {
    const first = await pubmedFile('a.xml', record(1), record(2), record(3));
    const later = await pubmedFile('b.xml', record(1, tagged('Revised.')), record(2, ''), '<DeleteCitation><PMID Version="1">3</PMID></DeleteCitation>');
    await build('--pubmed', first, later);
    expect(await found({ doi: '10.5555/stone.1' })).toEqual(['Revised.']);
    for (const doi of ['10.5555/stone.2', '10.5555/stone.3']) expect((await found({ doi })) ?? []).toEqual([]);
  });

  test('asks for a title and a source', async () => {
    expect(() => libraryOptions([])).toThrow('--title is missing');
    expect(() => libraryOptions(['--title', 'x'])).toThrow('no source is named');
    await expect(build('--pubmed', await pubmedFile('a.xml', pubmedArticle()))).rejects.toThrow('no text may be taken');
  });
});

describe('the next edition of a library', () => {
  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => record(from + index));

  test('has a delta that leads to the very bytes of its index, and is signed by the same key', async () => {
    await build('--pubmed', await pubmedFile('a.xml', ...numbers(0, 400)));
    const before = await published();
    const lines = await build('--pubmed', await pubmedFile('b.xml', ...numbers(5, 410), record(77, tagged('Changed.'))));
    const after = await published();
    expect(lines.some((line) => /^delta: \d+ bytes, 10 papers new, 5 gone$/.test(line))).toBe(true);
    expect(after.manifest).toMatchObject({ edition: 2, key: before.manifest.key });
    const [step, ...more] = deltasFrom(1, after.manifest) ?? [];
    expect(more).toEqual([]);
    const layout = readLayout(before.index, before.index.length);
    if (!layout || !step) throw new Error('no way');
    expect(applyLibraryDelta(before.index, layout, await readFile(at('out', step.file)))).toBe(true);
    expect(Buffer.from(before.index).equals(after.index)).toBe(true);
    expect(await found({ doi: '10.5555/stone.77' })).toEqual(['Changed.']);
    expect(await found({ doi: '10.5555/stone.409' })).toEqual(['Stone 409 has moss on it.']);
    // The filter goes on knowing what is gone; its file does not.
    expect(await found({ doi: '10.5555/stone.2' })).toEqual([]);
  });

  test('that would lose much is not written, and the one before stays whole', async () => {
    await build('--pubmed', await pubmedFile('a.xml', ...numbers(0, 400)));
    const before = await readFile(at('out', 'library.json'), 'utf8');
    const few = await pubmedFile('b.xml', ...numbers(0, 300));
    await expect(build('--pubmed', few)).rejects.toThrow('100 of 400 papers');
    expect(await readFile(at('out', 'library.json'), 'utf8')).toBe(before);
    expect(await found({ doi: '10.5555/stone.399' })).toEqual(['Stone 399 has moss on it.']);
    await build('--pubmed', few, '--allow-loss');
    expect((await published()).manifest.summaries).toBe(300);
  });

  test('has a filter that is made anew where many papers came and went, and then no delta leads to it', async () => {
    const deltas: boolean[] = [];
    for (let round = 0; round < 8; round += 1) {
      const lines = await build('--pubmed', await pubmedFile('a.xml', ...numbers(round * 40, round * 40 + 400)), '--allow-loss');
      deltas.push(lines.some((line) => line.startsWith('delta')));
    }
    expect(deltas.slice(0, 2)).toEqual([false, true]);
    expect(deltas.slice(2)).toContain(false);
  });

  test('leaves no file of an edition that nobody is led to', async () => {
    for (const text of ['One.', 'Two.', 'Three.']) await build('--pubmed', await pubmedFile('a.xml', record(1, tagged(text))));
    expect((await readdir(at('out', 'files', '00'))).length).toBe(2);
  });
});

test.each([
  ['another text', (text: string) => text.replace('Stones', 'Bones'), 'bad-signature'],
  ['another key', (text: string) => text.replace(/"key": "[^"]+"/, `"key": "${Buffer.alloc(32).toString('base64')}"`), 'bad-signature'],
  ['a later format', (text: string) => text.replace('"version": 1', '"version": 2'), 'newer-format'],
  ['half of it', (text: string) => text.slice(0, 200), 'not-a-library'],
  ['another kind of file', () => '<html></html>', 'not-a-library'],
])('a manifest with %s is refused', async (_name, change, reason) => {
  await build('--pubmed', await pubmedFile('a.xml', record(1)));
  expect(await readLibraryManifest(change(await readFile(at('out', 'library.json'), 'utf8')))).toEqual({ ok: false, reason });
});
