import { describe, expect, it } from 'vitest';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { crossref } from '@/lib/sources/crossref';
import { history, update } from '@/tests/fixtures/answers/crossref-work';
import { byCrossref, byPubmed, judgedFrom, seen } from '@/tests/fixtures/answers/judged';
import { link } from '@/tests/fixtures/answers/pubmed-article';
import { ANSWERED_AT, ids, jsonResponse } from '@/tests/fixtures/answers/responses';

const SELF = '10.5555/paper';
const N1 = '10.5555/n1';
const N2 = '10.5555/n2';
const RW = { source: 'retraction-watch', 'record-id': '19937' };
const on = (year: number) => ({ updated: { 'date-parts': [[year, 1, 2]] } });
const updatedBy = (...entries: unknown[]) => byCrossref({ 'updated-by': entries });
const updateTo = (...entries: unknown[]) => byCrossref({ 'update-to': entries });

type Trap = [name: string, answers: SourceAnswer | SourceAnswer[], seen: string];
const hold = (traps: Trap[]) =>
  it.each(traps)('%s', (_name, answers, expected) => {
    expect(seen(judgedFrom([answers].flat()))).toBe(expected);
  });

describe('Crossref’s words for an update', () => {
  hold([
    ['an addendum adds', updatedBy(update(N1, 'addendum')), `article: addedTo · addendum ${N1}`],
    ['a clarification adds', updatedBy(update(N1, 'clarification')), `article: addedTo · clarification ${N1}`],
    ['a correction corrects', updatedBy(update(N1, 'correction')), `article: corrected · correction ${N1}`],
    ['a corrigendum corrects', updatedBy(update(N1, 'corrigendum')), `article: corrected · corrigendum ${N1}`],
    ['an erratum corrects', updatedBy(update(N1, 'erratum')), `article: corrected · erratum ${N1}`],
    ['"err" corrects', updatedBy(update(N1, 'err')), `article: corrected · erratum ${N1}`],
    ['"Erratum" corrects', updatedBy(update(N1, 'Erratum')), `article: corrected · erratum ${N1}`],
    ['"Corrigendum" corrects', updatedBy(update(N1, 'Corrigendum')), `article: corrected · corrigendum ${N1}`],
    ['"corrected-article" corrects', updatedBy(update(N1, 'corrected-article')), `article: corrected · correction ${N1}`],
    ['a concern warns', updatedBy(update(N1, 'expression_of_concern')), `article: concern · expression_of_concern ${N1}`],
    ['"expression-of-concern" warns', updatedBy(update(N1, 'expression-of-concern')), `article: concern · expression_of_concern ${N1}`],
    ['a new edition is newer', updatedBy(update(N1, 'new_edition')), `article: newerVersion · new_edition ${N1}`],
    ['a new version is newer', updatedBy(update(N1, 'new_version')), `article: newerVersion · new_version ${N1}`],
    ['a partial retraction is neither retracted nor corrected', updatedBy(update(N1, 'partial_retraction')), `article: partlyRetracted · partial_retraction ${N1}`],
    ['a removal removes', updatedBy(update(N1, 'removal')), `article: removed · removal ${N1}`],
    ['a retraction retracts', updatedBy(update(N1, 'retraction')), `article: retracted · retraction ${N1}`],
    ['"Retraction", "retracion" and "retration" retract', updatedBy(update(N1, 'retracion'), update(N2, 'retration')), `article: retracted · retraction ${N1} · retraction ${N2}`],
    ['a withdrawal withdraws', updatedBy(update(N1, 'withdrawal')), `article: withdrawn · withdrawal ${N1}`],
    ['"publisher-note", "print" and "unknown" stay, as other updates', updatedBy(update(N1, 'publisher-note')), `article: addedTo · other ${N1}`],
    ['an unknown word hides no retraction beside it', updatedBy(update(N1, 'article'), update(N2, 'retraction')), `article: retracted · retraction ${N2} · other ${N1}`],
  ]);

  it('keeps the word that nobody knows for the reader', () => {
    expect(judgedFrom([updatedBy(update(N1, 'publisher-note'))]).status.event?.sourceType).toBe('publisher-note');
  });
});

