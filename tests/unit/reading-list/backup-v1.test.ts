import { expect, test } from 'vitest';
import { parseBackupV1 } from '@/lib/reading-list/backup-v1';
import { laySummary } from '../storage/samples';
import { savedAs } from './arbitrary-entry';

const { origin: _origin, ...summary } = laySummary();
const inFile = { ...summary, url: null };
const head = { id: 'p', title: 'P', author: null, license: null, edition: null };
const pack = (...summaries: object[]) => ({ importedAt: 5, pack: { format: 'caveat-summary-pack', version: 1, ...head, summaries } });
const text = (more: object = {}) => JSON.stringify({ format: 'caveat-backup', version: 1, exportedAt: '', settings: { theme: 'dark' }, readingList: [savedAs('a')], packs: [], ownSummaries: [], ...more }, null, 2);
const problem = (of: string) => {
  const read = parseBackupV1(of);
  return read.ok ? null : read.problem;
};

test('a backup of the first version has the records of one of today', () => {
  expect(parseBackupV1(text())).toEqual({ ok: true, settings: { theme: 'dark' }, records: [{ entry: savedAs('a') }] });
  const own = { storedAt: 6, origin: { kind: 'own', name: 'Me' }, summary: inFile };
  expect(parseBackupV1(text({ packs: [pack(inFile)], ownSummaries: [own] }))).toMatchObject({
    records: [{ entry: { id: 'a' } }, { pack: head, importedAt: 5 }, { packSummary: inFile, pack: head, importedAt: 5 }, { ownSummary: inFile, storedAt: 6, origin: { kind: 'own', name: 'Me' } }],
  });
  for (const kind of ['clip', 'source']) expect(parseBackupV1(text({ ownSummaries: [{ ...own, origin: { kind, name: 'Moss' } }] })).ok).toBe(true);
});

test.each<[string, string, object]>([
  ['is no JSON', '{', { code: 'not-json' }],
  ['is no backup', '{"format": "moss", "version": 1}', { code: 'not-a-backup' }],
  ['is of another version', text({ version: 2 }), { code: 'newer-version', path: 'version', message: expect.stringContaining('is 2; this Caveat reads version 2') as string }],
  ['has a version that is none', text({ version: 1.5 }), { code: 'not-a-backup' }],
  ['has an entry that is none', text({ readingList: [7] }), { path: 'readingList[0]' }],
  ['has no list', text({ readingList: null }), { path: 'readingList' }],
  ['has no settings', text({ settings: null }), { path: 'settings' }],
  ['has no packs', text({ packs: null }), { path: 'packs' }],
  ['has no own summaries', text({ ownSummaries: null }), { path: 'ownSummaries' }],
  ['has no day', text({ exportedAt: 7 }), { path: 'exportedAt' }],
  ['has a pack without a time', text({ packs: [{ ...pack(), importedAt: 'x' }] }), { path: 'packs[0].importedAt' }],
  ['has a summary of an unknown origin', text({ ownSummaries: [{ storedAt: 6, origin: { kind: 'moss', name: '' }, summary: inFile }] }), { path: 'ownSummaries[0].origin.kind' }],
  ['has an own summary without a time', text({ ownSummaries: [{ origin: { kind: 'own', name: '' }, summary: inFile }] }), { path: 'ownSummaries[0].storedAt' }],
  ['has one summary twice', text({ packs: [pack(), pack(inFile, inFile)] }), { code: 'duplicate-id', path: 'packs[1].pack.summaries[1].id' }],
])('a file that %s is refused with the place', (_, of, expected) => {
  expect(problem(of)).toMatchObject(expected);
});
