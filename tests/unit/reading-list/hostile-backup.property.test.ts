import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecord, stagedRow, type BackupRecord } from '@/lib/reading-list/backup-records';
import { BackupFault, readBackup } from '@/lib/reading-list/read-backup';
import { restorableEntry } from '@/lib/reading-list/restorable-entry';
import { changedSettings } from '@/lib/reading-list/restored-settings';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { entrySchema } from '@/lib/storage/entry-schema';
import { readableEntry } from '@/lib/storage/readable-entry';
import { backupLines } from '@/lib/reading-list/write-backup';
import { anyBody, mutatedJson, mutatedText } from '@/tests/support/mutated';
import { answer, correction } from '../storage/samples';
import { savedAs } from './arbitrary-entry';

const ENTRY = savedAs('entry-1', { note: 'Mine <b>', tags: ['mice'], flag: { kind: 'known', note: 'seen', at: 3 }, evidence: [answer({ source: 'crossref', assertions: [correction({ source: 'crossref' })] }, { at: 5, kind: 'lists-notice' })] });
const V1 = { format: 'caveat-backup', version: 1, exportedAt: '2026-01-01', settings: { theme: 'dark' }, readingList: [ENTRY], packs: [], ownSummaries: [] };

async function textOf(records: readonly BackupRecord[]): Promise<string> {
  let text = '';
  const each = async function* each() {
    yield* records;
  };
  for await (const piece of backupLines(each(), { theme: 'dark' }, 1_000)) text += piece;
  return text;
}

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function readAll(text: string, length: number): Promise<{ settings: unknown; records: BackupRecord[] } | { code: string }> {
  try {
    const { settings, records } = await readBackup(inPieces(text, length));
    const all: BackupRecord[] = [];
    for await (const record of records) all.push(record);
    return { settings, records: all };
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error;
    expect(error.problem.line).toBeGreaterThan(0);
    return { code: error.problem.code };
  }
}

const lines = await textOf([{ entry: ENTRY }, { entry: { ...ENTRY, id: 'entry-2' } }]);
const [header = '', first = '', ...rest] = lines.split('\n');

test('the files as they are give their papers', async () => {
  expect(await readAll(lines, 7)).toMatchObject({ records: [{ entry: ENTRY }, { entry: { id: 'entry-2' } }] });
  expect(await readAll(JSON.stringify(V1), 7)).toMatchObject({ records: [{ entry: ENTRY }] });
});

test('a backup that anybody wrote gives sound records or is refused with its line, in pieces of any length', async () => {
  const given = fc.oneof(
    mutatedText(lines),
    mutatedJson(JSON.parse(first)).map((record) => [header, JSON.stringify(record), ...rest].join('\n')),
    mutatedJson(JSON.parse(header)).map((head) => [JSON.stringify(head), first, ...rest].join('\n')),
    anyBody(V1),
  );
  await fc.assert(
    fc.asyncProperty(given, fc.integer({ min: 1, max: 3_000 }), async (text, length) => {
      const read = await readAll(text, length);
      if ('code' in read) return;
      for (const record of read.records) {
        expect(readRecord(JSON.parse(JSON.stringify(record)))).toMatchObject({ ok: true });
        const row = stagedRow(record);
        if (row && 'entry' in row) expect(readableEntry(row.entry)).not.toBeNull();
      }
      for (const value of Object.values(changedSettings(read.settings as Record<string, unknown>, DEFAULT_SETTINGS))) expect(value).toBeDefined();
    }),
    { numRuns: 300 },
  );
});

test('a stored row that is damaged in any way is a paper that every reader takes, or none', () => {
  fc.assert(
    fc.property(mutatedJson(ENTRY), (row) => {
      const mended = restorableEntry(row);
      if (mended !== null) {
        expect(entrySchema.safeParse(mended).success).toBe(true);
        expect(readableEntry(mended)).toEqual(mended);
      }
      const shown = readableEntry(row);
      if (shown !== null) expect([typeof shown.note, Array.isArray(shown.tags), Array.isArray(shown.evidence), Array.isArray(shown.work.authors)]).toEqual(['string', true, true, true]);
    }),
    { numRuns: 400 },
  );
});
