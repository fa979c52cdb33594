import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Assertion } from '@/lib/model/assertion';
import { cochraneVersion } from '@/lib/notices/status/cochrane-version';
import { retractionWatchAssertion } from '@/lib/sources/retraction-watch/retraction-watch';
import { csvRows } from './csv-rows';
import type { CheckResult } from './samples';

type Row = Record<string, string>;

/** Reads the sampled rows of Retraction Watch and counts what their natures become. */
export async function checkRetractionWatch(sharedDir: string): Promise<CheckResult> {
  const file = path.join(sharedDir, 'data/retraction_watch_sample_4827_full_columns_2025-04-08.csv');
  const rows = csvRows(await readFile(file, 'utf8')).map(withPlainReasons);
  const result: CheckResult = { passed: 0, failed: [], notes: [] };
  const counts = new Map<string, number>();
  for (const row of rows) {
    const assertion = retractionWatchAssertion(row);
    const wrong = assertion === null ? 'nothing was read' : faultOf(row, assertion);
    if (wrong === null) result.passed += 1;
    else result.failed.push(`${row.originalpaperdoi} (${row.retractionnature}: ${row.reason}): ${wrong}`);
    if (!assertion) continue;
    const kind = cochraneVersion(assertion.subject) === null ? '' : ', Cochrane';
    const line = `${assertion.sourceType}${kind} → ${assertion.type}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
    if (assertion.inPlace) counts.set('marked in place', (counts.get('marked in place') ?? 0) + 1);
    if (assertion.notice.doi === null) counts.set('no notice named by DOI', (counts.get('no notice named by DOI') ?? 0) + 1);
  }
  const lines = [...counts].toSorted(([, a], [, b]) => b - a).map(([line, count]) => `${count} ${line}`);
  result.notes.push(`Retraction Watch, ${rows.length} sampled rows: ${lines.join(' · ')}`);
  return result;
}

/** The sample was written by a program that puts lists as `['a' 'b']`; the data itself has `a;b;`. */
function withPlainReasons(row: Row): Row {
  const reasons = [...(row.reason ?? '').matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double ?? '');
  return { ...row, reason: reasons.map((reason) => `${reason};`).join('') };
}

function faultOf(row: Row, { type, date, subject, notice, inPlace, note }: Assertion): string | null {
  if (type === 'other') return 'the nature was not understood';
  if (date === null) return `the date was not read: ${row.retractiondate}`;
  if (note === null && row.reason !== '') return 'the reasons were lost';
  if (inPlace !== (subject.doi !== null && subject.doi === notice.doi)) return 'marked in place, or not, against its identifiers';
  if (cochraneVersion(subject) !== null) return type === 'retraction' ? 'a withdrawn review is called retracted' : null;
  if (type === 'reinstatement' && /Retract and Replace/.test(row.reason ?? '')) return 'a replaced paper is called reinstated';
  return null;
}
