import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { namedWorks } from '@/lib/background/named-works';
import type { PageFinding } from '@/lib/model/page-finding';
import { NO_IDS } from '@/lib/model/work';
import { mayPrintNotice } from '@/lib/notices/printed/notice-words';
import { linkTraces } from '@/lib/page/lists/link-traces';
import { readListed, readNeighbours } from '@/lib/page/lists/listed';
import { isNamed } from '@/lib/page/lists/listed-work';
import { readReferences } from '@/lib/page/lists/references';
import { headingTexts } from '@/lib/page/notices/heading-texts';
import { readOwnNotices } from '@/lib/page/notices/read-own-notices';

const FOLDERS = ['pages', 'lists'].map((name) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)));
const FILES = FOLDERS.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.html')).map((file) => [file, `${folder}/${file}`] as const));
const BASE = 'https://journal.example.org/view';
const PAPER: PageFinding = { kind: 'work', ids: { ...NO_IDS, doi: '10.5555/own' }, from: 'citation_doi', title: null, types: [] };

/** The scripts come only where the scout saw something: so it must see all that they would read. */
describe.each(FILES)('the scout on %s', (_file, path) => {
  const { document } = new JSDOM(readFileSync(path, 'utf8'), { url: BASE }).window;

  test('sees every work that the lists name', () => {
    const { links, printed } = linkTraces(document);
    const seen = namedWorks(links, printed, document.baseURI);
    const has = (key: 'doi' | 'pmid' | 'pmcid', id: string | null) => id === null || seen.some((work) => work[key] === id);
    const named = [...readReferences(document), ...readListed(document), ...readNeighbours(document)].filter(isNamed);
    const missed = named.filter(({ doi, pmid, pmcid }) => !has('doi', doi) || !has('pmid', pmid) || !has('pmcid', pmcid));
    expect(missed.map(({ doi, pmid, pmcid }) => [doi, pmid, pmcid])).toEqual([]);
  });

  test('sees every notice that the reader reads', () => {
    const read = readOwnNotices(document, PAPER);
    expect(read.length === 0 || mayPrintNotice(headingTexts(document), PAPER.ids)).toBe(true);
  });
});

test('fixtures with lists and with notices are among them', () => {
  const pages = FILES.map(([, path]) => new JSDOM(readFileSync(path, 'utf8'), { url: BASE }).window.document);
  expect(pages.filter((page) => readReferences(page).some(isNamed)).length).toBeGreaterThan(5);
  expect(pages.filter((page) => readOwnNotices(page, PAPER).length > 0).length).toBeGreaterThan(2);
});
