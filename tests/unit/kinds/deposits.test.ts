import { describe, expect, test } from 'vitest';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { NoticeRecord } from '@/lib/notices/status/notice-record';
import { update } from '@/tests/fixtures/answers/crossref-work';
import { byCrossref, byEuropePmc, byPubmed, judgedFrom, seen } from '@/tests/fixtures/answers/judged';
import { link } from '@/tests/fixtures/answers/pubmed-article';
import { ids } from '@/tests/fixtures/answers/responses';

const SELF = '10.5555/paper';
const N1 = '10.5555/n1';
const N2 = '10.5555/n2';
const RW = { source: 'retraction-watch', 'record-id': '77' };
const on = (year: number) => ({ updated: { 'date-parts': [[year, 1, 2]] } });
const updatedBy = (...entries: unknown[]) => byCrossref({ 'updated-by': entries });
const record = (notice: string, title: string, journal: string | null = null): NoticeRecord => ({ notice: ids({ doi: notice }), text: [], title: { text: title, from: 'crossref' }, journal });

type Member = [name: string, answers: SourceAnswer | SourceAnswer[], records: NoticeRecord[], seen: string];
const hold = (kind: string, members: Member[]) =>
  describe(`kind: ${kind}`, () => {
    test.each(members)('%s', (_name, answers, noticeRecords, expected) => {
      expect(seen(judgedFrom([answers].flat(), { noticeRecords }))).toBe(expected);
    });
  });

hold('the notice’s title sets the type of the publisher’s deposit', [
  ['"err" for a retraction', updatedBy(update(N1, 'err')), [record(N1, 'Retraction notice to “Moss on stones”')], `article: retracted · retraction ${N1}`],
  ['"erratum" for a concern', updatedBy(update(N1, 'erratum')), [record(N1, 'Expression of Concern: Moss on stones')], `article: concern · expression_of_concern ${N1}`],
  ['"correction" for a withdrawal', updatedBy(update(N1, 'correction')), [record(N1, 'Withdrawal: Moss on stones')], `article: withdrawn · withdrawal ${N1}`],
  ['"corrigendum" for a replacement', updatedBy(update(N1, 'corrigendum')), [record(N1, 'Retraction and republication—Moss on stones')], `article: replaced · retract_and_replace ${N1}`],
  ['"correction" for a partial retraction', updatedBy(update(N1, 'correction')), [record(N1, 'Partial Retraction: Moss on stones')], `article: partlyRetracted · partial_retraction ${N1}`],
  ['"retraction" for a partial one', updatedBy(update(N1, 'retraction')), [record(N1, 'Partial Retraction: Moss on stones')], `article: partlyRetracted · partial_retraction ${N1}`],
  ['"expression_of_concern" for a retraction', updatedBy(update(N1, 'expression_of_concern')), [record(N1, 'Retraction: Moss on stones')], `article: retracted · retraction ${N1}`],
  ['"correction" for an addendum', updatedBy(update(N1, 'correction')), [record(N1, 'Addendum: Moss on stones')], `article: addedTo · addendum ${N1}`],
  ['"erratum" for a retraction in Spanish', updatedBy(update(N1, 'erratum')), [record(N1, 'Retractación: Musgo en piedras')], `article: retracted · retraction ${N1}`],
  ['"new_version" for a retraction', updatedBy(update(N1, 'new_version')), [record(N1, 'Retraction notice to “Moss on stones”')], `article: retracted · retraction ${N1}`],
  ['"erratum" for a retraction named at the end', updatedBy(update(N1, 'erratum')), [record(N1, 'Moss on Stones [Retraction]')], `article: retracted · retraction ${N1}`],
  ['"retraction" for the end of one', updatedBy(update(N1, 'retraction', on(2019)), update(N2, 'retraction', on(2020))), [record(N2, 'Retraction of Retraction Notice: Moss on stones')], `article: reinstated · reinstatement ${N2} · retraction ${N1} (ended)`],
  ['control: a new version whose title is the paper’s', updatedBy(update(N1, 'new_version')), [record(N1, 'RETRACTED: Moss on stones')], `article: newerVersion · new_version ${N1}`],
  ['control: the title of a study says nothing', updatedBy(update(N1, 'correction')), [record(N1, 'Retraction of the tongue in moles')], `article: corrected · correction ${N1}`],
  ['control: a title of the same kind changes nothing', updatedBy(update(N1, 'correction')), [record(N1, 'Author Correction: Moss on stones')], `article: corrected · correction ${N1}`],
  ['control: the title of another notice', updatedBy(update(N1, 'correction')), [record(N2, 'Retraction: Moss on stones')], `article: corrected · correction ${N1}`],
  ['control: a notice whose title nobody knows', updatedBy(update(N1, 'err')), [], `article: corrected · erratum ${N1}`],
]);

