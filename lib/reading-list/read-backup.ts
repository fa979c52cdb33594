import { textLines } from '@/lib/storage/import/text-lines';
import type { Problem } from '@/lib/model/problem';
import { pathText } from '@/lib/storage/import/shape-problem';
import { BACKUP_VERSION, MAX_LINE, endSchema, headerSchema, readRecord, type BackupRecord } from './backup-records';
import { parseBackupV1 } from './backup-v1';

/** Why a file is not restored. */
export class BackupFault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'BackupFault';
  }
}

export interface ReadBackup {
  /** As the file has them; settingsFrom reads them field by field. */
  settings: Record<string, unknown>;
  /** The records in order, read as they are asked for. Throws BackupFault at the first fault, with its line. */
  records: AsyncIterable<BackupRecord>;
}

/**
 * Reads a backup from pieces of text, of any length each, without ever holding all of it. A backup of version 1 is one
 * JSON value and is read as a whole.
 * @throws BackupFault where it is no backup, or one of a newer Caveat
 */
export async function readBackup(pieces: AsyncIterable<string>): Promise<ReadBackup> {
  const lines = textLines(pieces, MAX_LINE);
  const first = await lines.next();
  const line = first.done ? { text: '', isWhole: true } : first.value;
  const header = line.isWhole ? headerSchema.safeParse(jsonOf(line.text)) : null;
  if (header?.success && header.data.version > BACKUP_VERSION) {
    throw fault('newer-version', `version is ${header.data.version}; this Caveat reads version ${BACKUP_VERSION}. A newer Caveat may read it.`, 1, 'version');
  }
  if (header?.success && header.data.version === BACKUP_VERSION) return { settings: header.data.settings, records: recordsOf(lines) };
  let text = line.text + (line.isWhole ? '\n' : '');
  for await (const { text: more, isWhole } of lines) text += more + (isWhole ? '\n' : '');
  const parsed = parseBackupV1(text);
  if (!parsed.ok) throw new BackupFault(parsed.problem);
  return { settings: parsed.settings, records: given(parsed.records) };
}

async function* recordsOf(lines: ReturnType<typeof textLines>): AsyncGenerator<BackupRecord> {
  let number = 1;
  let count = 0;
  for await (const { text, isWhole } of lines) {
    number += 1;
    if (!isWhole) throw fault('too-big', `The line is longer than ${MAX_LINE / 1_000_000} million characters.`, number);
    if (text.trim() === '') continue;
    const value = jsonOf(text);
    const end = endSchema.safeParse(value);
    if (end.success) {
      if (end.data.end.records === count) return;
      throw fault('incomplete', `The file says that it has ${end.data.end.records} records; ${count} are there.`, number);
    }
    yield recordOf(value, number);
    count += 1;
  }
  throw fault('cut-off', 'The file was cut off: its last line is missing.', number);
}

function recordOf(value: unknown, line: number): BackupRecord {
  if (value === undefined) throw fault('not-json', 'The line is not JSON.', line);
  const read = readRecord(value);
  if (read.ok) return read.record;
  const path = read.issue === null ? null : pathText(read.issue.path);
  throw fault(read.issue?.code ?? 'malformed', path === null ? 'The line is no record of a backup.' : `${path} is not what it should be.`, line, path);
}

async function* given(records: readonly BackupRecord[]): AsyncGenerator<BackupRecord> {
  yield* records;
}

/** The value of a line; `undefined` where it is not JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function fault(code: string, message: string, line: number, path: string | null = null): BackupFault {
  return new BackupFault({ code, message, line, path });
}

