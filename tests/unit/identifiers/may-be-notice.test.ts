import { describe, expect, it } from 'vitest';
import { typesSayNotice } from '@/lib/identifiers/kind-of-page';
import { mayBeNotice } from '@/lib/identifiers/may-be-notice';

describe('a quick look for a notice', () => {
  it.each([
    'Correction', 'Correção', 'Corrección', 'Corrigendum', 'Erratum', 'Error in moss', 'Retraction', 'Rétractation', 'Ritrattazione', 'Withdrawn', 'Removal', 'Expression of concern', 'Addendum', 'Amendment',
    'Clarification', 'Reinstatement', 'Republished', 'Redundant', 'Duplicate', 'Publisher note', 'Rectificatif', 'Retificação', 'Rettifica', 'Berichtigung', 'Korrektur', 'Rücknahme', 'Zurückziehung', 'Nachtrag',
    'Preocupación', 'Inquietud', 'Préoccupation', 'Besorgnis', 'Adenda', 'Retirado', 'Retrait', 'Ritiro', 'Disclosure', 'Widerruf', 'Richtigstellung', 'Rückzug', 'Aclaración',
    '更正', '勘误', '勘誤', '撤稿', '订正', '訂正', '正誤', '補遺', '补遗', '表明', '声明', '关注', '取り下げ', '정오', '정정', '철회',
  ])('says yes to the word %s, in the title and in the types', (word) => {
    expect(mayBeNotice({ title: word, types: [] })).toBe(true);
    expect(mayBeNotice({ title: null, types: ['article', word.toUpperCase()] })).toBe(true);
  });

  it('says no to other words, and to none', () => {
    expect(mayBeNotice({ title: 'Moss grows on stones', types: ['article'] })).toBe(false);
    expect(mayBeNotice({ title: '勘', types: [] })).toBe(false);
    expect(mayBeNotice({ title: null, types: [] })).toBe(false);
  });
});

describe('the types of a page', () => {
  it.each(['Author Correction', 'Addition/Correction', 'Notice: Retraction', 'moss | erratum', 'published_erratum'])('name a notice: %s', (type) => {
    expect(typesSayNotice(['article', type])).toBe(true);
  });

  it.each(['Article', 'Moss/Fern', ''])('name none: %s', (type) => {
    expect(typesSayNotice([type])).toBe(false);
  });
});