hold('where the title says less, or another register made the claim, both stand and differ', [
  ['a retraction deposited for a correction', updatedBy(update(N1, 'retraction')), [record(N1, 'Correction: Moss on stones')], `article: retracted, disputed · retraction ${N1} · differs: type`],
  ['a retraction deposited for a concern', updatedBy(update(N1, 'retraction')), [record(N1, 'Expression of Concern: Moss on stones')], `article: retracted, disputed · retraction ${N1} · differs: type`],
  ['Retraction Watch’s correction titled like a retraction', updatedBy(update(N1, 'correction', RW)), [record(N1, 'Retraction: Moss on stones')], `article: retracted, disputed · retraction ${N1} · differs: type`],
  ['PubMed’s erratum titled like a retraction', byPubmed({ links: [link('ErratumIn', `Inv Lancet. 2004;1:2. doi: ${N1}.`, '3')] }), [record(N1, 'Retraction: Moss on stones')], `article: retracted, disputed · retraction ${N1} · differs: type`],
  ['control: a second register confirms the deposit', updatedBy(update(N1, 'retraction'), update(N1, 'retraction', RW)), [record(N1, 'Erratum: Moss on stones')], `article: retracted · retraction ${N1}`],
  ['control: words for taking a paper back do not differ', updatedBy(update(N1, 'removal')), [record(N1, 'Retraction: Moss on stones')], `article: removed · removal ${N1}`],
]);

hold('a notice that was withdrawn itself no longer counts', [
  ['a withdrawn retraction notice', updatedBy(update(N1, 'retraction')), [record(N1, 'WITHDRAWN: Retraction notice to “Moss on stones”')], `article: noneFound · retraction ${N1} (ended)`],
  ['a withdrawn concern', updatedBy(update(N1, 'expression_of_concern')), [record(N1, 'WITHDRAWN: Expression of Concern: Moss on stones')], `article: noneFound · expression_of_concern ${N1} (ended)`],
  ['a withdrawn corrigendum, deposited as a withdrawal', updatedBy(update(N1, 'withdrawal')), [record(N1, 'WITHDRAWN: Corrigendum to “Moss on stones”')], `article: noneFound · corrigendum ${N1} (ended)`],
  ['beside a correction that stands', updatedBy(update(N1, 'retraction'), update(N2, 'correction')), [record(N1, 'WITHDRAWN: Retraction notice to “Moss”')], `article: corrected · correction ${N2} · retraction ${N1} (ended)`],
  ['control: a paper that was withdrawn', updatedBy(update(N1, 'withdrawal')), [record(N1, 'WITHDRAWN: Moss on stones')], `article: withdrawn · withdrawal ${N1}`],
  ['control: another notice was withdrawn', updatedBy(update(N1, 'retraction')), [record(N2, 'WITHDRAWN: Corrigendum to “Moss”')], `article: retracted · retraction ${N1}`],
]);

hold('the end of a concern, deposited as something else', [
  ['as a correction that it also is', updatedBy(update(N1, 'expression_of_concern', on(2019)), update(N2, 'correction', on(2020))), [record(N2, 'Correction and removal of expression of concern: Moss on stones')], `article: corrected · correction ${N2} · expression_of_concern ${N1} (ended)`],
  ['as a correction that it is not', updatedBy(update(N1, 'expression_of_concern', on(2019)), update(N2, 'correction', on(2020))), [record(N2, 'Removal of expression of concern: Moss on stones')], `article: concernLifted · concern_lifted ${N2} · expression_of_concern ${N1} (ended)`],
  ['as one more concern', updatedBy(update(N1, 'expression_of_concern', on(2019)), update(N2, 'expression_of_concern', on(2020))), [record(N2, 'Removal of Expression of Concern: Moss on stones')], `article: concernLifted · concern_lifted ${N2} · expression_of_concern ${N1} (ended)`],
  ['as a concern by Retraction Watch', updatedBy(update(N1, 'expression_of_concern', on(2019)), update(N2, 'expression_of_concern', { ...RW, ...on(2020) })), [record(N2, 'Withdrawal of Expression of Concern: Moss on stones')], `article: concernLifted · concern_lifted ${N2} · expression_of_concern ${N1} (ended)`],
  ['control: a later correction lifts nothing', updatedBy(update(N1, 'expression_of_concern', on(2019)), update(N2, 'correction', on(2020))), [record(N2, 'Correction: Moss on stones')], `article: concern · expression_of_concern ${N1} · correction ${N2}`],
  ['control: a concern after the lifting stands', updatedBy(update(N1, 'expression_of_concern', on(2021)), update(N2, 'correction', on(2020))), [record(N2, 'Removal of expression of concern: Moss on stones')], `article: concern · expression_of_concern ${N1} · concern_lifted ${N2}`],
]);

