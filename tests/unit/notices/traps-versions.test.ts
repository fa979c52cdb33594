import { describe, expect, it } from 'vitest';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { answer, assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { update } from '@/tests/fixtures/answers/crossref-work';
import { byCrossref, byEuropePmc, byPubmed, judgedFrom, seen } from '@/tests/fixtures/answers/judged';
import { link } from '@/tests/fixtures/answers/pubmed-article';
import { ids } from '@/tests/fixtures/answers/responses';

const ARTICLE = '10.5555/article';
const N1 = '10.5555/n1';
const N2 = '10.5555/n2';
const RW = { source: 'retraction-watch' };
const on = (year: number, month = 1) => ({ updated: { 'date-parts': [[year, month, 2]] } });
const bioRxiv = (date: string | null = '2020-02-03') => answer('biorxiv', [assertion({ source: 'biorxiv', via: null, type: 'withdrawal', sourceType: 'withdrawn', notice: PAPER, inPlace: true, date })]);
const isPreprint = { type: 'posted-content', subtype: 'preprint', relation: { 'is-preprint-of': [{ id: ARTICLE, 'id-type': 'doi', 'asserted-by': 'subject' }] } };
const hasPreprint = { DOI: ARTICLE, relation: { 'has-preprint': [{ id: PAPER.doi, 'id-type': 'doi', 'asserted-by': 'object' }] } };
const cited = (doi: string, date: string) => `J Inv Bot. ${date};8(2):33. doi: ${doi}.`;
const updatedBy = (...entries: unknown[]) => byCrossref({ 'updated-by': entries });

type Trap = [name: string, answers: SourceAnswer | SourceAnswer[], seen: string];
const hold = (traps: Trap[]) =>
  it.each(traps)('%s', (_name, answers, expected) => {
    expect(seen(judgedFrom([answers].flat()))).toBe(expected);
  });

describe('a preprint and its article', () => {
  hold([
    ['a withdrawn preprint is withdrawn, never retracted', [byCrossref(isPreprint), bioRxiv()], `article: withdrawn · withdrawal ${PAPER.doi}`],
    ['a preprint whose journal article stands is withdrawn all the same', [byCrossref(isPreprint), byPubmed({ types: ['Preprint'], links: [link('UpdateIn', cited(ARTICLE, '2021 Mar'), '9')] }), bioRxiv()], `article: withdrawn · withdrawal ${PAPER.doi} · new_version ${ARTICLE}`],
    ['a preprint that Retraction Watch files as retracted is withdrawn', byCrossref({ ...isPreprint, 'updated-by': [update(N1, 'retraction', RW)] }), `article: withdrawn · withdrawal ${N1}`],
    ['server and Retraction Watch do not contradict each other about it', [byCrossref({ ...isPreprint, 'updated-by': [update(PAPER.doi ?? '', 'retraction', RW)] }), bioRxiv()], `article: withdrawn · withdrawal ${PAPER.doi}`],
    ['an article is not withdrawn by its preprint', [byCrossref({ ...hasPreprint }), { ...bioRxiv(), asked: ids({ doi: ARTICLE }) }], 'article: noneFound'],
    ['an article is no notice of its preprint', byPubmed({ links: [link('UpdateOf', 'bioRxiv. 2020 Feb 3:2020.02.03.1. doi: 10.1101/2020.02.03.1.', '8')] }), 'article: noneFound'],
    ['a preprint with an article has a newer version', byPubmed({ types: ['Preprint'], links: [link('UpdateIn', cited(ARTICLE, '2021 Mar'), '9')] }), `article: newerVersion · new_version ${ARTICLE}`],
    ['a link to a preprint is no notice', byEuropePmc([['Preprint in', 'bioRxiv. 2020']]), 'article: noneFound'],
    ['a preprint that only its title calls withdrawn is withdrawn', byCrossref({ ...isPreprint, title: ['WITHDRAWN: Moss on stones'] }), 'article: withdrawn · withdrawal -'],
    ['a withdrawal known to server and title is one', [byCrossref({ ...isPreprint, title: ['WITHDRAWN: Moss on stones'] }), bioRxiv()], `article: withdrawn · withdrawal ${PAPER.doi}`],
    ['a retracted article with a withdrawn preprint is retracted by its own notice', byCrossref({ ...hasPreprint, 'updated-by': [update(N1, 'retraction')] }), `article: retracted · retraction ${N1}`],
  ]);
});

describe('the version that stands', () => {
  hold([
    [
      'retracted by one notice and republished by another is replaced, and points to what stands',
      byPubmed({ links: [link('RetractionIn', cited(N1, '2016 Jan'), '3'), link('RetractedandRepublishedIn', cited(N2, '2016 Jan'), '4')] }),
      `article: replaced · retract_and_replace ${N2} · retraction ${N1} (ended)`,
    ],
    [
      'retracted in place and republished elsewhere is replaced',
      [updatedBy(update(PAPER.doi ?? '', 'retraction', on(2016))), byPubmed({ links: [link('RetractedandRepublishedIn', cited(N2, '2016 Mar'), '4')] })],
      `article: replaced · retract_and_replace ${N2} · retraction ${PAPER.doi} (ended)`,
    ],
    [
      'retracted after it was republished is retracted',
      byPubmed({ links: [link('RetractedandRepublishedIn', cited(N1, '2016 Jan'), '3'), link('RetractionIn', cited(N2, '2019 Jan'), '4')] }),
      `article: retracted · retraction ${N2} · retract_and_replace ${N1}`,
    ],
    [
      'replaced to one source and reinstated to another is replaced, and the difference is said',
      [byPubmed({ links: [link('RetractedandRepublishedIn', cited(N1, '2016 Jan'), '3')] }), answer('retraction-watch', [assertion({ source: 'retraction-watch', type: 'reinstatement', notice: ids({ doi: N2 }), date: '2016-01-04' })])],
      `article: replaced, disputed · retract_and_replace ${N1} · reinstatement ${N2} · differs: replaced-or-reinstated`,
    ],
    ['corrected and republished points to the new version', byPubmed({ links: [link('CorrectedandRepublishedIn', cited(N1, '2016 Jan'), '3')] }), `article: newerVersion · corrected_and_republished ${N1}`],
    ['corrected as well as republished is corrected: the old text is wrong', byPubmed({ links: [link('ErratumIn', cited(N2, '2015 Jan'), '2'), link('CorrectedandRepublishedIn', cited(N1, '2016 Jan'), '3')] }), `article: corrected · erratum ${N2} · corrected_and_republished ${N1}`],
  ]);
});

describe('what happened later', () => {
  const concern = (year: number) => update(N1, 'expression_of_concern', on(year));
  const lifted = (details: string) => byCrossref({ title: [details] });
  hold([
    ['a concern followed by a retraction is retracted, with the concern in sight', updatedBy(concern(2019), update(N2, 'retraction', on(2020))), `article: retracted · retraction ${N2} · expression_of_concern ${N1}`],
    ['a concern that was lifted is over, and stays in sight', updatedBy(concern(2019), update(N2, 'Removal of Expression of Concern', on(2020))), `article: concernLifted · concern_lifted ${N2} · expression_of_concern ${N1} (ended)`],
    ['a concern raised again after it was lifted is open', updatedBy(concern(2021), update(N2, 'concern lifted', on(2020))), `article: concern · expression_of_concern ${N1} · concern_lifted ${N2}`],
    ['a concern that ended in a correction is still one: nobody lifted it', updatedBy(concern(2019), update(N2, 'correction', on(2020))), `article: concern · expression_of_concern ${N1} · correction ${N2}`],
    ['a retraction is not ended by the lifting of a concern', updatedBy(update(N1, 'retraction', on(2019)), update(N2, 'concern lifted', on(2020))), `article: retracted · retraction ${N1} · concern_lifted ${N2}`],
    ['a reinstated paper that was corrected before is corrected', updatedBy(update(N1, 'retraction', on(2018)), update(N2, 'reinstatement', on(2019)), update('10.5555/n3', 'correction', on(2017))), `article: corrected · correction 10.5555/n3 · reinstatement ${N2} · retraction ${N1} (ended)`],
    ['the notice that lifts a concern is itself a notice', lifted('Removal of Expression of Concern: Moss on stones'), `notice: noneFound · concern_lifted ${PAPER.doi}`],
    ['a retraction that only a title undoes stands', [updatedBy(update(N1, 'retraction', on(2018))), byPubmed({ title: 'Reinstatement: moss on stones' })], `both: retracted · retraction ${N1} · reinstatement ${PAPER.doi}`],
  ]);
});
