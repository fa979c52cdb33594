import { expect, test } from 'vitest';
import { playwrightTroubles } from '@/scripts/testing/playwright-troubles';

const spec = (title: string, status: string, ...messages: string[]) => ({
  title,
  file: 'status.spec.ts',
  tests: [{ status, results: messages.map((message) => ({ errors: [{ message }] })) }],
});

test('failed tests and second tries are told with what the first try said, others are not', () => {
  const report = {
    suites: [{ specs: [spec('is fine', 'expected')], suites: [{ specs: [spec('is slow', 'flaky', '\u001B[31mTimeout\u001B[39m\n\n  of 30 s'), spec('is wrong', 'unexpected', 'one', 'two')] }] }],
  };
  expect(playwrightTroubles(report)).toEqual([
    'PASSED AT THE SECOND TRY  status.spec.ts: is slow\n    Timeout\n      of 30 s',
    'FAILED  status.spec.ts: is wrong\n    one',
  ]);
});

test('a report without tests has no troubles', () => {
  expect(playwrightTroubles({})).toEqual([]);
});
