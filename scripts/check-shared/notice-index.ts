import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDoi } from '@/lib/identifiers/doi';
import type { MarkCode } from '@/lib/model/known-notice';
import type { NoticeType } from '@/lib/model/notice-type';
import { NO_IDS } from '@/lib/model/work';
import { ClaimStore } from '@/lib/notices/index/claim-store';
import { readDetails } from '@/lib/notices/index/details-file';
import { readIndex, type LoadedIndex } from '@/lib/notices/index/index-file';
import { knownNoticeOf } from '@/lib/notices/index/list-assertion';
import { builtList } from '@/lib/notices/index/list-from-claims';
import type { ListEntry } from '@/lib/notices/index/list-entry';
import { writeList } from '@/lib/notices/index/write-list';
import { noticeTypeOf } from '@/lib/notices/titles/notice-type';
import { crossrefUpdates } from '@/lib/sources/crossref/crossref-updates';
import { RetractionWatchReader } from '@/lib/sources/retraction-watch/retraction-watch-csv';
import { csvRows } from './csv-rows';
import type { CheckResult } from './samples';

type Row = Record<string, string>;

const FACTS = { built: Date.parse('2026-11-20T00:00:00Z'), sources: { crossref: Date.parse('2020-06-01T00:00:00Z'), 'retraction-watch': Date.parse('2026-08-22T00:00:00Z'), pubmed: null, starter: null } };
const FOREIGN = 1_000_000;

/**
 * Builds the notice list from the real data and asks it about every DOI in it. What is expected is written
 * down here once more, in a few plain rules, and not taken from the engine.
 */
export async function checkNoticeIndex(sharedDir: string): Promise<CheckResult> {
  const result: CheckResult = { passed: 0, failed: [], notes: [] };
  const read = async (name: string) => readFile(path.join(sharedDir, 'data', name));
  const merged = csvRows(gunzipSync(await read('retraction_watch_merged.csv.gz')).toString('utf8'));
  const sample = csvRows((await read('retraction_watch_sample_4827_full_columns_2025-04-08.csv')).toString('utf8'));
  const updates = csvRows(gunzipSync(await read('crossref_updates_2020-06.csv.gz')).toString('utf8'));
  const entries = new Map<string, ListEntry>();
  for (const list of [checkMerged(result, merged), checkSample(result, sample), checkCrossref(result, updates)]) {
    for (const entry of list) entries.set(entry.key, entry);
  }
  checkForeign(result, [...entries.values()]);
  return result;
}

/** Rows that give a status of 2026, or were given natures in 2025: anything else is unknown, and not clean. */
function checkMerged(result: CheckResult, rows: readonly Row[]): ListEntry[] {
  const claims = new ClaimStore();
  const reader = new RetractionWatchReader(adder(claims));
  reader.write('OriginalPaperDOI,RetractionDOI,RetractionDate,RetractionNature,Reason,\n');
  for (const row of rows) for (const nature of naturesOf(row)) reader.write(`"${row.original_doi}","${row.notice_doi}",,${nature},,\n`);
  reader.end();
  const { index, entries } = built(claims);
  const pairs = rows.map(({ original_doi: own, notice_doi: notice }) => [doiOf(own), doiOf(notice)] as const);
  const notices = new Set(pairs.flatMap(([own, notice]) => (own === null || notice === null || own === notice || isCochraneChange(own, notice) ? [] : [notice])));
  let unknown = 0;
  for (const row of rows) {
    const doi = doiOf(row.original_doi);
    if (doi === null) {
      result.failed.push(`no DOI was read: ${row.original_doi}`);
      continue;
    }
    const natures = naturesOf(row);
    const wanted = natures.length === 0 ? null : notices.has(doi) ? 'a notice' : mergedMark(doi, natures);
    if (wanted === null) unknown += 1;
    const got = index.mark(doi);
    // A notice that is itself listed as retracted is a notice; one without a nature of its own may still be one.
    expectMark(result, `merged ${doi} (${natures.join(';')})`, got, wanted === 'a notice' ? [got?.endsWith('-notice') ? got : 'a notice'] : [wanted, ...(notices.has(doi) ? [got] : [])]);
  }
  result.notes.push(`list from ${rows.length} merged rows: ${entries.length} entries, ${unknown} rows without any status are unknown`);
  return entries;
}

function naturesOf({ status_2026_08_22: status = '', rw_natures_2025_08: natures = '' }: Row): string[] {
  return (status === '' ? natures.split(';') : [status]).map((nature) => nature.trim()).filter((nature) => nature !== '');
}

