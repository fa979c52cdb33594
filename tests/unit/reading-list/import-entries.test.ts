import { expect, test } from 'vitest';
import { MAX_TAGS } from '@/lib/model/limits';
import type { ReferenceFields } from '@/lib/model/reference-fields';
import { saveImport, stageDrafts, undoImport } from '@/lib/reading-list/import-entries';
import { allEntries } from '@/lib/reading-list/reading-list';
import { beginImport } from '@/lib/storage/imports';
import { useFreshDatabase } from '../storage/fresh-database';
import { answer, PAPER, work } from '../storage/samples';

useFreshDatabase();

const draft = (more: Partial<ReferenceFields> = {}): ReferenceFields => ({ ids: PAPER, title: 'A title', authors: ['Ada Example'], journal: 'Journal of Tests', year: '2019', note: '', tags: [], ...more });
const nothing = () => Promise.resolve([]);

test('what a register said of a paper counts for more than the file, and goes with it', async () => {
  const id = await beginImport('refs.ris', [], 100);
  const record = answer({ source: 'pubmed', work: work({ doi: '10.5555/else', pmid: PAPER.pmid }) });
  const own = answer({ asked: { ...PAPER, pmid: null }, work: work({ doi: PAPER.doi, pmid: null }, { title: ['The register’s title'] }) });
  expect(await stageDrafts(id, 0, [draft()], () => Promise.resolve([record, own]), 200)).toBe(1);
  await saveImport(id, 1, 300);
  expect(await allEntries()).toMatchObject([{ work: { ids: { doi: PAPER.doi, pmid: null }, title: ['A title'], published: '2019' }, evidence: [{ source: 'crossref' }], savedAt: 100 }]);
});

test('a paper without title and year is saved without them, and with as many tags as it may have', async () => {
  const tags = Array.from({ length: MAX_TAGS }, (_, at) => `t${at}`);
  const id = await beginImport(null, ['all'], 100);
  await stageDrafts(id, 0, [draft({ title: null, year: null, note: 'Mine.', tags: ['all', ...tags] })], nothing, 200);
  await saveImport(id, 1, 300);
  expect(await allEntries()).toMatchObject([{ work: { title: null, published: null }, note: 'Mine.', tags: ['all', ...tags.slice(0, MAX_TAGS - 1)] }]);
});

test('an import that is not under way stages, saves and undoes nothing', async () => {
  expect(await stageDrafts('none', 0, [draft()], nothing, 200)).toBeNull();
  expect(await saveImport('none', 0, 300)).toBeNull();
  expect(await undoImport('none', new Set(), 400)).toBeNull();
  const id = await beginImport(null, [], 100);
  expect(await undoImport(id, new Set(), 400)).toBeNull();
});
