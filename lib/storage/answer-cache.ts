import { sameWork, workKey } from '@/lib/identifiers/work-key';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import type { AnswerRow } from './rows';
import { transaction } from './database';
import { sourceAnswerSchema } from './evidence-schema';
import { identifierKeys } from './identifier-keys';
import { writeAll } from './write-all';

/**
 * Raise it when the parsers in lib/sources read more, or differently: answers read by another
 * version are then ignored, and asked for again.
 */
export const PARSER_VERSION = 4;

/**
 * At most this many answers are kept, about 20 MB where each has an abstract. That is some 700
 * papers with three sources each; the papers answered longest ago go first.
 */
export const MAX_ANSWERS = 2_000;

/** When there are too many, this many more go, so that not every write has to make room. */
const ROOM = 100;

/**
 * What each source answered last about a work with one of these identifiers, however long ago
 * (`outcome.at` tells). Rows that are damaged or from other parsers are skipped.
 */
export async function getAnswers(ids: WorkIds): Promise<SourceAnswer[]> {
  const tx = await transaction(['answers'], 'readonly');
  const works = tx.objectStore('answers').index('works');
  const rows = await Promise.all(identifierKeys(ids).map((key) => works.getAll(key)));
  const latest = new Map<string, SourceAnswer>();
  for (const row of rows.flat()) {
    const answer = readRow(row);
    if (!answer || !isAbout(answer, ids)) continue;
    const known = latest.get(answer.source);
    if (!known || known.outcome.at < answer.outcome.at) latest.set(answer.source, answer);
  }
  return [...latest.values()];
}

/**
 * Answers about other records that say something about this work: a notice that was read names the
 * article, whether or not the article's own record names the notice.
 */
export async function getAnswersChanging(ids: WorkIds): Promise<SourceAnswer[]> {
  const tx = await transaction(['answers'], 'readonly');
  const changes = tx.objectStore('answers').index('changes');
  const rows = await Promise.all(identifierKeys(ids).map((key) => changes.getAll(key)));
  const byKey = new Map(rows.flat().map((row) => [row.key, row]));
  return [...byKey.values()]
    .map(readRow)
    .filter((answer) => answer !== null)
    .filter((answer) => !isAbout(answer, ids) && changedBy(answer).some((subject) => sameWork(subject, ids)));
}

/**
 * Keeps an answer in the place of an older one by the same source about the same work.
 *
 * A failure is not kept at all: it says nothing about the work, and must not stand where evidence
 * stood. Neither is an answer older than the one already there. Where the disk is full the whole
 * cache is given up, because it can be filled again, and the call still succeeds.
 */
export async function putAnswer(answer: SourceAnswer): Promise<void> {
  const row = rowOf(answer);
  if (!row) return;
  try {
    await write(row);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
    await forgetAnswers();
  }
}

/** Empties the cache. */
export async function forgetAnswers(): Promise<void> {
  const tx = await transaction(['answers'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('answers').clear()]);
}

async function write(row: AnswerRow): Promise<void> {
  const tx = await transaction(['answers'], 'readwrite');
  const store = tx.objectStore('answers');
  const [earlier, count] = await Promise.all([store.get(row.key), store.count()]);
  const newer = earlier && earlier.parserVersion === row.parserVersion && earlier.at > row.at;
  // A source that once held the record and now finds nothing takes no evidence away.
  const emptied = row.answer.outcome.kind === 'not-held' && earlier && readRow(earlier)?.work;
  if (newer || emptied) return tx.done;
  const writes: (() => Promise<unknown>)[] = [() => store.put(row)];
  const excess = count + (earlier ? 0 : 1) - MAX_ANSWERS;
  if (excess > 0) {
    // The new row is already counted and may itself be the oldest.
    const oldest = await store.index('at').getAllKeys(null, excess + ROOM);
    writes.push(...oldest.map((key) => () => store.delete(key)));
  }
  await writeAll(tx, writes);
}

function rowOf(answer: SourceAnswer): AnswerRow | null {
  const asked = workKey(answer.asked);
  if (asked === null || answer.outcome.kind === 'failed') return null;
  const works = new Set([...identifierKeys(answer.asked), ...(answer.work ? identifierKeys(answer.work.ids) : [])]);
  return {
    key: `${answer.source} ${asked}`,
    works: [...works],
    changes: [...new Set(changedBy(answer).flatMap(identifierKeys))],
    at: answer.outcome.at,
    parserVersion: PARSER_VERSION,
    answer,
  };
}

/** The works that an answer's record is a notice about. */
function changedBy(answer: SourceAnswer): WorkIds[] {
  return answer.assertions.map(({ subject }) => subject).filter((subject) => !isAbout(answer, subject));
}

function readRow(row: AnswerRow): SourceAnswer | null {
  if (row.parserVersion !== PARSER_VERSION) return null;
  const read = sourceAnswerSchema.safeParse(row.answer);
  return read.success ? read.data : null;
}

/** Versions of an article can share a PMID and differ in DOI; an answer about one is not the other's. */
function isAbout(answer: SourceAnswer, ids: WorkIds): boolean {
  return sameWork(ids, answer.asked) || (answer.work !== null && sameWork(ids, answer.work.ids));
}
