import { expect, test, vi } from 'vitest';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { judgeEntry } from '@/lib/reading-list/rows/judge-entry';
import { answer } from '../../storage/samples';
import { savedAs } from '../arbitrary-entry';

const LISTED = answer({ source: 'notice-list' }, { kind: 'not-held' });
const judged = (evidence: unknown[]) => judgeEntry(savedAs('a', { evidence: evidence as SourceAnswer[] }), true, 2_000, LISTED);

test('evidence that cannot be read does not hold up what can be', () => {
  const noted = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(judged([{ source: 'crossref' }, answer()])?.status.code).toBe(judged([answer()])?.status.code);
  expect(noted).toHaveBeenCalledTimes(1);
});

test('an entry that cannot be judged at all is none, and the console says why', () => {
  const noted = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(judgeEntry({ ...savedAs('a'), work: null } as never, true, 2_000, LISTED)).toBeNull();
  expect(noted).toHaveBeenCalledTimes(2);
});
