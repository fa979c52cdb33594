import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultTable, withRun } from '@/scripts/docs/reliability-table';

const document = readFileSync(new URL('../../../docs/reliability.md', import.meta.url), 'utf8');

test('a table of faults adds up what tests of the same kind injected, and what was lost', () => {
  const fault = { fault: 'stopped', where: 'an edit', times: 3, lost: 0 };
  expect(faultTable([fault, { ...fault, times: 2, lost: 1 }, { ...fault, where: 'a merge' }]).split('\n').slice(2)).toEqual(['| stopped | a merge | 3 | 0 |', '| stopped | an edit | 5 | 1 |', '| **all** | | **8** | **1** |']);
});

test('a run writes its own part of the document and leaves the rest', () => {
  const written = withRun(document, 'load', 'FOUND');
  expect(written).toContain('<!-- load: npm run load -->\nFOUND\n<!-- end of load -->');
  expect(withRun(written, 'load', /<!-- load: npm run load -->\n([\s\S]*?)<!-- end of load -->/.exec(document)?.[1] ?? '').replace(/\n\n(?=<!-- end)/g, '\n')).toBe(document.replace(/\n\n(?=<!-- end)/g, '\n'));
  expect(() => withRun('', 'load', 'x')).toThrow('no part');
});

test('docs/reliability.md has the tables of both runs, and nothing was lost', () => {
  expect(/\| \*\*all\*\* \| \| \*\*(\d+)\*\* \| \*\*(\d+)\*\* \|/.exec(document)?.slice(1).map(Number)).toEqual([expect.any(Number), 0]);
});
