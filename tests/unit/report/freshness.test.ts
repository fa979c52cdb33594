import { expect, test } from 'vitest';
import { isFresh } from '@/lib/report/freshness';
import { AT, doi, sourceAnswer } from '../../support/source-answers';

const HOUR = 3_600_000;

test.each([
  ['lists-none', 23, true],
  ['lists-none', 25, false],
  ['lists-notice', 6 * 24, true],
  ['lists-notice', 8 * 24, false],
  ['not-held', 5, true],
  ['not-held', 7, false],
  ['failed', 0, false],
  ['lists-none', -1, false],
] as const)('an answer %s that is %i hours old: fresh %s', (kind, hours, fresh) => {
  expect(isFresh(sourceAnswer('crossref', doi('10.1/a'), kind), AT + hours * HOUR)).toBe(fresh);
});