const ELSEVIER = ['10.5555/j.moss.2019.01.001', '10.5555/j.stone.2020.01.001', '10.5555/j.moss.2020.01.002'] as const;
const raisedAndLifted = (raised: string, lifted: string) => updatedBy(update(raised, 'expression_of_concern', on(2019)), update(lifted, 'concern lifted', on(2020)));
const cited = (journal: string) => link('ExpressionOfConcernIn', `${journal}. 2019 Jan;1(1):1. doi: ${N1}.`, '3');
hold('a concern is lifted by its own journal alone', [
  ['the records name two journals', raisedAndLifted(N1, N2), [record(N1, 'Expression of Concern', 'Journal of Moss'), record(N2, 'Removal', 'Stones')], `article: concern · expression_of_concern ${N1} · concern_lifted ${N2}`],
  ['the DOIs name two journals of Elsevier’s', raisedAndLifted(ELSEVIER[0], ELSEVIER[1]), [], `article: concern · expression_of_concern ${ELSEVIER[0]} · concern_lifted ${ELSEVIER[1]}`],
  ['the DOIs are of two registrants', raisedAndLifted(N1, '10.6666/n2'), [], `article: concern · expression_of_concern ${N1} · concern_lifted 10.6666/n2`],
  ['two journals of Springer Nature’s', raisedAndLifted('10.5555/s41586-019-1', '10.5555/s41598-020-2'), [], 'article: concern · expression_of_concern 10.5555/s41586-019-1 · concern_lifted 10.5555/s41598-020-2'],
  ['control: one journal by its records', raisedAndLifted(N1, '10.6666/n2'), [record(N1, 'Expression of Concern', 'The Journal of Moss'), record('10.6666/n2', 'Removal', 'Journal of moss')], `article: concernLifted · concern_lifted 10.6666/n2 · expression_of_concern ${N1} (ended)`],
  ['control: one journal by its DOIs', raisedAndLifted(ELSEVIER[0], ELSEVIER[2]), [], `article: concernLifted · concern_lifted ${ELSEVIER[2]} · expression_of_concern ${ELSEVIER[0]} (ended)`],
  ['control: nothing tells them apart', [byPubmed({ links: [cited('J Moss')] }), updatedBy(update(N2, 'concern lifted', on(2020)))], [], `article: concernLifted · concern_lifted ${N2} · expression_of_concern ${N1} (ended)`],
]);

const bothWays = (title: string, type = 'retraction') => byCrossref({ title: [title], 'updated-by': [update(N1, type)], 'update-to': [update(N1, type)] });
hold('what was deposited both ways leaves the paper an article and the notice a notice', [
  ['the paper', bothWays('Moss on stones'), [], `article: retracted · retraction ${N1}`],
  ['the paper, marked before its title', bothWays('RETRACTED: Moss on stones'), [record(N1, 'Retraction—Moss on stones')], `article: retracted · retraction ${N1}`],
  ['the notice', bothWays('Retraction—Moss on stones'), [], `notice: noneFound · retraction ${SELF}`],
  ['the notice beside its paper', bothWays('Retraction: Moss on stones'), [record(N1, 'RETRACTED: Moss on stones')], `notice: noneFound · retraction ${SELF}`],
  ['a correction', bothWays('Author Correction: Moss on stones', 'correction'), [], `notice: noneFound · correction ${SELF}`],
  ['a concern', bothWays('Moss on stones', 'expression_of_concern'), [], `article: concern · expression_of_concern ${N1}`],
  ['a notice that lists itself beside its paper', byCrossref({ title: ['Retraction: Moss on stones'], 'update-to': [update(N1, 'retraction'), update(SELF, 'retraction')] }), [], `notice: noneFound · retraction ${SELF}`],
  ['control: a notice that lists itself by another word', byCrossref({ title: ['Retraction: Moss on stones'], 'update-to': [update(N1, 'retraction'), update(SELF, 'correction')] }), [], `both: corrected · correction ${SELF} · retraction ${SELF}`],
  ['control: a notice that was corrected by another notice stays both', byCrossref({ title: ['Retraction: Moss on stones'], 'updated-by': [update(N2, 'correction')], 'update-to': [update(N1, 'retraction')] }), [], `both: corrected · correction ${N2} · retraction ${SELF}`],
  ['control: two notices about each other, by their titles', bothWays('Correction: Moss on stones', 'correction'), [record(N1, 'Correction: Correction: Moss on stones')], `both: corrected · correction ${N1} · correction ${SELF}`],
]);

