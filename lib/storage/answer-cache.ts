import { speaksOf } from '@/lib/identifiers/speaks-of';
import { mergeIds, sameWork, workKey } from '@/lib/identifiers/work-key';
import { keptOf, keptOfBoth } from '@/lib/model/better-answer';
import { isAhead } from '@/lib/model/is-ahead';
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
 * What each source answered about a work with one of these identifiers, however long ago (`outcome.at` tells): what
 * keptOf leaves of its answers under all of them. Rows that are damaged or from other parsers are skipped.
 */
export async function getAnswers(ids: WorkIds): Promise<SourceAnswer[]> {
  const tx = await transaction(['answers'], 'readonly');
  return ownAnswers(await rowsAt(tx.objectStore('answers').index('works'), ids), ids);
}

/**
 * Answers about other records that say something about this work: a notice that was read names the
 * article, whether or not the article's own record names the notice.
 */
export async function getAnswersChanging(ids: WorkIds): Promise<SourceAnswer[]> {
  const tx = await transaction(['answers'], 'readonly');
  return answersChanging(await rowsAt(tx.objectStore('answers').index('changes'), ids), ids);
}

/** What is kept of a work: the answers about it, and those about its notices. */
export interface KeptAnswers {
  own: SourceAnswer[];
  changing: SourceAnswer[];
}

/** The same of many works, in order, in one transaction. */
export async function getAnswersOfAll(works: readonly WorkIds[]): Promise<KeptAnswers[]> {
  const tx = await transaction(['answers'], 'readonly');
  const store = tx.objectStore('answers');
  if ((await store.count()) === 0) return works.map(() => ({ own: [], changing: [] }));
  return Promise.all(
    works.map(async (ids) => {
      const [own, changing] = await Promise.all([rowsAt(store.index('works'), ids), rowsAt(store.index('changes'), ids)]);
      return { own: ownAnswers(own, ids), changing: answersChanging(changing, ids) };
    }),
  );
}

/** The rows that an index has for any identifier of a work, oldest first; one with several of them comes once. */
async function rowsAt(index: { getAll(key: string): Promise<AnswerRow[]> }, ids: WorkIds): Promise<AnswerRow[]> {
  const rows = await Promise.all(identifierKeys(ids).map((key) => index.getAll(key)));
  return [...new Map(rows.flat().map((row) => [row.key, row])).values()].toSorted((a, b) => a.at - b.at);
}

function ownAnswers(rows: readonly AnswerRow[], ids: WorkIds): SourceAnswer[] {
  const latest = new Map<string, SourceAnswer>();
  for (const row of rows) {
    const answer = readRow(row);
    if (!answer || !speaksOf(answer, ids)) continue;
    const known = latest.get(answer.source);
    latest.set(answer.source, known ? keptOfBoth(known, answer) : answer);
  }
  return [...latest.values()];
}

function answersChanging(rows: readonly AnswerRow[], ids: WorkIds): SourceAnswer[] {
  return rows
    .map(readRow)
    .filter((answer) => answer !== null)
    .filter((answer) => !speaksOf(answer, ids) && changedBy(answer).some((subject) => sameWork(subject, ids)));
}

/**
 * Keeps an answer in the place of an older one by the same source about the same work; keptOf says what of that one
 * stays.
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
  if (earlier && earlier.parserVersion === row.parserVersion && earlier.at > row.at && !isAhead(earlier.at, row.at)) return tx.done;
  const writes: (() => Promise<unknown>)[] = [() => store.put(withEvidence(row, earlier))];
  const excess = count + (earlier ? 0 : 1) - MAX_ANSWERS;
  if (excess > 0) {
    // The new row is already counted and may itself be the oldest.
    const oldest = await store.index('at').getAllKeys(null, excess + ROOM);
    writes.push(...oldest.map((key) => () => store.delete(key)));
  }
  await writeAll(tx, writes);
}

/** The row as it is kept: with the evidence of the one whose place it takes, where its own answer tells nothing. */
function withEvidence(row: AnswerRow, earlier: AnswerRow | undefined): AnswerRow {
  const before = earlier ? readRow(earlier) : null;
  const kept = before ? keptOf(before, row.answer) : row.answer;
  return kept === row.answer ? row : (rowOf({ ...kept, asked: mergeIds(row.answer.asked, kept.asked) }) ?? row);
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
  return answer.assertions.map(({ subject }) => subject).filter((subject) => !speaksOf(answer, subject));
}

function readRow(row: AnswerRow): SourceAnswer | null {
  if (row.parserVersion !== PARSER_VERSION) return null;
  const read = sourceAnswerSchema.safeParse(row.answer);
  return read.success ? read.data : null;
}
