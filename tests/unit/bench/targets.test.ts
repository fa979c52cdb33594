import { describe, expect, test } from 'vitest';
import { judgeTargets, type Measured } from '@/scripts/bench/targets';

const ROW = { find: 0.5, again: 0.1, references: 2, slice: 4, longest: 6, forced: 0, shift: 0 };
const at = (name: string, slowdown: number, row: Partial<typeof ROW> = {}, size?: 'typical' | 'huge'): Measured => ({
  page: { name, path: '/', html: '', ...(size ? { size } : {}) },
  slowdown,
  row: { ...ROW, ...row },
});

describe('judgeTargets', () => {
  test('names the worst page of those that a target speaks of', () => {
    const lines = judgeTargets([at('plain', 1), at('links', 1, { find: 2.5 }), at('links', 4, { find: 9 })]);
    expect(lines[0]).toBe('MISSED  identifying, first time in a process: at most 1, was 2.5 (links)');
    expect(lines[1]).toContain('kept    identifying, again: at most 1, was 0.1');
  });

  test('holds references against the target of their page', () => {
    const lines = judgeTargets([at('article', 1, { references: 5 }, 'typical'), at('huge', 1, { references: 9 }, 'huge'), at('links', 1, { references: 90 })]);
    expect(lines.filter((line) => line.includes('references')).map((line) => line.slice(0, 6).trim())).toEqual(['MISSED', 'kept']);
  });

  test('counts slowed pages for the longest task, and slices among tasks', () => {
    expect(judgeTargets([at('links', 4, { slice: 51 })]).find((line) => line.includes('longest'))).toMatch(/^MISSED.*51 \(links, slowed 4 times\)/);
  });

  test('says what was not measured', () => {
    expect(judgeTargets([at('links', 4)])[2]).toBe('not measured  references found and read, typical article');
  });
});
