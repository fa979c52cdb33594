import { describe, expect, test } from 'vitest';
import { withPreprintTypes } from '@/lib/notices/status/preprint-types';
import { assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

describe('a register’s retraction of a preprint', () => {
  const preprint = ids({ doi: '10.1101/2020.01.01.123456' });
  const types = (subject: typeof preprint, recordTypes: string[], facts: Parameters<typeof assertion>[0]) => withPreprintTypes(preprint, [assertion({ type: 'retraction', subject, ...facts })], recordTypes).map(({ type }) => type);

  test('is a withdrawal in the words of NLM and Retraction Watch, and stays one in the server’s', () => {
    expect(types(preprint, [], { source: 'pubmed', via: null })).toEqual(['withdrawal']);
    expect(types(preprint, [], { source: 'retraction-watch', via: null })).toEqual(['withdrawal']);
    expect(types(preprint, [], { source: 'crossref', via: 'publisher' })).toEqual(['retraction']);
    expect(types(PAPER, [], { source: 'pubmed', via: null })).toEqual(['retraction']);
    expect(types(preprint, [], { source: 'pubmed', via: null, type: 'erratum' })).toEqual(['erratum']);
  });

  test('of an article stays a retraction, unless its record is called a preprint', () => {
    const claims = [assertion({ type: 'retraction', source: 'pubmed', via: null })];
    expect(withPreprintTypes(PAPER, claims, ['journal-article'])).toBe(claims);
    expect(withPreprintTypes(PAPER, claims, ['Preprint'])[0]?.type).toBe('withdrawal');
  });
});
