import { expect, test } from 'vitest';
import { answersAbout } from '@/lib/report/answers-about';
import { NO_IDS } from '@/lib/model/work';
import { assertion, doi, sourceAnswer } from '../../support/source-answers';

const ARTICLE = doi('10.1/article');
const OTHER = doi('10.1/other');
const NOTICE = doi('10.1/notice');
const announced = assertion({ notice: NOTICE, subject: ARTICLE });

test('what a notice says about a work counts beside the work’s own silent record', () => {
  const own = [sourceAnswer('crossref', ARTICLE, 'lists-none')];
  const [answer] = answersAbout(ARTICLE, own, [sourceAnswer('crossref', NOTICE, 'lists-none', { assertions: [announced] })]);
  expect(answer?.outcome.kind).toBe('lists-notice');
  expect(answer?.assertions).toEqual([announced]);
  expect(own[0]?.assertions, 'the evidence itself is left alone').toEqual([]);
});

test('what is said twice counts once', () => {
  const own = [sourceAnswer('crossref', ARTICLE, 'lists-notice', { assertions: [announced] })];
  const [answer] = answersAbout(ARTICLE, own, [sourceAnswer('crossref', NOTICE, 'lists-none', { assertions: [announced] })]);
  expect(answer?.assertions).toHaveLength(1);
});

test('what a notice says about another work is not said about this one', () => {
  const notice = sourceAnswer('crossref', NOTICE, 'lists-none', { assertions: [assertion({ notice: NOTICE, subject: OTHER })] });
  expect(answersAbout(ARTICLE, [], [notice])).toEqual([]);
});

test('the notice’s own facts are not taken for the work’s', () => {
  const notice = sourceAnswer('pubmed', NOTICE, 'lists-none', { assertions: [announced], interests: 'The notice’s own.' });
  const [answer] = answersAbout(ARTICLE, [], [notice]);
  expect(answer).toMatchObject({ work: null, interests: null, abstract: null });
});

test('a source that could not be asked still could not, though its notice was read before', () => {
  const own = [sourceAnswer('crossref', ARTICLE, 'failed')];
  const [answer] = answersAbout(ARTICLE, own, [sourceAnswer('crossref', NOTICE, 'lists-none', { assertions: [announced] })]);
  expect(answer?.outcome).toMatchObject({ kind: 'failed', reason: 'server-error' });
  expect(answer?.assertions).toEqual([announced]);
});

test('the title of a notice’s record names the notice, for the work that the record is about and for no other', () => {
  const title = assertion({ notice: NOTICE, subject: NO_IDS, sourceType: 'Author Correction', strength: 'title', via: null });
  const notice = sourceAnswer('crossref', NOTICE, 'lists-none', { assertions: [announced, title] });
  const [answer] = answersAbout(ARTICLE, [sourceAnswer('crossref', ARTICLE, 'lists-notice', { assertions: [announced] })], [notice]);
  expect(answer?.assertions).toEqual([announced, { ...title, subject: ARTICLE }]);
  expect(answersAbout(OTHER, [], [notice])).toEqual([]);
});
