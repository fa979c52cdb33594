import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDoi } from '@/lib/identifiers/doi';
import type { SourceName } from '@/lib/model/assertion';
import { NO_IDS } from '@/lib/model/work';
import { statusFromAnswers, type StatusReport } from '@/scripts/inspect/status';
import { recordedPage } from '@/scripts/inspect/recorded-page';
import { EXPECTED, LIVE_SHAPES, NO_STATUS, type Expected, type ExpectedFile } from './expected';

export interface CheckResult {
  passed: number;
  failed: string[];
  notes: string[];
}

/** Holds the recorded answers of the sources against what they must give; none may lack an expectation. */
export async function checkSamples(sharedDir: string): Promise<CheckResult> {
  const result: CheckResult = { passed: 0, failed: [], notes: [] };
  const folder = path.join(sharedDir, 'samples');
  const present = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  for (const file of present) {
    const expected = EXPECTED[file];
    if (expected) await checkFile(result, path.join(folder, file), expected);
    else if (NO_STATUS[file] === undefined) result.failed.push(`samples/${file}: nothing says what it must give`);
  }
  for (const file of Object.keys(EXPECTED)) if (!present.includes(file)) result.failed.push(`samples/${file} is missing`);
  await checkMoreXml(sharedDir, result);
  await checkLiveShapes(sharedDir, result);
  return result;
}

async function checkFile(result: CheckResult, file: string, { source, records }: ExpectedFile): Promise<void> {
  const bytes = await readFile(file);
  for (const expected of records) compare(result, path.basename(file), expected, source, bytes);
}

/** The whole records in data/pubmed_xml are the same papers under other file names. */
async function checkMoreXml(sharedDir: string, result: CheckResult): Promise<void> {
  const folder = path.join(sharedDir, 'data/pubmed_xml');
  const present = new Set(await readdir(folder));
  for (const [file, expected] of Object.entries(EXPECTED)) {
    const other = path
      .basename(file)
      .replace(/^efetch_(\d+)\.xml$/, 'metapub_$1.xml')
      .replace(/^efetch_(retract\w+)_retractobot\.xml$/, 'retractobot_pubmed_$1.xml');
    if (expected.source === 'pubmed' && present.has(other)) await checkFile(result, path.join(folder, other), expected);
  }
}

async function checkLiveShapes(sharedDir: string, result: CheckResult): Promise<void> {
  const file = 'samples/crossref/updated-by_live_shapes_2026.json';
  const shapes = JSON.parse(await readFile(path.join(sharedDir, file), 'utf8')) as Record<string, { DOI?: string } | string>;
  for (const [name, shape] of Object.entries(shapes)) {
    if (typeof shape === 'string') continue;
    const expected = LIVE_SHAPES[name];
    if (!expected) {
      result.notes.push(`${file} ${name}: no list recorded, a synthetic one is in the unit tests`);
      continue;
    }
    compare(result, `${file} ${name}`, { ...expected, role: 'article', ids: { doi: parseDoi(shape.DOI ?? '') } }, 'crossref', Buffer.from(JSON.stringify(shape)));
  }
}

function compare(result: CheckResult, name: string, expected: Expected, source: SourceName, body: Buffer): void {
  const asked = { ...NO_IDS, ...expected.ids };
  const report =
    source === 'page'
      ? statusFromAnswers(asked, new Map(), recordedPage(body, 'https://page.invalid/', asked))
      : statusFromAnswers(asked, new Map([[source, body.toString('utf8')]]));
  const wanted = JSON.stringify([expected.role, expected.status, expected.notices, expected.disagreements ?? []]);
  const given = JSON.stringify(summaryOf(report));
  if (wanted === given) result.passed += 1;
  else result.failed.push(`${name} ${asked.doi ?? asked.pmid}: expected ${wanted}, got ${given}`);
}

function summaryOf({ role, status, notices, disagreements }: StatusReport) {
  return [role, status, notices.map(({ type, noticeDoi }) => [type, noticeDoi]), disagreements.map(({ kind }) => kind)];
}
