import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';

/** How much of an error is told, in lines: enough to see which expectation did not hold. */
const TOLD_LINES = 14;

interface Result {
  errors?: { message?: string }[];
}
interface Spec {
  title: string;
  file: string;
  tests: { status: string; results: Result[] }[];
}
interface Suite {
  suites?: Suite[];
  specs?: Spec[];
}

/**
 * The tests of a run that failed, or that passed only at the second try, with what the first try said. A runner shows
 * the end of its output alone, so this stands there.
 * @param report Playwright's `json` report; a test of it that is of another shape is left out
 * @returns a paragraph for each test
 */
export function playwrightTroubles(report: unknown): string[] {
  return specsOf(report as Suite).flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => {
        const why = results.flatMap(({ errors }) => errors ?? [])[0]?.message ?? 'it ended without an error';
        const lines = stripVTControlCharacters(why).split('\n').filter((line) => line.trim() !== '');
        const word = status === 'flaky' ? 'PASSED AT THE SECOND TRY' : 'FAILED';
        return [`${word}  ${file}: ${title}`, ...lines.slice(0, TOLD_LINES).map((line) => `    ${line}`)].join('\n');
      }),
  );
}

function specsOf(suite: Suite): Spec[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

/** The same from a file; nothing where it is missing or broken. */
export async function troublesIn(file: string): Promise<string[]> {
  try {
    return playwrightTroubles(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return [];
  }
}