function mergedMark(doi: string, natures: readonly string[]): MarkCode {
  const words = new Set(natures.map((nature) => nature.toLowerCase().replaceAll('_', ' ')));
  if (words.has('retraction') && !words.has('reinstatement')) return isCochrane(doi) || isPreprint(doi) ? 'withdrawn' : 'retracted';
  if (words.has('expression of concern')) return 'concern';
  return words.has('correction') ? 'corrected' : 'reinstated';
}

/** The sampled rows have reasons: Cochrane and "Retract and Replace" go by them. */
function checkSample(result: CheckResult, rows: readonly Row[]): ListEntry[] {
  const claims = new ClaimStore();
  const reader = new RetractionWatchReader(adder(claims));
  reader.write('OriginalPaperDOI,RetractionDOI,RetractionDate,RetractionNature,Reason,ArticleType,\n');
  const reasonsOf = (row: Row) => [...(row.reason ?? '').matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, a, b]) => (a ?? b ?? '').replace(/^\+/, ''));
  for (const row of rows) {
    const cells = [row.originalpaperdoi, row.retractiondoi, row.retractiondate, row.retractionnature, reasonsOf(row).map((reason) => `${reason};`).join(''), row.articletype];
    reader.write(`${cells.map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`).join(',')},\n`);
  }
  reader.end();
  const { index, entries } = built(claims);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const doi = doiOf(row.originalpaperdoi);
    if (doi === null) continue;
    const of = rowsOf(rows, doi);
    const mark = index.mark(doi);
    if (isCochrane(doi)) counts.set(`Cochrane: ${mark}`, (counts.get(`Cochrane: ${mark}`) ?? 0) + 1);
    // Papers with several rows are judged by dates, which the tests of the engine hold.
    if (of.length === 1) expectMark(result, `sample ${doi} (${row.retractionnature}: ${row.reason})`, mark, sampleMarks(doi, row, reasonsOf(row)));
    else expectMark(result, `sample ${doi}`, mark === null ? null : 'a mark', ['a mark']);
  }
  result.notes.push(`list from ${rows.length} sampled rows: ${entries.length} entries; ${[...counts].map(([word, count]) => `${word} ${count}`).join(', ')}`);
  return entries;
}

const bySample = new WeakMap<readonly Row[], Map<string, Row[]>>();

function rowsOf(rows: readonly Row[], doi: string): Row[] {
  let groups = bySample.get(rows);
  if (!groups) {
    groups = Map.groupBy(rows, (row) => doiOf(row.originalpaperdoi) ?? '');
    bySample.set(rows, groups);
  }
  return groups.get(doi) ?? [];
}

function sampleMarks(doi: string, row: Row, reasons: readonly string[]): (MarkCode | null)[] {
  const nature = row.retractionnature ?? '';
  if (isCochrane(doi)) return nature === 'Retraction' ? ['withdrawn', 'out-of-date', 'newer-version'] : ['corrected', 'concern'];
  if (reasons.includes('Retract and Replace') && nature !== 'Expression of concern') return ['replaced'];
  switch (nature) {
    case 'Retraction':
      return isPreprint(doi) || /preprint/i.test(row.articletype ?? '') ? ['withdrawn'] : ['retracted'];
    case 'Expression of concern':
      return ['concern'];
    case 'Correction':
      return ['corrected'];
    default:
      return ['reinstated'];
  }
}

/** Severity falls in this order; what ends an earlier notice is not among Crossref's types. */
const WORST: [type: NoticeType[], mark: MarkCode, notice: MarkCode][] = [
  [['retraction'], 'retracted', 'retraction-notice'],
  [['removal'], 'removed', 'other-notice'],
  [['withdrawal'], 'withdrawn', 'other-notice'],
  [['partial_retraction'], 'partly-retracted', 'other-notice'],
  [['expression_of_concern'], 'concern', 'concern-notice'],
  [['correction', 'corrigendum', 'erratum'], 'corrected', 'correction-notice'],
  [['new_version', 'new_edition'], 'newer-version', 'other-notice'],
  [['addendum', 'clarification', 'other'], 'added-to', 'other-notice'],
];

function checkCrossref(result: CheckResult, rows: readonly Row[]): ListEntry[] {
  const claims = new ClaimStore();
  const add = adder(claims);
  const bySubject = new Map<string, { type: NoticeType; other: string }[]>();
  const byNotice = new Map<string, NoticeType[]>();
  for (const row of rows) {
    const [subject, notice] = [doiOf(row.original_doi), doiOf(row.notice_doi)];
    if (subject === null || notice === null) continue;
    for (const assertion of crossrefUpdates({ 'update-to': [{ DOI: subject, type: row.type }] }, { ...NO_IDS, doi: notice }).assertions) add(assertion);
    // A comment discusses a work and changes nothing in it, however it was deposited.
    if (row.type === 'comment') continue;
    const type = noticeTypeOf(row.type ?? '');
    push(bySubject, subject, { type, other: notice });
    if (notice !== subject && !isCochraneChange(subject, notice)) push(byNotice, notice, type);
  }
  const { index, entries } = built(claims);
  for (const [doi, notices] of bySubject) {
    if (byNotice.has(doi)) continue;
    const types = notices.map(({ type, other }) => (type === 'withdrawal' && other !== doi && isCochraneChange(doi, other) ? 'new_version' : type));
    expectMark(result, `Crossref ${doi} (${types.join(', ')})`, index.mark(doi), [WORST.find(([all]) => types.some((type) => all.includes(type)))?.[1] ?? null]);
  }
  for (const [doi, types] of byNotice) {
    // One announcement of an unknown kind beside a known one for the same paper does not count.
    const worst = WORST.filter(([all]) => types.some((type) => all.includes(type))).map(([, , notice]) => notice);
    expectMark(result, `Crossref notice ${doi} (${types.join(', ')})`, index.mark(doi), worst.slice(0, 1));
  }
  result.notes.push(`list from ${rows.length} Crossref updates: ${entries.length} entries`);
  return entries;
}

/** DOIs that are in no list: those of the lists with another ending, so that registrants and forms are real. */
function checkForeign(result: CheckResult, entries: ListEntry[]): void {
  const files = writeList(entries, FACTS);
  const [index, details] = [readIndex(files.index), readDetails(files.details)];
  if (!index.ok || !details.ok) {
    result.failed.push('the list of all data cannot be read');
    return;
  }
  const known = new Set(entries.map(({ key }) => key));
  const dois = entries.map(({ key }) => key).filter((key) => !key.startsWith('pmid:'));
  let [asked, wrong] = [0, 0];
  for (let round = 0; asked < FOREIGN; round += 1) {
    for (let at = 0; at < dois.length && asked < FOREIGN; at += 1) {
      const doi = `${dois[at]}${round}${(at * 7) % 10}`;
      if (known.has(doi)) continue;
      asked += 1;
      if (index.value.mark(doi) !== null) wrong += 1;
    }
  }
  if (wrong > 5) result.failed.push(`${wrong} of ${asked} foreign DOIs were found in the list`);
  else result.passed += 1;
  result.notes.push(
    `list of all data: ${files.entries} entries, ${(files.index.length / files.entries).toFixed(2)} bytes an entry in the index, ${(files.details.length / files.entries).toFixed(1)} in the details; ${wrong} of ${asked} foreign DOIs found by chance`,
  );
}

function built(claims: ClaimStore): { index: LoadedIndex; entries: ListEntry[] } {
  const files = builtList(claims, FACTS);
  const [index, details] = [readIndex(files.index), readDetails(files.details)];
  if (!index.ok || !details.ok) throw new Error('the list cannot be read');
  return { index: index.value, entries: details.value.entries };
}

function adder(claims: ClaimStore): (assertion: Parameters<typeof knownNoticeOf>[0]) => void {
  return (assertion) => {
    const known = knownNoticeOf(assertion);
    if (known) claims.add(known);
  };
}

function expectMark(result: CheckResult, what: string, got: string | null, allowed: readonly (string | null)[]): void {
  if (allowed.includes(got)) result.passed += 1;
  else result.failed.push(`${what}: expected ${allowed.join(' or ')}, got ${got}`);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function doiOf(text: string | undefined): string | null {
  return parseDoi((text ?? '').replace(/^[a-z]{1,3}(?=10\.\d{4})/i, ''));
}

function isCochrane(doi: string): boolean {
  return /^10\.1002\/14651858\.[a-z]{2}\d{6}(?:\.pub\d+)?$/.test(doi);
}

/** A later version of a review replaces it: that is no notice. */
function isCochraneChange(subject: string, notice: string): boolean {
  const [, review, version = '1'] = /^10\.1002\/14651858\.([a-z]{2}\d{6})(?:\.pub(\d+))?$/.exec(subject) ?? [];
  const [, other, later = '1'] = /^10\.1002\/14651858\.([a-z]{2}\d{6})(?:\.pub(\d+))?$/.exec(notice) ?? [];
  return review !== undefined && review === other && Number(later) > Number(version);
}

function isPreprint(doi: string): boolean {
  return /^10\.(?:1101\/[\d.]{6,}$|64898\/[\d.]{6,}$|48550\/|21203\/rs|2139\/ssrn|3\d{4}\/osf\.io\/|20944\/prep|26434\/chem|36227\/)/.test(doi);
}
