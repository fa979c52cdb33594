import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { BuildOptions } from '@/scripts/notices/build-options';
import type { Surroundings } from '@/scripts/notices/gather-claims';

/** A folder that is gone after the test. */
export async function throwAwayDir(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'caveat-notices-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

export const QUICK = { spacing: 0, attempts: 4, backoff: 1, timeout: 5_000 };

export function surroundings(now = Date.parse('2026-11-20T04:00:00Z')): Surroundings {
  return { now, politeness: QUICK, progress: () => ({ show: () => undefined, end: () => undefined }) };
}

export function optionsFor(dir: string, more: Partial<BuildOptions>): BuildOptions {
  const out = path.join(dir, 'out');
  return { out, work: path.join(dir, 'work'), previous: out, mailto: '', retractionWatch: null, crossref: null, pubmed: null, allowLoss: false, ...more };
}

/** Records of notices as Crossref lists them, `count` from a number on. */
export function crossrefNotices(count: number, from = 0): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, at) => ({
    DOI: `10.5555/notice.${from + at}`,
    'update-to': [
      {
        DOI: `10.5555/PAPER.${from + at}`,
        type: (from + at) % 3 === 0 ? 'retraction' : 'correction',
        label: 'Correction',
        source: 'publisher',
        updated: { 'date-parts': [[2024, 3, 14]], 'date-time': '2024-03-14T00:00:00Z', timestamp: 1_710_374_400_000 },
      },
    ],
  }));
}

export function crossrefBody(items: unknown[], cursor: string | null, total: number): string {
  const message = { 'total-results': total, items, 'items-per-page': 1_000, ...(cursor === null ? {} : { 'next-cursor': cursor }) };
  return JSON.stringify({ status: 'ok', 'message-type': 'work-list', 'message-version': '1.0.0', message });
}

const COLUMNS = 'Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,';

/** A Retraction Watch file with the rows given as cells by column. */
export function retractionWatchCsv(...rows: Record<string, string>[]): string {
  const names = COLUMNS.split(',');
  return [COLUMNS, ...rows.map((row) => names.map((name) => (row[name] ? `"${row[name]}"` : '')).join(','))].join('\n');
}

export function retractionRow(number: number, more: Record<string, string> = {}): Record<string, string> {
  return {
    'Record ID': String(number),
    Title: `Paper ${number}, and more`,
    RetractionDate: '8/16/2023 0:00',
    RetractionDOI: `10.5555/r.${number}`,
    RetractionPubMedID: '0',
    OriginalPaperDOI: `10.5555/Paper.${number}`,
    OriginalPaperPubMedID: String(1_000 + number),
    RetractionNature: 'Retraction',
    Reason: 'Error in Data;Unreliable Results;',
    ...more,
  };
}
