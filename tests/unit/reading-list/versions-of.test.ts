import { expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import type { RelatedRecord } from '@/lib/model/source-answer';
import { versionsOf } from '@/lib/reading-list/versions-of';
import { answer, OTHER, work } from '../storage/samples';
import { savedAs } from './arbitrary-entry';

const LINKED = { ...NO_IDS, doi: '10.5555/linked' };
const asked = (relation: RelatedRecord['relation'], of = {}) => savedAs('a', { evidence: [answer({ related: [{ relation, ids: LINKED, citation: null, date: null }], ...of })] });

test.each<[RelatedRecord['relation'], string, string | undefined]>([
  ['preprint-of', 'posted-content', 'article'],
  ['published-as', 'posted-content', 'article'],
  ['has-preprint', 'journal-article', 'preprint'],
  ['comment-in', 'journal-article', undefined],
  ['summary-for-patients', 'journal-article', undefined],
])('what is linked as “%s” to a %s is its %s', (relation, type, as) => {
  expect(versionsOf(asked(relation, { recordTypes: [type] }))).toEqual(as === undefined ? [] : [{ as, keys: ['doi:10.5555/linked'] }]);
});

test('what was said of another paper is not said of this one', () => {
  expect(versionsOf(asked('published-as', { asked: OTHER, work: work(OTHER) }))).toEqual([]);
});
