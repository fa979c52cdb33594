import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { applied, readDelta } from '@/lib/notices/index/delta';
import { partIn, readDetails } from '@/lib/notices/index/details-file';
import { readIndex } from '@/lib/notices/index/index-file';
import { readManifest, wayFrom } from '@/lib/notices/index/manifest';
import { buildNotices } from '@/scripts/notices/build-notices';
import { buildOptions } from '@/scripts/notices/build-options';
import { localService } from './local-service';
import { crossrefBody, crossrefNotices, optionsFor, retractionRow, retractionWatchCsv, surroundings, throwAwayDir } from './samples';

const DAY = 86_400_000;

async function opened(dir: string) {
  const manifest = readManifest(await readFile(path.join(dir, 'out/notices.json'), 'utf8'));
  if (!manifest) throw new Error('no manifest');
  const [indexBytes, details] = [await readFile(path.join(dir, 'out', manifest.index.file)), await readFile(path.join(dir, 'out', manifest.details.file))];
  const index = readIndex(indexBytes);
  if (!index.ok) throw new Error(index.reason);
  return { manifest, index: index.value, indexBytes, details };
}

async function localInputs(dir: string, rows: Record<string, string>[], records: unknown[]): Promise<Parameters<typeof optionsFor>[1]> {
  await mkdir(path.join(dir, 'crossref'), { recursive: true });
  await writeFile(path.join(dir, 'crossref/page.json.gz'), gzipSync(crossrefBody(records, null, records.length)));
  await writeFile(path.join(dir, 'rw.csv.gz'), gzipSync(retractionWatchCsv(...rows)));
  return { crossref: { dir: path.join(dir, 'crossref') }, retractionWatch: path.join(dir, 'rw.csv.gz') };
}

