import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { cochraneVersion, isLaterVersion } from '@/lib/notices/status/cochrane-version';
import { withdrawalReason, withdrawalStatement } from '@/lib/notices/reasons/withdrawal-reason';
import { assertion } from '@/tests/fixtures/answers/assertion';
import { update } from '@/tests/fixtures/answers/crossref-work';
import { byCrossref, byPubmed, judgedFrom, seen } from '@/tests/fixtures/answers/judged';
import { link } from '@/tests/fixtures/answers/pubmed-article';
import { ids } from '@/tests/fixtures/answers/responses';

const version = (pub: number) => `10.1002/14651858.cd009999${pub === 1 ? '' : `.pub${pub}`}`;
const V2 = ids({ doi: version(2) });
const RW = { source: 'retraction-watch', 'record-id': '7' };
const on = (year: number, month: number) => ({ updated: { 'date-parts': [[year, month, 2]] } });

/** Crossref's record of the second version, with these notices about it. */
const second = (...updatedBy: unknown[]) => byCrossref({ DOI: version(2), 'updated-by': updatedBy });
/** Crossref's record of the third version, by its title and abstract. */
const third = (title: string, abstract: string, fields: Record<string, unknown> = {}) =>
  byCrossref({ DOI: version(3), title: [title], abstract: `<jats:p>${abstract}</jats:p>`, ...fields });
const withReasons = (note: string, facts: Partial<Assertion> = {}): SourceAnswer => {
  const row = assertion({ source: 'retraction-watch', via: null, type: 'retraction', subject: V2, notice: ids({ doi: version(3) }), note, date: '2016-05-04', ...facts });
  return { ...byCrossref({ DOI: version(2) }), source: 'retraction-watch', assertions: [row], outcome: { ...byCrossref({}).outcome, source: 'retraction-watch', kind: 'lists-notice' } };
};

type Case = [name: string, answers: SourceAnswer | SourceAnswer[], seen: string];
const hold = (cases: Case[]) =>
  it.each(cases)('%s', (_name, answers, expected) => {
    expect(seen(judgedFrom([answers].flat()))).toBe(expected);
  });

describe('an earlier version of a Cochrane review', () => {
  hold([
    ['has a newer one where the publisher’s "withdrawal" is by the next version', second(update(version(3), 'withdrawal', on(2016, 5))), `article: newerVersion · new_version ${version(3)}`],
    ['has a newer one where that has no date', second(update(version(3), 'withdrawal', { updated: undefined })), `article: newerVersion · new_version ${version(3)}`],
    [
      'has a newer one where PubMed’s "Update in" names it by its PMID alone',
      [second(), byPubmed({ doi: version(2), links: [link('UpdateIn', 'Cochrane Database Syst Rev. 2001;(2):CD009999', '11405950')] })],
      'article: newerVersion · new_version 11405950',
    ],
    ['has a newer one by "new_version"', second(update(version(3), 'new_version', on(2022, 5))), `article: newerVersion · new_version ${version(3)}`],
    ['is withdrawn where that happened since July 2019: then only for cause', second(update(version(3), 'withdrawal', on(2019, 7))), `article: withdrawn · withdrawal ${version(3)}`],
    ['is withdrawn, not retracted, where Retraction Watch lists it and the reason is unread', second(update(version(3), 'retraction', { ...RW, ...on(2016, 5) })), `article: withdrawn · withdrawal ${version(3)}`],
    [
      'is withdrawn, undisputed, where the publisher says withdrawal and Retraction Watch retraction',
      second(update(version(3), 'withdrawal', on(2016, 5)), update(version(3), 'retraction', { ...RW, ...on(2016, 5) })),
      `article: withdrawn · withdrawal ${version(3)}`,
    ],
    ['is out of date where age is the reason', withReasons('Removed; Withdrawn as Out of Date'), `article: outOfDate · withdrawal_out_of_date ${version(3)}`],
    ['has a newer one where it was replaced', withReasons('Retract and Replace'), `article: newerVersion · new_version ${version(3)}`],
    ['is withdrawn for an error', withReasons('Error in Analyses; Removed'), `article: withdrawn · withdrawal ${version(3)}`],
    ['is withdrawn for interests, though it was replaced and out of date as well', withReasons('Conflict of Interest; Retract and Replace; Withdrawn as Out of Date'), `article: withdrawn · withdrawal ${version(3)}`],
    ['is withdrawn while the reason is only that it was removed', withReasons('Notice - Limited or No Information; Removed'), `article: withdrawn · withdrawal ${version(3)}`],
    [
      'is out of date in everybody’s words at once, with no disagreement',
      [second(update(version(3), 'withdrawal', on(2016, 5)), update(version(3), 'retraction', RW)), withReasons('Withdrawn as Out of Date')],
      `article: outOfDate · withdrawal_out_of_date ${version(3)}`,
    ],
    [
      'has a newer one where a revised review was published after the withdrawn version',
      second(update(version(3), 'retraction', { ...RW, ...on(2016, 5) }), update(version(4), 'new_version', on(2018, 2))),
      `article: newerVersion · new_version ${version(4)} · withdrawal ${version(3)} (ended)`,
    ],
    ['is withdrawn in place where it is its own notice', second(update(version(2), 'withdrawal')), `article: withdrawn · withdrawal ${version(2)}`],
    ['is not made newer by an earlier version', second(update(version(1), 'withdrawal', on(2016, 5))), `article: withdrawn · withdrawal ${version(1)}`],
    ['is retracted where the publisher itself says so', second(update(version(3), 'retraction', on(2021, 5))), `article: retracted · retraction ${version(3)}`],
    ['is corrected by a correction as any paper', second(update('10.1002/notice.1', 'correction')), 'article: corrected · correction 10.1002/notice.1'],
  ]);

  it('is withdrawn or out of date by the words of the withdrawn version, once they are read', () => {
    const answers = [second(update(version(3), 'withdrawal', on(2016, 5)))];
    const read = (text: string) => seen(judgedFrom(answers, { noticeRecords: [{ notice: ids({ doi: version(3) }), text: [text] }] }));
    expect(read('This review has been withdrawn because it is out of date.')).toContain('outOfDate');
    expect(read('This review has been withdrawn from publication.')).toContain('withdrawn');
    expect(read('WITHDRAWN: Moss for stones')).toContain('withdrawn');
    expect(read('Twelve trials were included; 20 participants were withdrawn.')).toContain('newerVersion');
  });
});

