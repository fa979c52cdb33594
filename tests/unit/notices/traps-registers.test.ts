import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { answer, assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { update } from '@/tests/fixtures/answers/crossref-work';
import { byCrossref, byEuropePmc, byPubmed, judgedFrom, PMID, seen } from '@/tests/fixtures/answers/judged';
import { link } from '@/tests/fixtures/answers/pubmed-article';
import { ids } from '@/tests/fixtures/answers/responses';

const N1 = '10.5555/n1';
const N2 = '10.5555/n2';
const at = (doi: string, date = '2022 May 6') => `J Inv Bot. ${date};8(2):33. doi: ${doi}.`;
const linked = (label: string, doi = N1, pmid: string | null = '3') => byPubmed({ links: [link(label, at(doi), pmid)] });
const typed = (...types: string[]) => byPubmed({ types: ['Journal Article', ...types] });
const listed = (...rows: Partial<Assertion>[]) =>
  answer('retraction-watch', rows.map((row) => assertion({ source: 'retraction-watch', via: null, ...row })));

type Trap = [name: string, answers: SourceAnswer | SourceAnswer[], seen: string];
const hold = (traps: Trap[]) =>
  it.each(traps)('%s', (_name, answers, expected) => {
    expect(seen(judgedFrom([answers].flat()))).toBe(expected);
  });

describe('what Retraction Watch lists', () => {
  hold([
    [
      'a concern and then a retraction of one paper is retracted, with both in sight',
      listed({ type: 'expression_of_concern', date: '2020-05-01' }, { type: 'retraction', notice: ids({ doi: N2 }), date: '2021-06-01' }),
      `article: retracted · retraction ${N2} · expression_of_concern 10.5555/notice`,
    ],
    [
      'retract-and-replace filed as reinstatement is replaced, by its reason',
      listed({ type: 'retract_and_replace', sourceType: 'Reinstatement', note: 'Retract and Replace' }),
      'article: replaced · retract_and_replace 10.5555/notice',
    ],
    [
      'retract-and-replace that the publisher files as retraction is replaced, undisputed',
      [byCrossref({ 'updated-by': [update(N1, 'retraction')] }), listed({ type: 'retract_and_replace', notice: ids({ doi: N1 }) })],
      `article: replaced · retract_and_replace ${N1}`,
    ],
    [
      'a row whose notice is the paper itself is a mark in place',
      listed({ type: 'retraction', notice: PAPER, inPlace: true }),
      `article: retracted · retraction ${PAPER.doi}`,
    ],
    [
      'a row without a notice is an event all the same, and the publisher’s notice is that event',
      [byCrossref({ 'updated-by': [update(N1, 'retraction')] }), listed({ type: 'retraction', notice: ids({}), date: null })],
      `article: retracted · retraction ${N1}`,
    ],
    [
      'a reinstatement annotates and does not erase',
      [byCrossref({ 'updated-by': [update(N1, 'retraction')] }), listed({ type: 'reinstatement', notice: ids({ doi: N2 }), date: '2023-01-01' })],
      `article: reinstated · reinstatement ${N2} · retraction ${N1} (ended)`,
    ],
    [
      'a partial retraction that it files as correction is no disagreement',
      [byCrossref({ 'updated-by': [update(N1, 'partial_retraction')] }), listed({ type: 'correction', notice: ids({ doi: N1 }) })],
      `article: partlyRetracted · partial_retraction ${N1}`,
    ],
  ]);

  it('its silence is no clean bill: it does not record corrections', () => {
    expect(judgedFrom([answer('retraction-watch')]).status.code).toBe('not-checked');
  });
});

describe('how PubMed links records', () => {
  hold([
    ['"Erratum in": the paper was corrected', linked('ErratumIn'), `article: corrected · erratum ${N1}`],
    ['"Retraction in": the paper was retracted', linked('RetractionIn'), `article: retracted · retraction ${N1}`],
    ['"Expression of concern in": the editors warn', linked('ExpressionOfConcernIn'), `article: concern · expression_of_concern ${N1}`],
    ['"Corrected and republished in": use that version', linked('CorrectedandRepublishedIn'), `article: newerVersion · corrected_and_republished ${N1}`],
    ['"Retracted and republished in": replaced by that version', linked('RetractedandRepublishedIn'), `article: replaced · retract_and_replace ${N1}`],
    ['"Partial retraction in", of 2015: partly retracted', linked('PartialRetractionIn'), `article: partlyRetracted · partial_retraction ${N1}`],
    ['"Update in": a newer version', linked('UpdateIn'), `article: newerVersion · new_version ${N1}`],
    ['"Erratum for": it is the notice', linked('ErratumFor'), 'notice: noneFound · erratum 10.5555/paper'],
    ['"Retraction of": it is the notice, and not retracted', linked('RetractionOf'), 'notice: noneFound · retraction 10.5555/paper'],
    ['"Expression of concern for": it is the notice', linked('ExpressionOfConcernFor'), 'notice: noneFound · expression_of_concern 10.5555/paper'],
    ['"Corrected and republished from": a study that is also an announcement', linked('CorrectedandRepublishedFrom'), 'both: noneFound · corrected_and_republished 10.5555/paper'],
    ['"Retracted and republished from": the standing version, not retracted', linked('RetractedandRepublishedFrom'), 'both: noneFound · retract_and_replace 10.5555/paper'],
    ['"Update of": a new version is no notice', linked('UpdateOf'), 'article: noneFound'],
    ['summaries for patients, comments, reprints and data sets are no notices', byPubmed({ links: ['SummaryForPatientsIn', 'OriginalReportIn', 'CommentIn', 'CommentOn', 'ReprintIn', 'AssociatedDataset', 'Cites'].map((label) => link(label, at(N1), '3')) }), 'article: noneFound'],
    ['26 comments colour nothing', byPubmed({ links: Array.from({ length: 26 }, (_, index) => link('CommentIn', at(N1), String(100 + index))) }), 'article: noneFound'],
  ]);

  hold([
    ['"Retracted Publication" alone: retracted, by a notice that nobody names', typed('Retracted Publication'), 'article: retracted · retraction -'],
    ['"Retraction of Publication" alone: a notice', typed('Retraction of Publication'), 'notice: noneFound · retraction 10.5555/paper'],
    ['"Published Erratum" beside "Journal Article": a notice', typed('Published Erratum'), 'notice: noneFound · erratum 10.5555/paper'],
    ['"Expression of Concern" alone: a notice', typed('Expression of Concern'), 'notice: noneFound · expression_of_concern 10.5555/paper'],
    ['"Editorial", "Comment" and "Preprint" alone: nothing', typed('Editorial', 'Comment', 'Preprint'), 'article: noneFound'],
    [
      'the type and the link of one retraction are one event',
      byPubmed({ types: ['Journal Article', 'Retracted Publication'], links: [link('RetractionIn', at(N1), '3')] }),
      `article: retracted · retraction ${N1}`,
    ],
    [
      'a retracted and republished paper is replaced, though NLM types it as retracted',
      byPubmed({ types: ['Journal Article', 'Retracted Publication'], links: [link('RetractedandRepublishedIn', at(N1), '3')] }),
      `article: replaced · retract_and_replace ${N1}`,
    ],
    [
      'a retraction notice with an erratum is a notice that was corrected, and not retracted',
      byPubmed({ types: ['Retraction of Publication'], links: [link('RetractionOf', 'J Inv Bot. 2020;1:1', '9'), link('ErratumIn', at(N1), '3')] }),
      `both: corrected · erratum ${N1} · retraction 10.5555/paper`,
    ],
    [
      'a notice that was itself retracted says so of itself',
      byPubmed({ types: ['Published Erratum'], links: [link('ErratumFor', 'J Inv Bot. 2020;1:1', '9'), link('RetractionIn', at(N1), '3')] }),
      `both: retracted · retraction ${N1} · erratum 10.5555/paper`,
    ],
    [
      'a concern in a journal of its own does not weaken the retraction',
      byPubmed({ links: [link('RetractionIn', at(N1, '2010 Feb 6'), '3'), link('ExpressionOfConcernIn', at(N2, '2011 Sep'), '4')] }),
      `article: retracted · retraction ${N1} · expression_of_concern ${N2}`,
    ],
    [
      'an old erratum without DOI or PMID is an event',
      byPubmed({ links: [link('ErratumIn', 'J Inv Bot 1997 Mar;51(3):533')] }),
      'article: corrected · erratum -',
    ],
    [
      'DOIs in the list of references are nobody’s notices',
      byPubmed({ references: '<Reference><Citation>A retraction.</Citation><ArticleIdList><ArticleId IdType="doi">10.5555/retracted</ArticleId></ArticleIdList></Reference>' }),
      'article: noneFound',
    ],
    ['"[corrected]" in the title is no status', byPubmed({ title: 'Moss on [corrected] stones.' }), 'article: noneFound'],
  ]);

  it('shows NLM’s remark about an erratum', () => {
    const note = 'Dosage error in published abstract; MEDLINE/PubMed abstract corrected';
    expect(judgedFrom([byPubmed({ links: [link('ErratumIn', at(N1), '3', note)] })]).events[0]?.notes).toEqual([note]);
  });
});

describe('NLM beside the journal', () => {
  const says = (type: string) => byCrossref({ 'updated-by': [update(N1, type)] });
  hold([
    ...['correction', 'corrigendum', 'addendum', 'clarification', 'partial_retraction'].map((type): Trap => {
      const word = { addendum: 'addedTo', clarification: 'addedTo', partial_retraction: 'partlyRetracted' }[type] ?? 'corrected';
      return [`"Erratum in" beside the journal’s ${type} is no disagreement`, [says(type), linked('ErratumIn')], `article: ${word} · ${type} ${N1}`];
    }),
    ['one that does not list it yet is no disagreement', [says('retraction'), byPubmed({})], `article: retracted · retraction ${N1}`],
    ['"Erratum in" beside the journal’s retraction is one', [says('retraction'), linked('ErratumIn')], `article: retracted, disputed · retraction ${N1} · differs: type`],
    ['another notice for the one retraction is one', [says('retraction'), linked('RetractionIn', N2)], `article: retracted · retraction ${N1} · retraction ${N2} · differs: notice`],
    [
      'PubMed and Europe PMC say one thing once, in their two spellings',
      [linked('ErratumIn'), byEuropePmc([['Erratum in', at(N1), '3']])],
      `article: corrected · erratum ${N1}`,
    ],
  ]);

  it('a notice that PubMed knows by PMID alone is the journal’s, if it can be no other', () => {
    const byPmid = byEuropePmc([['Erratum in', 'J Inv Bot. 2022 May;8(2):33.', '3']]);
    expect(seen(judgedFrom([says('correction'), byPmid]))).toBe(`article: corrected · correction ${N1}`);
  });

  it('the record of another PMID says nothing about this one', () => {
    const other = { ...byPubmed({ pmid: '7', doi: '10.5555/other', links: [link('RetractionIn', at(N1), '3')] }) };
    expect(seen(judgedFrom([byCrossref({}), other], { ids: { ...PAPER, pmid: PMID } }))).toBe('article: noneFound');
  });
});
