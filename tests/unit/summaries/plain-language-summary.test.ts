import { expect, test } from 'vitest';
import { plainLanguageSummary } from '@/lib/summaries/plain-language-summary';
import { doi, sourceAnswer } from '../../support/source-answers';

const ids = { ...doi('10.1/a'), pmid: '5' };

test('the authors’ own plain words are a summary by the authors, from PubMed', () => {
  const answer = sourceAnswer('pubmed', ids, 'lists-none', {
    plainLanguage: { parts: [{ label: null, text: ['In plain ', { tag: 'i', children: ['words'] }, '.'] }], source: 'pubmed', copyright: '© Them' },
  });
  expect(plainLanguageSummary(answer)).toMatchObject({
    title: 'A study',
    summary: ['In plain words.'],
    author: { kind: 'authors' },
    basis: 'unstated',
    license: '© Them',
    origin: { kind: 'source', name: 'PubMed', url: 'https://pubmed.ncbi.nlm.nih.gov/5/' },
  });
});

test('nothing is made of nothing', () => {
  expect(plainLanguageSummary(sourceAnswer('pubmed', ids, 'lists-none'))).toBeNull();
  const empty = { parts: [{ label: null, text: [' '] }], source: 'pubmed' as const, copyright: null };
  expect(plainLanguageSummary(sourceAnswer('pubmed', ids, 'lists-none', { plainLanguage: empty }))).toBeNull();
});