describe('which way Crossref’s updates point', () => {
  const both = (type: string) => byCrossref({ 'update-to': [update(SELF, type)], 'updated-by': [update(SELF, type)] });
  hold([
    ['1. an update of a record to itself, in both fields, is one change in place and no notice', both('new_version'), `article: newerVersion · new_version ${SELF}`],
    ['1. an update to itself alone makes no notice of a paper', updateTo(update(SELF, 'correction')), `article: corrected · correction ${SELF}`],
    ['1. the same in capitals is itself too', updateTo(update('10.5555/PAPER', 'withdrawal')), `article: withdrawn · withdrawal ${SELF}`],
    ['1. an update to another record makes a notice', updateTo(update('10.5555/original', 'correction')), `notice: noneFound · correction ${SELF}`],
    [
      '2. one event from two sources with two notices, types and dates is one retraction, disputed',
      byCrossref({
        'update-to': [update(SELF, 'retraction', on(2023))],
        'updated-by': [update(SELF, 'retraction', on(2023)), update(N1, 'erratum', on(2023)), update(N1, 'retraction', { ...RW, ...on(2022) })],
      }),
      `article: retracted, disputed · retraction ${N1} · differs: type`,
    ],
    ['3. publisher and Retraction Watch say one thing once', updatedBy(update(N1, 'retraction'), update(N1, 'retraction', RW)), `article: retracted · retraction ${N1}`],
    [
      '4. two things under one record id: the gravest, disputed',
      updatedBy(update(N1, 'expression_of_concern', RW), update(N1, 'retraction', RW)),
      `article: retracted, disputed · retraction ${N1} · differs: record`,
    ],
    [
      '5. a correction listed before the retraction does not hide it',
      updatedBy(update(N1, 'correction', on(2004)), update(N2, 'retraction', on(2010))),
      `article: retracted · retraction ${N2} · correction ${N1}`,
    ],
    [
      '6. a correction to Retraction Watch and a retraction to PubMed is a retraction, disputed',
      [updatedBy(update(N1, 'correction', RW)), byPubmed({ links: [link('RetractionIn', `Inv Lancet. 2004;1:2. doi: ${N1}.`, '3')] })],
      `article: retracted, disputed · retraction ${N1} · differs: type`,
    ],
    ['7. Retraction Watch alone is enough, with no mark before the title', updatedBy(update(N1, 'retraction', RW)), `article: retracted · retraction ${N1}`],
    [
      '8. an update type among the relations is a weak sign, and one with the update itself',
      byCrossref({ relation: { new_version: [{ id: SELF, 'id-type': 'doi', 'asserted-by': 'object' }] }, 'updated-by': [update(SELF, 'new_version')] }),
      `article: newerVersion · new_version ${SELF}`,
    ],
    ['8. reviews, comments and supplements among the relations are no updates', byCrossref({ relation: { 'has-review': [{ id: N1, 'id-type': 'doi', 'asserted-by': 'object' }], 'is-comment-on': [{ id: N2, 'id-type': 'doi' }] } }), 'article: noneFound'],
    ['9. a mark before the title alone is a retraction', byCrossref({ title: ['RETRACTED: Moss on stones'] }), 'article: retracted · retraction -'],
    ['9. the title of a notice alone makes a notice of it, not a retracted paper', byCrossref({ title: ['Retraction Note: Moss on stones'] }), `notice: noneFound · retraction ${SELF}`],
    ['9. a paper that its publisher retitled like a notice is retracted', byCrossref({ title: ['Notice of Retraction: Moss on stones'], 'updated-by': [update(SELF, 'retraction', RW)] }), `article: retracted · retraction ${SELF}`],
    ['9. and so is one whose retraction is announced elsewhere', byCrossref({ title: ['Retraction: Moss on stones'], 'updated-by': [update(N1, 'retraction', RW)] }), `article: retracted · retraction ${N1}`],
    ['9. a correction notice that was retracted is a notice, and retracted itself', byCrossref({ title: ['Correction: Moss on stones'], 'updated-by': [update(N1, 'retraction', RW)] }), `both: retracted · retraction ${N1} · correction ${SELF}`],
    ['9. a notice titled only "Corrigendum" is one', byCrossref({ title: ['Corrigendum'], 'update-to': [update('10.5555/original', 'erratum')] }), `notice: noneFound · erratum ${SELF}`],
    ['11. a comment that is deposited as an update changes nothing', updatedBy(update(N1, 'comment')), 'article: noneFound'],
    ['11. nor does it make a notice of the comment', updateTo(update('10.5555/original', 'Reply')), 'article: noneFound'],
    ['11. a reply, a comment or a briefing about the paper is no notice', byCrossref({ title: ['Reply to: Moss on stones'] }), 'article: noneFound'],
    [
      '12. one notice may correct several papers, each named once',
      updateTo(update('10.5555/a', 'correction'), update('10.5555/b', 'correction'), update('10.5555/a', 'correction', RW)),
      `notice: noneFound · correction ${SELF} · correction ${SELF}`,
    ],
  ]);

  it.each([null, 'a string', {}, [null], [{}], [[]], [{ DOI: N1 }], [{ type: 7, DOI: N1 }]])('10. updates of the shape %j are no clean bill', (junk) => {
    expect(judgedFrom([byCrossref({ 'updated-by': junk })]).status).toMatchObject({ code: 'not-checked', reason: 'failed' });
  });

  it('10. junk beside a readable retraction does not hide it', () => {
    expect(seen(judgedFrom([updatedBy(null, {}, update(N1, 'retraction'))]))).toBe(`article: retracted · retraction ${N1}`);
  });
});

