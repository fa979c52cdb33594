import { describe, expect, test } from 'vitest';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import { NO_IDS } from '@/lib/model/work';
import { EMPTY_SUMMARY } from '@/lib/summaries/empty-summary';
import { laySummarySchema } from '@/lib/summaries/lay-summary-schema';

const written = { ...EMPTY_SUMMARY, id: 'a', subject: { ...NO_IDS, doi: '10.5555/moss' }, title: 'Moss' };
const takes = (more: object) => laySummarySchema.safeParse({ ...written, ...more }).success;
const point = (text: string, evidence: string | null = null) => ({ findings: [{ text, evidence }] });

describe('a written summary', () => {
  test.each<[string, (text: string) => object, number]>([
    ['an id', (id) => ({ id }), 200],
    ['a language', (language) => ({ language }), 35],
    ['a title', (title) => ({ title }), 1_000],
    ['a standfirst', (standfirst) => ({ standfirst }), 5_000],
    ['a paragraph', (text) => ({ summary: [text] }), 20_000],
    ['a paragraph of detail', (text) => ({ detail: [text] }), 20_000],
    ['a paragraph on methods', (text) => ({ methodology: [text] }), 20_000],
    ['a finding', (text) => point(text), 5_000],
    ['a finding’s evidence', (text) => point('a', text), 5_000],
    ['a limit', (text) => ({ limitations: [{ text, evidence: null }] }), 5_000],
    ['whom it studied', (studiedIn) => ({ studiedIn }), 200],
    ['an author’s name', (name) => ({ author: { kind: 'human', name } }), 500],
    ['a licence', (license) => ({ license }), 200],
  ])('has %s of so many characters, and not of none', (_, make, most) => {
    expect(takes(make('x'.repeat(most)))).toBe(true);
    expect(takes(make('x'.repeat(most + 1)))).toBe(false);
    expect(takes(make(''))).toBe(false);
    expect(takes(make(' \n'))).toBe(false);
  });

  test('has an address of at most 2,000 characters', () => {
    const start = 'https://moss.example/';
    expect(takes({ url: start.padEnd(2_000, 'x') })).toBe(true);
    expect(takes({ url: start.padEnd(2_001, 'x') })).toBe(false);
    expect(takes({ url: 'http://moss.example/' })).toBe(true);
  });

  test('has lists of at most 200', () => {
    for (const list of ['summary', 'detail', 'methodology']) {
      expect(takes({ [list]: Array.from({ length: 200 }, () => 'a') })).toBe(true);
      expect(takes({ [list]: Array.from({ length: 201 }, () => 'a') })).toBe(false);
    }
  });

  test.each(['full-text', 'abstract', 'notice-only', 'unstated'])('rests on: %s', (basis) => {
    expect(takes({ basis })).toBe(true);
  });

  test.each(['human', 'machine', 'authors', 'editors', 'unstated'])('was written by: %s', (kind) => {
    expect(takes({ author: { kind } })).toBe(true);
  });

  test.each(NOTICE_TYPES)('of a notice may say its kind: %s', (noticeType) => {
    expect(takes({ role: 'notice', noticeType, noticeDoi: '10.5555/n' })).toBe(true);
  });

  test('has no other role, basis, author or kind of notice', () => {
    expect([takes({ role: '' }), takes({ basis: '' }), takes({ author: { kind: '' } }), takes({ role: 'notice', noticeType: '' })]).toEqual([false, false, false, false]);
  });
});