describe('building the list from files at hand', () => {
  it('answers for everything in them, and says what came from where and what was dropped', async () => {
    const dir = await throwAwayDir();
    const inputs = await localInputs(dir, [retractionRow(1), retractionRow(1), {}, retractionRow(2, { OriginalPaperDOI: 'unavailable', OriginalPaperPubMedID: '0' })], crossrefNotices(9, 100));
    const lines = await buildNotices(optionsFor(dir, inputs), surroundings());
    const { index, manifest } = await opened(dir);
    expect(index.mark('10.5555/paper.1')).toBe('retracted');
    expect(index.mark('pmid:1001')).toBe('retracted');
    expect(index.mark('10.5555/r.1')).toBe('retraction-notice');
    expect(index.mark('10.5555/paper.100')).toBe('corrected');
    expect(index.mark('10.5555/notice.102')).toBe('retraction-notice');
    expect(manifest).toMatchObject({ entries: 3 + 18, deltas: [], built: surroundings().now });
    expect(lines[0]).toContain('4 rows, 2 read, 1 claims');
    expect(lines[1]).toContain('1 blank rows, 0 without a nature, 1 without DOI and PMID, 1 repeated');
    expect(lines[2]).toContain('9 records, 9 claims');
  });

  it('is of the day of the files, not of the day of the building', async () => {
    const dir = await throwAwayDir();
    const inputs = await localInputs(dir, [retractionRow(1)], crossrefNotices(1));
    const [monday, tuesday] = [new Date('2026-11-16T00:00:00Z'), new Date('2026-11-17T00:00:00Z')];
    await utimes(path.join(dir, 'rw.csv.gz'), monday, monday);
    await utimes(path.join(dir, 'crossref/page.json.gz'), tuesday, tuesday);
    await buildNotices(optionsFor(dir, inputs), surroundings());
    expect((await opened(dir)).index.head.sources).toEqual({ crossref: Number(tuesday), 'retraction-watch': Number(monday), pubmed: null, starter: null });
  });

  it('leaves out what Crossref still passes on of a row that Retraction Watch has changed', async () => {
    const dir = await throwAwayDir();
    const passedOn = (type: string) => ({ DOI: '10.5555/paper.1', type, source: 'retraction-watch', 'record-id': '1', updated: { 'date-parts': [[2023, 8, 16]] } });
    const inputs = await localInputs(dir, [retractionRow(1, { RetractionNature: 'Expression of concern' })], [{ DOI: '10.5555/r.1', 'update-to': [passedOn('retraction'), passedOn('expression_of_concern')] }]);
    const lines = await buildNotices(optionsFor(dir, inputs), surroundings());
    expect((await opened(dir)).index.mark('10.5555/paper.1')).toBe('concern');
    expect(lines.join('\n')).toContain("2 copies of Retraction Watch's rows");
  });

  it('goes by the titles of notices where publishers deposited something else', async () => {
    const dir = await throwAwayDir();
    const notice = (number: number, title: string, type: string) => ({ DOI: `10.5555/n.${number}`, title: [title], 'update-to': [{ DOI: `10.5555/p.${number}`, type, source: 'publisher' }] });
    const bothWays = [{ DOI: '10.5555/p.6', type: 'retraction', source: 'publisher' }];
    const records = [
      notice(1, 'Retraction notice to “Moss on stones”', 'erratum'),
      notice(2, 'Expression of Concern: <i>Moss</i> on stones', 'correction'),
      notice(3, 'WITHDRAWN: Corrigendum to “Moss on stones”', 'withdrawal'),
      notice(4, 'Author Correction: Moss on stones', 'correction'),
      notice(5, 'Retraction of the tongue in moles', 'erratum'),
      { DOI: '10.5555/n.6', title: ['Retraction—Moss on stones'], 'update-to': bothWays, 'updated-by': bothWays },
      { DOI: '10.5555/p.6', title: ['Moss on stones'], 'updated-by': [{ DOI: '10.5555/n.6', type: 'retraction', source: 'publisher' }], 'update-to': [{ DOI: '10.5555/n.6', type: 'retraction', source: 'publisher' }] },
    ];
    await buildNotices(optionsFor(dir, await localInputs(dir, [], records)), surroundings());
    const { index } = await opened(dir);
    const marks = [1, 2, 3, 4, 5, 6].map((number) => index.mark(`10.5555/p.${number}`));
    expect(marks).toEqual(['retracted', 'concern', null, 'corrected', 'corrected', 'retracted']);
    expect(index.mark('10.5555/n.1')).toBe('retraction-notice');
    expect(index.mark('10.5555/n.6')).toBe('retraction-notice');
  });

  it('writes a delta from the build before, with additions, changes and removals, that gives the same bytes', async () => {
    const dir = await throwAwayDir();
    const records = crossrefNotices(200);
    await buildNotices(optionsFor(dir, await localInputs(dir, [retractionRow(900), retractionRow(901)], records)), surroundings());
    const before = await opened(dir);
    const corrected = { ...records[0], 'update-to': [{ DOI: '10.5555/paper.0', type: 'correction', updated: { 'date-parts': [[2026, 11, 19]] } }] };
    const after = await localInputs(dir, [retractionRow(901)], [corrected, ...records.slice(1), ...crossrefNotices(5, 300)]);
    const lines = await buildNotices(optionsFor(dir, after), surroundings(surroundings().now + DAY));
    expect(lines.join('\n')).toContain('3 entries removed');
    const now = await opened(dir);
    const way = wayFrom(before.manifest.content, now.manifest);
    expect(way).toHaveLength(1);
    const delta = readDelta(await readFile(path.join(dir, 'out', way?.[0]?.file ?? '')));
    const old = readDetails(before.details);
    if (!delta.ok || !old.ok) throw new Error('not read');
    const result = applied({ head: old.value.head, part: (at) => partIn(before.details, old.value.head, at) }, delta.value);
    expect(result.ok && Buffer.from(result.value.index).equals(now.indexBytes)).toBe(true);
    expect(result.ok && Buffer.from(result.value.details).equals(now.details)).toBe(true);
    expect(now.index.mark('10.5555/paper.0')).toBe('corrected');
    expect(now.index.mark('10.5555/paper.900')).toBeNull();
  });

  it('refuses to lose much of the list, unless it is told that this is right', async () => {
    const dir = await throwAwayDir();
    await buildNotices(optionsFor(dir, await localInputs(dir, [], crossrefNotices(200))), surroundings());
    const fewer = await localInputs(dir, [], crossrefNotices(20));
    await expect(buildNotices(optionsFor(dir, fewer), surroundings())).rejects.toThrow('360 of 400 entries');
    expect((await opened(dir)).manifest.entries).toBe(400);
    await buildNotices(optionsFor(dir, { ...fewer, allowLoss: true }), surroundings());
    expect((await opened(dir)).manifest.entries).toBe(40);
  });

  it('has nothing to build from empty files', async () => {
    const dir = await throwAwayDir();
    await expect(buildNotices(optionsFor(dir, await localInputs(dir, [], [])), surroundings())).rejects.toThrow('no source had anything to say');
  });
});

