import { describe, expect, it } from 'vitest';
import type { KnownNotice } from '@/lib/model/known-notice';
import { markOf } from '@/lib/notices/index/mark-of';

const PAPER = { doi: '10.5555/paper', pmid: null };
const NOTICE = { doi: '10.5555/notice', pmid: null };

function known(facts: Partial<KnownNotice>): KnownNotice {
  return { type: 'retraction', sourceType: 'Retraction', notice: NOTICE, subject: PAPER, inPlace: false, date: '2024-03-01', reasons: [], source: 'retraction-watch', ...facts };
}

describe('the mark of a work', () => {
  it.each<[KnownNotice['type'], string]>([
    ['retraction', 'retracted'],
    ['removal', 'removed'],
    ['withdrawal', 'withdrawn'],
    ['retract_and_replace', 'replaced'],
    ['partial_retraction', 'partly-retracted'],
    ['expression_of_concern', 'concern'],
    ['correction', 'corrected'],
    ['erratum', 'corrected'],
    ['new_version', 'newer-version'],
    ['addendum', 'added-to'],
    ['other', 'added-to'],
    ['withdrawal_out_of_date', 'out-of-date'],
    ['reinstatement', 'reinstated'],
    ['concern_lifted', 'concern-lifted'],
  ])('%s gives %s', (type, mark) => {
    expect(markOf(PAPER, [known({ type })])).toBe(mark);
  });

  it('is that of the worst notice that still holds', () => {
    const correction = known({ type: 'correction', notice: { doi: '10.5555/correction', pmid: null }, date: '2020' });
    expect(markOf(PAPER, [correction, known({})])).toBe('retracted');
  });

  it('is reinstated after a retraction that was taken back', () => {
    const back = known({ type: 'reinstatement', sourceType: 'Reinstatement', notice: { doi: '10.5555/back', pmid: null }, date: '2025-01-01' });
    expect(markOf(PAPER, [known({}), back])).toBe('reinstated');
  });

  it('stays retracted where the reinstatement came before', () => {
    const back = known({ type: 'reinstatement', notice: { doi: '10.5555/back', pmid: null }, date: '2019-01-01' });
    expect(markOf(PAPER, [known({}), back])).toBe('retracted');
  });

  it('calls a preprint that Retraction Watch lists withdrawn, and one that its server retracted retracted', () => {
    const preprint = { doi: '10.1101/2020.01.30.927871', pmid: null };
    expect(markOf(preprint, [known({ subject: preprint })])).toBe('withdrawn');
    expect(markOf(preprint, [known({ subject: preprint, source: 'crossref', sourceType: 'retraction' })])).toBe('retracted');
  });

  it('decides by the reason for Cochrane reviews', () => {
    const review = { doi: '10.1002/14651858.cd000001', pmid: null };
    const by = (version: number, facts: Partial<KnownNotice>) =>
      markOf(review, [known({ subject: review, notice: { doi: `10.1002/14651858.cd000001.pub${version}`, pmid: null }, ...facts })]);
    expect(by(2, { reasons: ['Error in Data'] })).toBe('withdrawn');
    expect(by(2, { reasons: ['Date of Article and/or Notice Unknown', 'Out of date'] })).toBe('out-of-date');
    expect(by(2, { type: 'withdrawal', sourceType: 'withdrawal', source: 'crossref', date: '2010-01-20' })).toBe('newer-version');
  });

  it('is set by its own record, marked in place', () => {
    expect(markOf(PAPER, [known({ inPlace: true, notice: PAPER })])).toBe('retracted');
  });
});

describe('the mark of a notice', () => {
  it.each<[KnownNotice['type'], string]>([
    ['retraction', 'retraction-notice'],
    ['retract_and_replace', 'retraction-notice'],
    ['correction', 'correction-notice'],
    ['corrigendum', 'correction-notice'],
    ['expression_of_concern', 'concern-notice'],
    ['addendum', 'other-notice'],
    ['reinstatement', 'other-notice'],
  ])('%s gives %s', (type, mark) => {
    // A replaced article's new record is the article: only a claim of another record makes it a notice.
    expect(markOf(NOTICE, [known({ type })])).toBe(type === 'retract_and_replace' ? null : mark);
  });

  it('stays that of a notice when the notice itself was corrected', () => {
    const onIt = known({ type: 'correction', subject: NOTICE, notice: { doi: '10.5555/second', pmid: null } });
    expect(markOf(NOTICE, [known({}), onIt])).toBe('retraction-notice');
  });

  it('is none for the new version of a work', () => {
    expect(markOf(NOTICE, [known({ type: 'new_version' })])).toBeNull();
  });

  it('is none for a document of which nothing is said', () => {
    expect(markOf({ doi: '10.5555/other', pmid: null }, [known({})])).toBeNull();
  });
});
