import { describe, expect, test } from 'vitest';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { readRecord, stagedRow } from '@/lib/reading-list/backup-records';
import { readBackup } from '@/lib/reading-list/read-backup';
import { backupLines, ownSummaryRecord } from '@/lib/reading-list/write-backup';
import { summaryRow } from '@/lib/storage/summary-row';
import { answer, laySummary } from '../storage/samples';
import { savedAs } from './arbitrary-entry';

describe('a backup', () => {
  async function* pieces(...texts: string[]) {
    yield* texts;
  }
  const header = (version: unknown = 2) => JSON.stringify({ format: 'caveat-backup', version, exportedAt: '', settings: { theme: 'dark' } });
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  const read = async (...texts: string[]) => {
    const { settings, records } = await readBackup(pieces(...texts));
    const all = [];
    for await (const record of records) all.push(record);
    return { settings, all };
  };
  const problem = (...texts: string[]) => read(...texts).then(() => null, (error: { problem?: object }) => error.problem);

  const { origin: _origin, ...summary } = laySummary();
  const pack = { id: 'p', title: 'P', author: null, license: null, edition: null };

  test('reads its settings and its records, empty lines aside', async () => {
    const { settings, all } = await read(`\ufeff${header()}\n`, line({ entry: savedAs('a') }), ' \n', line({ end: { records: 1 } }));
    expect([settings, all]).toEqual([{ theme: 'dark' }, [{ entry: savedAs('a') }]]);
  });

  test.each<[string[], object]>([
    [[header(3)], { code: 'newer-version', line: 1, path: 'version', message: 'version is 3; this Caveat reads version 2. A newer Caveat may read it.' }],
    [[`${header()}\n`, line({ end: { records: 1 } })], { code: 'incomplete', line: 2, path: null, message: 'The file says that it has 1 records; 0 are there.' }],
    [[`${header()}\n`, line({ entry: savedAs('a') })], { code: 'cut-off', line: 2, path: null, message: 'The file was cut off: its last line is missing.' }],
    [[`${header()}\n`, '{\n'], { code: 'not-json', line: 2, path: null, message: 'The line is not JSON.' }],
    [[`${header()}\n`, line({ moss: 1 })], { code: 'malformed', line: 2, path: null, message: 'The line is no record of a backup.' }],
    [[`${header()}\n`, line(null)], { code: 'malformed', line: 2, path: null, message: 'The line is no record of a backup.' }],
    [[`${header()}\n`, line('entry')], { code: 'malformed', line: 2, path: null, message: 'The line is no record of a backup.' }],
    [[`${header()}\n\n`, line(7)], { code: 'malformed', line: 3, path: null, message: 'The line is no record of a backup.' }],
    [[`${header()}\n`, line({ entry: { ...savedAs('a'), note: 7 } })], { code: 'invalid_type', line: 2, path: 'entry.note', message: 'entry.note is not what it should be.' }],
    [[`${header()}\n`, 'x'.repeat(8_000_001)], { code: 'too-big', line: 2, path: null, message: 'The line is longer than 8 million characters.' }],
    [[''], { code: 'not-json' }],
    [['moss'], { code: 'not-json' }],
    [['{"format": "moss", "version": 2}'], { code: 'not-a-backup' }],
  ])('%#. is refused with its line and reason', async (texts, expected) => {
    expect(await problem(...texts)).toMatchObject(expected);
  });

  test.each<[string, object, object | null]>([
    ['a paper', { entry: savedAs('a') }, { entry: savedAs('a') }],
    ['a pack', { pack, importedAt: 5 }, { pack: { ...pack, summaries: 0, importedAt: 5 } }],
    ['a summary of a pack', { packSummary: { ...summary, url: null }, pack, importedAt: 5 }, { summary: { packId: 'p', storedAt: 5, summary: { origin: { kind: 'pack', name: 'P', url: null } } } }],
    ['an own summary', { ownSummary: { ...summary, url: 'https://moss.example/' }, storedAt: 6, origin: { kind: 'clip', name: 'moss' } }, { summary: { packId: null, storedAt: 6, summary: { origin: { kind: 'clip', name: 'moss', url: 'https://moss.example/' } } } }],
    ['a row that nobody could read', { unreadable: 7 }, null],
  ])('has as a record %s', (_, value, row) => {
    const parsed = readRecord(value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issue));
    const staged = stagedRow(parsed.record);
    expect({ staged }).toMatchObject({ staged: row });
  });

  test('leaves out of a record what no line can hold, its evidence first', async () => {
    async function* records() {
      yield { entry: savedAs('a', { evidence: Array.from({ length: 9_000 }, () => answer({ interests: 'x'.repeat(1_000) })) }) };
      yield { entry: savedAs('b', { note: 'x'.repeat(8_000_000) }) };
      yield { unreadable: 'c' };
    }
    const lines = [];
    for await (const each of backupLines(records(), { theme: 'dark' }, 0)) lines.push(JSON.parse(each) as { entry?: ReadingListEntry });
    expect(lines).toHaveLength(4);
    expect(lines[0]).toEqual({ format: 'caveat-backup', version: 2, exportedAt: '1970-01-01T00:00:00.000Z', settings: { theme: 'dark' } });
    expect(lines[1]?.entry).toMatchObject({ id: 'a', evidence: [] });
    expect(lines.slice(2)).toEqual([{ unreadable: 'c' }, { end: { records: 2 } }]);
  });
});

test('an own summary goes into a backup as clipped, as a source’s, or else as the reader’s', () => {
  const record = (kind: 'clip' | 'source' | 'own' | 'pack') => ownSummaryRecord(summaryRow(laySummary({ origin: { kind, name: 'Moss', url: 'https://moss.example/' } }), null, 7));
  for (const kind of ['clip', 'source', 'own'] as const) expect(record(kind)).toMatchObject({ storedAt: 7, origin: { kind, name: 'Moss' }, ownSummary: { url: 'https://moss.example/' } });
  expect(record('pack')).toMatchObject({ origin: { kind: 'own' } });
});

test('a mark of the encoding is taken from the beginning of a line alone', async () => {
  async function* pieces() {
    yield `${JSON.stringify({ format: 'caveat-backup', version: 2, exportedAt: '', settings: {} })}\n \ufeff{}\n`;
  }
  const { records } = await readBackup(pieces());
  await expect(records[Symbol.asyncIterator]().next()).rejects.toMatchObject({ problem: { code: 'not-json', line: 2 } });
});
