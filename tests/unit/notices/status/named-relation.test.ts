import { describe, expect, it } from 'vitest';
import type { RelatedRecord } from '@/lib/model/source-answer';
import { NO_IDS } from '@/lib/model/work';
import { namedRelation, recordKind, type RecordKind } from '@/lib/notices/status/named-relation';

const PREPRINT = '10.1101/2020.01.01.123456';
const ARTICLE = '10.5555/article';

const named = (relation: RelatedRecord['relation'], doi: string, own: RecordKind) =>
  namedRelation({ relation, ids: { ...NO_IDS, doi }, citation: null, date: null }, own).relation;

describe('a link between versions', () => {
  it.each([
    ['article', 'is no journal article where it leads to a preprint, whatever the depositor says', 'preprint-of', PREPRINT, 'has-preprint'],
    ['article', 'to a preprint that PubMed calls a version', 'version-of', PREPRINT, 'has-preprint'],
    ['article', 'never makes an article a preprint of another article', 'preprint-of', ARTICLE, 'version-of'],
    ['article', 'to its preprint stays', 'has-preprint', PREPRINT, 'has-preprint'],
    ['preprint', 'to another preprint is no article to use', 'published-as', PREPRINT, 'version-of'],
    ['preprint', 'deposited the wrong way round is no preprint', 'has-preprint', ARTICLE, 'version-of'],
    ['preprint', 'to its article stays', 'preprint-of', ARTICLE, 'preprint-of'],
    ['unknown', 'of data to a preprint makes no paper of them', 'version-of', PREPRINT, 'version-of'],
    ['unknown', 'of a depositor who names a preprint is believed', 'has-preprint', PREPRINT, 'has-preprint'],
  ] as const)('of an %s %s', (own, _, relation, doi, expected) => {
    expect(named(relation, doi, own)).toBe(expected);
  });

  it('leaves comments alone', () => {
    expect(named('comment-in', PREPRINT, 'article')).toBe('comment-in');
  });
});

it('a record is a preprint before it is an article', () => {
  const ids = { ...NO_IDS, doi: ARTICLE };
  expect(recordKind(ids, ['Journal Article', 'Preprint'])).toBe('preprint');
  expect(recordKind(ids, ['journal-article'])).toBe('article');
  expect(recordKind(ids, ['Dataset'])).toBe('unknown');
});
