import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { jsonOf, recordOf } from '@/lib/sources/source/untrusted';
import { writeWhole } from '../notices/harvest-crossref';

/** How far a harvest in pages is: the mark of the next page, `null` once all were read; and what was asked. */
export interface Checkpoint {
  question: string;
  next: string | null;
  done: number;
}

const FILE = 'checkpoint.json';

/** The checkpoint of a folder; a fresh one where there is none, or for another question. */
export async function readCheckpoint(dir: string, question: string, first: string): Promise<Checkpoint> {
  await mkdir(dir, { recursive: true });
  const state = recordOf(jsonOf(await readFile(path.join(dir, FILE), 'utf8').catch(() => '')));
  const isOurs = state?.question === question && (typeof state.next === 'string' || state.next === null) && typeof state.done === 'number';
  return isOurs ? (state as unknown as Checkpoint) : { question, next: first, done: 0 };
}

export async function writeCheckpoint(dir: string, state: Checkpoint): Promise<void> {
  await writeWhole(path.join(dir, FILE), JSON.stringify(state, null, 2));
}
