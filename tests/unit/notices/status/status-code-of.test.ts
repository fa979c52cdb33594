import { describe, expect, test } from 'vitest';
import { NOTICE_TYPES, type NoticeType } from '@/lib/model/notice-type';
import { isGrave, isTakenBack, severityOf, statusCodeOf, updatedKindOf } from '@/lib/notices/status/status-code-of';
import { noticeWord } from '@/lib/notices/status/verdict-of';

/** Each kind of notice: the status it gives, the word of its page, and of "updated" the kind. */
const KINDS: Record<NoticeType, readonly [code: string | null, word: string, updated: string | null]> = {
  retraction: ['retracted', 'retractionNotice', null],
  removal: ['removed', 'notice', null],
  withdrawal: ['withdrawn', 'notice', null],
  retract_and_replace: ['replaced', 'retractionNotice', null],
  partial_retraction: ['partly-retracted', 'notice', null],
  expression_of_concern: ['concern', 'concernNotice', null],
  correction: ['corrected', 'correctionNotice', null],
  corrigendum: ['corrected', 'correctionNotice', null],
  erratum: ['corrected', 'correctionNotice', null],
  corrected_and_republished: ['updated', 'notice', 'newer-version'],
  new_version: ['updated', 'notice', 'newer-version'],
  new_edition: ['updated', 'notice', 'newer-version'],
  addendum: ['updated', 'notice', 'added-to'],
  clarification: ['updated', 'notice', 'added-to'],
  withdrawal_out_of_date: ['updated', 'notice', 'out-of-date'],
  other: ['updated', 'notice', 'added-to'],
  reinstatement: [null, 'notice', null],
  concern_lifted: [null, 'notice', null],
};

describe('a kind of notice', () => {
  test.each(NOTICE_TYPES)('%s has its status and words', (type) => {
    expect([statusCodeOf(type), noticeWord(type), updatedKindOf(type)]).toEqual(KINDS[type]);
  });

  test('is grave where it warns of the results, and takes back where all of it goes', () => {
    expect(NOTICE_TYPES.filter(isTakenBack).toSorted()).toEqual(['removal', 'retraction', 'withdrawal']);
    expect(NOTICE_TYPES.filter(isGrave).toSorted()).toEqual(['expression_of_concern', 'partial_retraction', 'removal', 'retract_and_replace', 'retraction', 'withdrawal']);
  });

  test('is worse the earlier its status stands, and the least bad without one', () => {
    expect(severityOf('retraction')).toBe(0);
    expect(severityOf('retraction')).toBeLessThan(severityOf('expression_of_concern'));
    expect(severityOf('expression_of_concern')).toBeLessThan(severityOf('erratum'));
    expect(severityOf('other')).toBeLessThan(severityOf('reinstatement'));
  });
});