describe('what else Crossref answers', () => {
  it('a 404 is no absence of notices: the register may not be the paper’s', () => {
    const missing = crossref.parse({ status: 404, contentType: 'text/plain', body: 'Resource not found.' }, ids({ doi: SELF }), ANSWERED_AT);
    expect(judgedFrom([missing]).status).toMatchObject({ code: 'not-checked', reason: 'nothing-holds-it' });
  });

  it('a DOI with a comma is asked for by itself, and its retraction is found', () => {
    const doi = '10.5555/a,b';
    expect(crossref.request(ids({ doi }), { mailto: '' })).toBe('https://api.crossref.org/works/10.5555/a%2Cb');
    const answer = byCrossref({ DOI: doi, 'updated-by': [update(N1, 'retraction')] });
    expect(seen(judgedFrom([answer]))).toBe(`article: retracted · retraction ${N1}`);
  });

  it('the record of another DOI says nothing about this one', () => {
    const other = crossref.parse(jsonResponse({ message: { DOI: '10.5555/other', 'updated-by': [update(N1, 'retraction')] } }), ids({ doi: SELF }), ANSWERED_AT);
    expect(judgedFrom([other]).status).toMatchObject({ code: 'not-checked', reason: 'failed' });
  });

  hold([
    [
      'an article history names the correction where "updated-by" is missing',
      byCrossref({
        assertion: [
          history(1, 'change_date', '26 April 2021'),
          history(2, 'change_type', 'Correction'),
          history(3, 'change_details', 'A Correction to this paper has been published:'),
          history(4, 'change_details', `https://doi.org/${N1}`, `https://doi.org/${N1}`),
        ],
      }),
      `article: corrected · correction ${N1}`,
    ],
    [
      'an article history and the update of one notice are one event',
      byCrossref({
        assertion: [history(1, 'change_date', '6 May 2022'), history(2, 'change_type', 'Author Correction'), history(3, 'change_details', `https://doi.org/${N1}`)],
        'updated-by': [update(N1, 'correction')],
      }),
      `article: corrected · correction ${N1}`,
    ],
  ]);
});