describe('the withdrawn version of a Cochrane review', () => {
  const WITHDRAWN = 'WITHDRAWN: Moss for stones';
  hold([
    ['is withdrawn while the reason is unread', third(WITHDRAWN, 'The editorial group has withdrawn this.'), 'article: withdrawn · withdrawal -'],
    ['is out of date by its own words', third(WITHDRAWN, 'This review has been withdrawn because it is out of date.'), 'article: outOfDate · withdrawal_out_of_date -'],
    ['has a newer version where its words say what replaced it', third(WITHDRAWN, 'This review has been withdrawn. It was superseded by a review of lichens.'), 'article: newerVersion · new_version -'],
    ['is withdrawn for policy, though out of date as well', third(WITHDRAWN, 'This review has been withdrawn: an author contravenes the sponsorship policy; it is out of date.'), 'article: withdrawn · withdrawal -'],
    [
      'is withdrawn where it keeps the whole old abstract, whose errors and dates are its studies’',
      third(WITHDRAWN, 'Guidance on moss is out of date. Measurement errors were common. Ten trials were replaced by newer ones.'),
      'article: withdrawn · withdrawal -',
    ],
    [
      'is no notice: what it takes back is the same review',
      third(WITHDRAWN, '', { 'update-to': [update(version(2), 'withdrawal', on(2016, 5)), update(version(1), 'retraction', { ...RW, ...on(2016, 5) })] }),
      `article: withdrawn · withdrawal ${version(3)}`,
    ],
    [
      'has a newer version once one was published',
      third(WITHDRAWN, '', { 'updated-by': [update(version(4), 'new_version', on(2018, 2))] }),
      `article: newerVersion · new_version ${version(4)} · withdrawal - (ended)`,
    ],
    [
      'and a plain new version announces nothing of the old one',
      third('Moss for stones', '', { 'update-to': [update(version(2), 'withdrawal', on(2016, 5)), update(version(1), 'retraction', RW)] }),
      'article: noneFound',
    ],
  ]);
});

describe('what is no Cochrane review', () => {
  hold([
    ['is withdrawn by a withdrawal, whatever its date', byCrossref({ 'updated-by': [update('10.5555/paper.pub2', 'withdrawal', on(2016, 5))] }), 'article: withdrawn · withdrawal 10.5555/paper.pub2'],
    ['is retracted by Retraction Watch', byCrossref({ 'updated-by': [update('10.5555/paper.pub2', 'retraction', RW)] }), 'article: retracted · retraction 10.5555/paper.pub2'],
  ]);

  it('has no version', () => {
    for (const doi of ['10.1002/14651858', '10.1002/14651858.cd1', '10.1002/14651858.cd009999.pub2x', '10.5555/14651858.cd009999', null]) {
      expect(cochraneVersion(ids({ doi }))).toBeNull();
    }
    expect(isLaterVersion(ids({ doi: version(3) }), ids({ doi: '10.1002/14651858.cd000001' }))).toBe(false);
    expect(isLaterVersion(ids({ doi: version(10) }), ids({ doi: version(9) }))).toBe(true);
  });
});

describe('the reason for a withdrawal', () => {
  it.each([
    ['Error in Data; Withdrawn as Out of Date', 'cause'],
    ['Breach of Policy by Author', 'cause'],
    ['Investigation by Journal/Publisher; Unreliable Results and/or Conclusions', 'cause'],
    ['This protocol is no longer being updated.', 'age'],
    ['The review is substantially out-of-date.', 'age'],
    ['It has been split into two reviews.', 'replaced'],
    ['It has not been replaced by another review.', null],
    ['Date of Article and/or Notice Unknown', null],
    ['Temporary Removal', null],
    ['', null],
  ])('%j is %s', (text, reason) => {
    expect(withdrawalReason([text])).toBe(reason);
  });

  it('is read from the statement on, and no further than a thousand characters', () => {
    expect(withdrawalStatement(['Old text. ', `This review has been withdrawn. ${'x'.repeat(5_000)}`])).toHaveLength(1_000);
    expect(withdrawalStatement(['Participants were withdrawn from the trials in this review.'])).toBeNull();
  });
});