const ABSTRACT = '<p>We counted moss on two hundred stones in four valleys over three years. Shade and rain explained most of its growth.</p>';
hold('a title like a notice’s on the paper’s own record', [
  ['a concern in place', byCrossref({ title: ['EXPRESSION OF CONCERN: Moss on stones'], 'updated-by': [update(SELF, 'expression_of_concern')] }), [], `article: concern · expression_of_concern ${SELF}`],
  ['a concern announced elsewhere', byCrossref({ title: ['EXPRESSION OF CONCERN: Moss on stones'], 'updated-by': [update(N1, 'expression_of_concern')] }), [], `article: concern · expression_of_concern ${N1}`],
  ['a concern over the study’s own abstract', byCrossref({ title: ['EXPRESSION OF CONCERN: Moss on stones'], abstract: ABSTRACT }), [], 'article: concern · expression_of_concern -'],
  ['a retraction over the study’s own abstract', byCrossref({ title: ['Retraction: Moss on stones'], abstract: ABSTRACT }), [], 'article: retracted · retraction -'],
  ['a concern over a record that PubMed calls a trial', [byCrossref({ title: ['EXPRESSION OF CONCERN: Moss on stones'] }), byPubmed({ types: ['Journal Article', 'Randomized Controlled Trial'] })], [], 'article: concern · expression_of_concern -'],
  ['control: a concern over a record that PubMed calls an article', [byCrossref({ title: ['Expression of Concern: Moss on stones'] }), byPubmed({ types: ['Journal Article'] })], [], `notice: noneFound · expression_of_concern ${SELF}`],
  ['control: a concern’s own record', byCrossref({ title: ['Expression of Concern: Moss on stones'] }), [], `notice: noneFound · expression_of_concern ${SELF}`],
  ['control: an abstract that is the notice’s words', byCrossref({ title: ['Retraction: Moss on stones'], abstract: '<p>The editors of this journal have retracted the article “Moss on stones” at the request of its authors, who found an error.</p>' }), [], `notice: noneFound · retraction ${SELF}`],
]);

describe('a notice titled like the paper that it retracts', () => {
  const hindawi = byCrossref({ title: ['Retracted: Moss on stones'], 'update-to': [update(N1, 'retraction')] });

  test.each([
    ['by Crossref alone', [hindawi]],
    ['with a silent PubMed', [hindawi, byPubmed({})]],
    ['by Europe PMC beside it', [hindawi, byEuropePmc([])]],
    ['withdrawn', [byCrossref({ title: ['Withdrawn: Moss on stones'], 'update-to': [update(N1, 'withdrawal')] })]],
  ])('was checked and has no notice of its own: %s', (_name, answers) => {
    const { role, status, outcomes } = judgedFrom(answers);
    expect([role, status.code]).toEqual(['notice', 'none-found']);
    expect(outcomes.find(({ source }) => source === 'crossref')?.kind).toBe('lists-none');
  });

  test('a retracted notice is still retracted', () => {
    const retracted = byCrossref({ title: ['Retracted: Moss on stones'], 'update-to': [update(N1, 'retraction')], 'updated-by': [update(N2, 'retraction')] });
    expect(judgedFrom([retracted]).status.code).toBe('retracted');
  });

  test('an unreadable list of updates is no silence', () => {
    const junk = byCrossref({ title: ['Moss on stones'], 'updated-by': 'junk' });
    expect(judgedFrom([junk]).status.code).toBe('not-checked');
  });
});

hold('NLM’s bare mark beside a partial retraction', [
  ['differs from the publisher’s word', [updatedBy(update(N1, 'partial_retraction')), byPubmed({ types: ['Retracted Publication'] })], [], `article: retracted, disputed · retraction ${N1} · differs: type`],
  ['differs from the title of the notice', [updatedBy(update(N1, 'correction')), byPubmed({ types: ['Retracted Publication'] })], [record(N1, 'Partial Retraction: Moss on stones')], `article: retracted, disputed · retraction ${N1} · differs: type`],
  ['control: beside a whole retraction it agrees', [updatedBy(update(N1, 'retraction')), byPubmed({ types: ['Retracted Publication'] })], [], `article: retracted · retraction ${N1}`],
  ['control: a partial retraction alone', updatedBy(update(N1, 'partial_retraction')), [], `article: partlyRetracted · partial_retraction ${N1}`],
]);
