import { describe, expect, it } from 'vitest';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import { noticeTypeOf } from '@/lib/notices/titles/notice-type';
import { statusCodeOf, updatedKindOf } from '@/lib/notices/status/status-code-of';

describe('noticeTypeOf', () => {
  it.each(NOTICE_TYPES)('reads %s as written', (type) => {
    expect(noticeTypeOf(type)).toBe(type);
  });

  it.each([
    ['err', 'erratum'],
    ['Erratum', 'erratum'],
    ['Published Erratum', 'erratum'],
    ['Corrigendum', 'corrigendum'],
    ['corrected-article', 'correction'],
    ['Author Correction', 'correction'],
    ['Publisher Correction', 'correction'],
    ['retracion', 'retraction'],
    ['retration', 'retraction'],
    ['RETRACTION OF PUBLICATION', 'retraction'],
    ['RETRACTED ARTICLE', 'retraction'],
    ['expression-of-concern', 'expression_of_concern'],
    ['Editorial Expression of Concern', 'expression_of_concern'],
    ['Removal of Expression of Concern', 'concern_lifted'],
    ['New version', 'new_version'],
    ['partial retraction', 'partial_retraction'],
    ['Retract and Replace', 'retract_and_replace'],
    ['Corrected and Republished Article', 'corrected_and_republished'],
  ])('reads the spelling %s as %s', (word, type) => {
    expect(noticeTypeOf(word)).toBe(type);
  });

  it.each(['publisher-note', 'article', 'comment', 'unknown', '', '…', 'constructor', '__proto__', 'x'.repeat(10_000)])(
    'keeps the unknown word %j as another kind of update',
    (word) => {
      expect(noticeTypeOf(word)).toBe('other');
    },
  );
});

describe('the status that a notice gives', () => {
  it('is never corrected for what only adds information', () => {
    for (const type of ['addendum', 'clarification', 'other'] as const) {
      expect([statusCodeOf(type), updatedKindOf(type)]).toEqual(['updated', 'added-to']);
    }
  });

  it('is a newer version for what was republished or replaced by a version', () => {
    for (const type of ['new_version', 'new_edition', 'corrected_and_republished'] as const) {
      expect([statusCodeOf(type), updatedKindOf(type)]).toEqual(['updated', 'newer-version']);
    }
  });

  it('is partly retracted, neither retracted nor corrected, for a partial retraction', () => {
    expect(statusCodeOf('partial_retraction')).toBe('partly-retracted');
  });

  it('is none for a notice that ends another', () => {
    expect(statusCodeOf('reinstatement')).toBeNull();
    expect(statusCodeOf('concern_lifted')).toBeNull();
  });
});
