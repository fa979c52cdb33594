import { readFile } from 'node:fs/promises';

export interface TestCount {
  passed: number;
  failed: number;
}

/** Reads a number at a path of a parsed report; anything else counts as 0. */
function numberAt(report: unknown, ...path: string[]): number {
  let at = report;
  for (const key of path) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return typeof at === 'number' ? at : 0;
}

/** Vitest's `json` reporter. */
export function vitestCount(report: unknown): TestCount {
  return { passed: numberAt(report, 'numPassedTests'), failed: numberAt(report, 'numFailedTests') };
}

/** Playwright's `json` reporter; `flaky` are those that passed at the second try, where one was allowed. */
export function playwrightCount(report: unknown): TestCount {
  return {
    passed: numberAt(report, 'stats', 'expected') + numberAt(report, 'stats', 'flaky'),
    failed: numberAt(report, 'stats', 'unexpected'),
  };
}

/** The report of scripts/firefox-run.ts. */
export function firefoxCount(report: unknown): TestCount {
  return { passed: numberAt(report, 'passed'), failed: numberAt(report, 'failed') };
}

/** A report that is missing or broken gives no counts: the stage that should have written it failed. */
export async function countIn(file: string, read: (report: unknown) => TestCount): Promise<TestCount> {
  try {
    return read(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
