import { describe, expect, test } from 'vitest';
import { MAX_NOTE } from '@/lib/model/limits';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { MAX_LINE, type BackupRecord } from '@/lib/reading-list/backup-records';
import { readBackup } from '@/lib/reading-list/read-backup';
import { MESSAGE_LENGTH, sendRestore } from '@/lib/reading-list/send-restore';
import { backupLines, entryRecord, writeBackup } from '@/lib/reading-list/write-backup';
import { allEntries, saveWork } from '@/lib/reading-list/reading-list';
import { database } from '@/lib/storage/database';
import { textLines } from '@/lib/storage/import/text-lines';
import { useFreshDatabase } from '../storage/fresh-database';
import { answer, correction, work } from '../storage/samples';
import { sendHere, restoreText } from './restore-here';
import { savedAs } from './arbitrary-entry';

useFreshDatabase();

/** The message limit of both browsers, in bytes. */
const BROWSER_LIMIT = 64 * 1_048_576;

/** A checked paper with as much evidence as three sources give. */
const checked = (at: number, sources: readonly ('crossref' | 'pubmed' | 'europepmc')[] = ['crossref', 'pubmed', 'europepmc']): ReadingListEntry =>
  savedAs(`entry-${at}`, {
    work: work({ doi: `10.5555/${at}`, pmid: null }),
    note: 'What I think of it. '.repeat(20),
    evidence: sources.map((source) =>
      answer({ source, abstract: null, interests: null, asked: { doi: `10.5555/${at}`, pmid: null, pmcid: null, arxiv: null }, assertions: [correction({ source, note: 'Text of the notice. '.repeat(40) })] }, { kind: 'lists-notice' }),
    ),
  });

async function* generated(count: number, sources?: Parameters<typeof checked>[1]): AsyncGenerator<BackupRecord> {
  for (let at = 0; at < count; at += 1) yield entryRecord(checked(at, sources));
}

describe('a backup of 100,000 checked papers', () => {
  test('is written and read again in pieces: no message comes near the limit of the browsers', async () => {
    const { records } = await readBackup(backupLines(generated(100_000, ['crossref']), {}, 1));
    let total = 0;
    let longest = 0;
    // A background that only counts: the real one is tried on smaller lists.
    const counting = async (message: { type: string; records?: unknown[]; total?: number }) => {
      if (message.type === 'restore-begin') return { ok: true, value: { key: 'k' } };
      if (message.type === 'restore-commit') return { ok: true, value: { added: message.total ?? 0, updated: 0, unchanged: 0 } };
      total += message.records?.length ?? 0;
      longest = Math.max(longest, JSON.stringify(message).length);
      return { ok: true, value: { count: total } };
    };
    const result = await sendRestore(records, null, counting as never, () => undefined);
    expect(result).toEqual({ ok: true, value: { added: 100_000, updated: 0, unchanged: 0 } });
    expect(longest).toBeLessThan(MESSAGE_LENGTH + 1_000);
  }, 240_000);
});

describe('whatever is exported', () => {
  test('is restorable: a list of many papers', async () => {
    const text = await textOf(backupLines(generated(1_500), {}, 1));
    expect(await restoreText(text)).toMatchObject({ ok: true, value: { added: 1_500 } });
    const again = await textOf(writeBackup(1));
    expect(again.split('\n').length).toBe(text.split('\n').length);
    expect(await allEntries()).toHaveLength(1_500);
  }, 240_000);

  test('is restorable: the longest note, of signs that take most room', async () => {
    const entry = savedAs('long', { note: '\u0001'.repeat(MAX_NOTE) });
    await (await database()).put('readingList', entry);
    const text = await textOf(writeBackup(1));
    const messages: number[] = [];
    const { records } = await readBackup(pieces(text, 70_001));
    await (await database()).clear('readingList');
    await sendRestore(records, null, sendHere(5, (message) => messages.push(JSON.stringify(message).length)), () => undefined);
    expect(await allEntries()).toEqual([entry]);
    // A character is at most three bytes, or six of JSON.
    expect(Math.max(...messages) * 3).toBeLessThan(BROWSER_LIMIT);
  });

  test('is restorable: rows with times that no calendar has, and evidence that nobody can read', async () => {
    const { id } = await saveWork(work(), [], 500);
    const db = await database();
    const row = await db.get('readingList', id);
    await db.put('readingList', { ...row, savedAt: 9e15, changedAt: -1, checkedAt: Number.NaN, evidence: [answer({}, { at: 9e15 }), answer()] } as never);
    const text = await textOf(writeBackup(1));
    await db.clear('readingList');
    expect(await restoreText(text)).toMatchObject({ ok: true });
    expect(await allEntries()).toMatchObject([{ id, savedAt: 0, changedAt: 0, checkedAt: null, evidence: [{ source: 'crossref' }] }]);
  });

  test('says of a row that is no entry what it is, and goes on', async () => {
    await saveWork(work(), [], 500);
    await (await database()).put('readingList', { id: 'odd', work: 5 } as never);
    const text = await textOf(writeBackup(1));
    expect(text).toContain('{"unreadable":{"id":"odd","work":5}}');
    expect(await restoreText(text)).toMatchObject({ ok: true, value: { unchanged: 1 } });
  });
});

test('a line that is longer than any record may be is cut, not held', async () => {
  const lines: [number, boolean][] = [];
  for await (const { text, isWhole } of textLines(pieces(`${'x'.repeat(25)}\nyy\r\n\nz`, 4), 10)) lines.push([text.length, isWhole]);
  expect(lines).toEqual([[10, false], [10, false], [5, true], [2, true], [0, true], [1, true]]);
  expect(MAX_LINE * 3).toBeLessThan(BROWSER_LIMIT);
});

async function textOf(lines: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all.join('');
}

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}
