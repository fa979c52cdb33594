import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDoi } from '@/lib/identifiers/doi';
import type { Assertion } from '@/lib/model/assertion';
import type { Status } from '@/lib/model/status';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { cochraneVersion, isLaterVersion } from '@/lib/notices/status/cochrane-version';
import { judge } from '@/lib/notices/status/judge';
import { noticeTypeOf } from '@/lib/notices/titles/notice-type';
import { heldAnswer } from '@/lib/sources/source/held-answer';
import { csvRows } from './csv-rows';
import type { CheckResult } from './samples';

/**
 * Holds the engine against what Crossref and Retraction Watch list: Cochrane's withdrawals between
 * versions are no retractions, withdrawals elsewhere are withdrawals, and reasons decide where given.
 */
export async function checkUpdates(sharedDir: string): Promise<CheckResult> {
  const result: CheckResult = { passed: 0, failed: [], notes: [] };
  checkWithdrawals(result, csvRows(await unzipped(path.join(sharedDir, 'data/crossref_updates_2020-06.csv.gz'))));
  checkListed(result, csvRows(await unzipped(path.join(sharedDir, 'data/retraction_watch_merged.csv.gz'))));
  const sample = await readFile(path.join(sharedDir, 'data/retraction_watch_sample_4827_full_columns_2025-04-08.csv'), 'utf8');
  checkReasons(result, csvRows(sample));
  return result;
}

type Row = Record<string, string>;

async function unzipped(file: string): Promise<string> {
  return gunzipSync(await readFile(file)).toString('utf8');
}

function checkWithdrawals(result: CheckResult, rows: readonly Row[]): void {
  const given = rows.filter(({ type }) => type === 'withdrawal').map((row) => claimOf(row.original_doi, row.notice_doi, { sourceType: 'withdrawal' }));
  const words = new Map<string, number>();
  for (const claim of given) {
    const version = isLaterVersion(claim.notice, claim.subject);
    const word = wordOf(statusOf([claim]));
    words.set(`${kindOf(claim)}: ${word}`, (words.get(`${kindOf(claim)}: ${word}`) ?? 0) + 1);
    expect(result, claim, word, version ? 'newer-version' : 'withdrawn');
  }
  const share = Math.round((given.filter(({ notice, subject }) => isLaterVersion(notice, subject)).length / given.length) * 100);
  result.notes.push(`withdrawals that Crossref lists: ${given.length}, ${share} % between versions of a Cochrane review`, ...counts(words));
}

function checkListed(result: CheckResult, rows: readonly Row[]): void {
  const claims = rows
    .map((row) => claimOf(row.original_doi, row.notice_doi, { sourceType: 'retraction', via: 'retraction-watch' }))
    .filter(({ subject }) => cochraneVersion(subject) !== null);
  for (const claim of claims) expect(result, claim, wordOf(statusOf([claim])), 'withdrawn');
  result.notes.push(`Cochrane versions that Retraction Watch lists without a reason at hand: ${claims.length}, none of them shown as retracted`);
}

/** Of the sampled rows with reasons, 9 name error, interests or policy. */
function checkReasons(result: CheckResult, rows: readonly Row[]): void {
  const words = new Map<string, number>();
  for (const { originalpaperdoi, retractiondoi, retractionnature, reason } of rows) {
    const claim = claimOf(originalpaperdoi, retractiondoi, { sourceType: retractionnature, source: 'retraction-watch', via: null, note: reason });
    if (cochraneVersion(claim.subject) === null) continue;
    const word = wordOf(statusOf([claim]));
    words.set(word, (words.get(word) ?? 0) + 1);
    if (word === 'retracted') result.failed.push(`${claim.subject.doi}: ${reason}`);
    else result.passed += 1;
  }
  result.notes.push('Cochrane versions that Retraction Watch lists, by the reason it gives:', ...counts(words));
}

function claimOf(subject = '', notice = '', facts: Partial<Assertion>): Assertion {
  const ids = (doi: string): WorkIds => ({ ...NO_IDS, doi: parseDoi(doi) });
  return {
    source: 'crossref',
    via: 'publisher',
    type: noticeTypeOf(facts.sourceType ?? ''),
    sourceType: '',
    notice: ids(notice),
    subject: ids(subject),
    inPlace: parseDoi(subject) === parseDoi(notice),
    date: null,
    citation: null,
    note: null,
    recordId: null,
    strength: 'record',
    ...facts,
  };
}

function statusOf(assertions: Assertion[]): Status {
  const ids = assertions[0]?.subject ?? NO_IDS;
  const work = { ids, title: null, journal: null, published: null, authors: [] };
  const answer = heldAnswer(assertions[0]?.source ?? 'crossref', ids, { work, assertions, unreadable: false }, 0);
  return judge({ ids, answers: [answer], waiting: [], live: 'on', pageKind: null, title: null }).status;
}

function wordOf({ code, updatedKind }: Status): string {
  return updatedKind ?? code;
}

function kindOf({ subject, inPlace }: Assertion): string {
  if (cochraneVersion(subject) === null) return 'elsewhere';
  return inPlace ? 'a Cochrane review in place' : 'a Cochrane review by a later version';
}

function expect(result: CheckResult, { subject, notice }: Assertion, word: string, wanted: string): void {
  if (word === wanted) result.passed += 1;
  else result.failed.push(`${subject.doi} <- ${notice.doi}: expected ${wanted}, got ${word}`);
}

function counts(words: ReadonlyMap<string, number>): string[] {
  return [...words].toSorted(([, a], [, b]) => b - a).map(([word, count]) => `  ${word}: ${count}`);
}