describe('building the list from the services', () => {
  it('fetches the Retraction Watch file, and goes on where the connection was cut', async () => {
    const dir = await throwAwayDir();
    const csv = Buffer.from(retractionWatchCsv(...Array.from({ length: 500 }, (_, at) => retractionRow(at + 1))));
    const service = await localService(({ headers }, number) => {
      const from = Number(/bytes=(\d+)-/.exec(headers.range ?? '')?.[1] ?? 0);
      const whole = { headers: { etag: '"day-1"' }, body: csv };
      if (number === 1) return { ...whole, cutAfter: 20_000 };
      return from > 0 && headers['if-range'] === '"day-1"' ? { status: 206, headers: { etag: '"day-1"' }, body: csv.subarray(from) } : whole;
    });
    onTestFinished(() => service.close());
    await buildNotices(optionsFor(dir, { retractionWatch: `${service.url}/retraction_watch.csv` }), surroundings());
    expect(service.requests).toHaveLength(2);
    expect(service.requests[1]?.headers.range).toMatch(/^bytes=\d+-$/);
    const { index } = await opened(dir);
    expect(index.mark('10.5555/paper.1')).toBe('retracted');
    expect(index.mark('10.5555/paper.500')).toBe('retracted');
  });

  it("reads PubMed's sets year by year", async () => {
    const dir = await throwAwayDir();
    const record = `<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>77</PMID><Article><ArticleTitle>Worms</ArticleTitle></Article>
      <CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Soil. 2024 Mar;1(1):2. doi: 10.5555/r.77.</RefSource><PMID>78</PMID></CommentsCorrections></CommentsCorrectionsList>
      </MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">77</ArticleId><ArticleId IdType="doi">10.5555/worms.77</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>`;
    const service = await localService(({ path: asked, query }) => {
      const ids = query.get('mindate') === '2024/01/01' ? ['77'] : [];
      return asked === '/esearch.fcgi' ? { body: JSON.stringify({ esearchresult: { count: String(ids.length), idlist: ids } }) } : { body: record };
    });
    onTestFinished(() => service.close());
    await buildNotices(optionsFor(dir, { pubmed: { api: service.url, sets: ['hasretractionin'] } }), surroundings());
    const { index } = await opened(dir);
    expect(index.mark('10.5555/worms.77')).toBe('retracted');
    expect(index.mark('pmid:77')).toBe('retracted');
    expect(index.mark('pmid:78')).toBe('retraction-notice');
    expect(service.requests.filter(({ path: asked }) => asked === '/efetch.fcgi')).toHaveLength(1);
  });
});

describe('the options of the command', () => {
  it('take local files in the place of services', () => {
    expect(buildOptions(['--retraction-watch', 'rw.csv', '--crossref-dir', 'pages', '--out', 'o'])).toMatchObject({ retractionWatch: 'rw.csv', crossref: { dir: 'pages' }, pubmed: null, out: 'o', previous: 'o' });
    expect(buildOptions(['--pubmed', '--no-crossref']).pubmed?.sets).toContain('hasretractionin');
    expect(buildOptions(['--crossref-types', 'retraction, removal']).crossref).toMatchObject({ types: ['retraction', 'removal'], full: false });
  });

  it('are refused where they are unknown or leave nothing', () => {
    expect(() => buildOptions(['--colour', 'red'])).toThrow('--colour');
    expect(() => buildOptions(['--no-crossref', '--no-retraction-watch'])).toThrow('no source is left');
  });
});
