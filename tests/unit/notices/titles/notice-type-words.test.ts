import { describe, expect, test } from 'vitest';
import type { NoticeType } from '@/lib/model/notice-type';
import { titleForm } from '@/lib/notices/title-form';
import { noticeTypeOf } from '@/lib/notices/titles/notice-type';
import { englishNoticeType, pageNoticeType } from '@/lib/notices/titles/page-notice-type';

/** The words for each kind of notice as registers and titles print them. */
const WORDS: Readonly<Partial<Record<NoticeType, string>>> = {
  addendum: 'addendum, addenda, adenda, adendo, Nachtrag, 補遺, 补遗, addenda and errata, addendum and erratum, addendum and corrigendum, addition, additions',
  clarification: 'clarification, clarifications, aclaración',
  correction:
    'correction, corrections, corrected, corrected-article, correction notice, notice of correction, statement of correction, author correction, publisher correction, editorial correction, Publisher’s Note, Department of Error, correction and clarification, corrections and clarifications, corrections & amplifications, corrections and additions, addition and correction, additions and corrections, republication, Richtigstellung, Richtigstellungen, amendment, amendments, minor correction, Berichtigung, Korrektur, Korrekturen, rectificatif, correctif, note de correction, avis de correction, corrección, correcciones, rectificación, correção, correções, retificação, rettifica, nota di rettifica, correzione, 更正, 更正声明, 更正聲明, 更正启事, 更正通知, 更正说明, 訂正, お詫びと訂正, 訂正とお詫び, 訂正のお知らせ, 订正, 정정',
  corrigendum: 'corrigendum, corrigenda, author corrigendum, author corrigenda, publisher corrigendum, publisher corrigenda, Korrigendum, Korrigenda',
  erratum:
    'erratum, errata, err, published erratum, publisher erratum, publisher errata, author erratum, author errata, errata note, erratum notice, fe de errata, fe de erratas, fe de errores, errata corrige, Druckfehlerberichtigung, erratum and corrigendum, 勘误, 勘误表, 勘误声明, 勘誤, 勘誤表, 正誤, 正誤表, 正誤表のお知らせ, 정오표',
  expression_of_concern:
    'expression of concern, editorial expression of concern, expression of editorial concern, notice of concern, note of concern, statement of concern, editorial note of concern, concern, editorial expression of editorial concern, editors’ expression of concern, publisher’s expression of concern, publisher expression of concern, concern notice, concern note, concern statement, notice of editorial concern, statement of editorial concern, note of editorial concern, notice of expression of concern, statement of expression of concern, expresión de preocupación, expresión de inquietud, expressão de preocupação, expresión editorial de preocupación, expressão editorial de preocupação, manifestação de preocupação, expression de préoccupation, espressione di preoccupazione, Ausdruck der Besorgnis, 关注声明, 关切声明, 编辑关注, 懸念表明, 懸念の表明, 関心の表明',
  new_edition: 'new_edition',
  new_version: 'new_version',
  partial_retraction: 'partial retraction, partially retracted, notice of partial retraction, statement of partial retraction, partial retraction notice, partial retraction note, partial retraction statement, partial retractions',
  removal: 'removal, removed, removal notice, notice of removal, statement of removal, temporary removal, temporary removed, removal note, removal statement, temporarily removed',
  retraction:
    'retraction, retractions, retracted, retracion, retration, retracted article, retracted chapter, retracted paper, retracted publication, retraction of publication, retraction note, retraction notice, retraction statement, notice of retraction, statement of retraction, full retraction, announcement of retraction, note of retraction, author retraction, editorial retraction, publisher retraction, editors’ retraction, article retracted, retraction announcement, retractación, nota de retractación, aviso de retractación, notificación de retractación, comunicado de retractación, retracción, nota de retracción, aviso de retracción, retractado, artículo retractado, retratação, nota de retratação, aviso de retratação, notificação de retratação, retratado, artigo retratado, rétractation, rétraction, avis de rétractation, note de rétractation, rétracté, article rétracté, Retraktion, Rücknahme, Zurückziehung, zurückgezogen, ritrattazione, nota di ritrattazione, avviso di ritrattazione, ritrattato, 撤稿, 撤稿声明, 撤稿聲明, 撤稿通知, 撤稿公告, 撤稿启事, 撤稿说明, 已撤稿, 撤回, 撤销, 撤銷, 撤销论文声明, 撤稿說明, Widerruf, Rückzug, 撤回声明, 撤回公告, 撤回通知, 撤回のお知らせ, 论文撤回, 論文撤回, 論文撤回のお知らせ, 論文撤回について, 論文の撤回, 論文の撤回について, 論文の撤回のお知らせ, 掲載論文撤回, 掲載論文の撤回, 논문철회, 철회공고',
  withdrawal:
    'withdrawal, withdrawn, withdrawn article, withdrawn as duplicate, withdrawn as a duplicate, withdrawn chapter, withdrawn paper, withdrawal statement, article withdrawn, withdrawal notice, notice of withdrawal, statement of withdrawal, withdrawal note, withdrawn publication, article withdrawal, retirada, retiro, retiro del artículo, retiro de artículo, 論文取り下げのお知らせ, 論文の取り下げについて, 掲載論文の取り下げについて, 掲載論文取り下げのお知らせ, 論文取り下げについて, retirada del artículo, retirada de artículo, retirada do artigo, retirada de artigo, retrait, retrait de l’article, avis de retrait, note de retrait, ritiro, ritiro dell’articolo',
  reinstatement: 'reinstatement, reinstated, notice of reinstatement, statement of reinstatement, reinstatement notice, reinstatement note, reinstatement statement, retraction of retraction, withdrawal of the retraction notice, reversal of a retraction, retraction of the retraction note, retraction of the retraction statement',
  retract_and_replace:
    'retract and replace, retracted and replaced, retraction and replacement, retracted and republished, retraction and republication, notice of retraction and replacement, statement of retraction and replacement, retraction with replacement, retraction with republication, retraction and replacement notice, retraction and republication notice, notice of retraction and republication, statement of retraction and republication',
  corrected_and_republished: 'corrected and republished, corrected and republished article, correction and republication',
  concern_lifted: 'concern_lifted, expression of concern lifted, removal of expression of concern, withdrawal of the expression of concern, lifting of an editorial expression of concern, retraction of expression of concern, resolution of the expression of editorial concern, closure of an expression of concern, correction and removal of expression of concern, editorial expression of concern removed, expression of editorial concern withdrawn, expression of concern resolved',
  withdrawal_out_of_date: 'withdrawal_out_of_date, withdrawn as out of date',
};

const ROWS = (Object.entries(WORDS) as [NoticeType, string][]).flatMap(([type, words]) => words.split(', ').map((word) => [type, word] as const));

describe('the type of a notice', () => {
  test.each(ROWS)('is %s for "%s"', (type, word) => {
    expect(noticeTypeOf(word)).toBe(type);
    expect(noticeTypeOf(word.toUpperCase())).toBe(type);
  });

  test.each([
    ['Authors’ Retraction', 'retraction'], ['Author Retraction', 'retraction'], ['Publisher’s Erratum', 'erratum'], ['Editor’s correction', 'correction'], ['Editorial addendum', 'addendum'], ['Minor erratum', 'erratum'],
  ] as const)('does not follow from whose word it is: %s', (word, type) => {
    expect(noticeTypeOf(word)).toBe(type);
  });

  test.each([
    ['Note of clarification', 'clarification'], ['Announcement of erratum', 'erratum'], ['Nota de corrección', 'correction'], ['Aviso de corrección', 'correction'], ['Comunicado de corrección', 'correction'], ['Clarification notice', 'clarification'], ['Addendum statement', 'addendum'], ['Corrigendum note', 'corrigendum'], ['Erratum announcement', 'erratum'], ['Author’s notice of clarification', 'clarification'],
  ] as const)('does not follow from the kind of document: %s', (word, type) => {
    expect(noticeTypeOf(word)).toBe(type);
  });

  test.each([
    ['Correction and erratum', 'correction'], ['Corrections and addenda', 'correction'], ['Erratum et addendum', 'erratum'], ['Errata y adenda', 'other'], ['Errata y corrigenda', 'erratum'], ['Errata e addenda', 'erratum'], ['Corrigendum und Addendum', 'corrigendum'], ['Corrigenda and corrections', 'corrigendum'], ['Addendum und Korrigendum', 'other'], ['Addenda und Corrigenda', 'addendum'], ['Erratum et rectificatif', 'erratum'],
  ] as const)('is the first of two: %s', (word, type) => {
    expect(noticeTypeOf(word)).toBe(type);
  });

  test.each(['', 'moss', 'corrections of moss', 'a retraction', 'retraction of moss', 'moss notice', 'concern lifted by moss', 'expression of concern about moss', 'removal of expression of concerns', 'retraction of retraction papers', 'the reversal of a retraction', 'of correction'])('is other for what names none: %j', (word) => {
    expect(noticeTypeOf(word)).toBe('other');
  });

  test('does not depend on accents, spaces, signs or the way a letter is coded', () => {
    expect(noticeTypeOf(' Re-traction_ ')).toBe('retraction');
    expect(noticeTypeOf('retratacao')).toBe('retraction');
    expect(noticeTypeOf('correc\u0327a\u0303o')).toBe('correction');
    expect(noticeTypeOf('retraction 2')).toBe('retraction');
  });

  test('is other for a word of more than 80 characters, which is a sentence', () => {
    expect(noticeTypeOf('retraction'.padEnd(80))).toBe('retraction');
    expect(noticeTypeOf('retraction'.padEnd(81))).toBe('other');
  });
});

describe('a word of a page', () => {
  test.each([
    ['amended', 'correction'], ['partially corrected', 'correction'], ['temporarily removed', 'removal'], ['temporarily withdrawn', 'withdrawal'], ['retracted and replaced', 'retract_and_replace'], ['republished', 'corrected_and_republished'], ['Update in', 'new_version'], ['not the most recent version', 'new_version'],
    ['Editor’s note', 'expression_of_concern'], ['Editorial note', 'expression_of_concern'], ['Retracted preprint', 'retraction'], ['Withdrawn chapter', 'withdrawal'], ['Withdrawn preprint', 'withdrawal'], ['Correction(s)', 'correction'], ['Erratum in', 'erratum'], ['Partial correction', 'correction'], ['Expressions of Concern', 'expression_of_concern'], ['Withdrawals', 'withdrawal'], ['moss', null], ['Editor notes', null],
  ] as const)('%s names %s', (word, type) => {
    expect([englishNoticeType(word), pageNoticeType(word)]).toEqual([type, type]);
  });
});

test('a notice that was taken back is one with the mark before it', () => {
  expect(titleForm('WITHDRAWN: Retraction notice to “Moss”')).toEqual({ marks: 'notice', type: 'retraction', word: 'Retraction notice', takenBack: { type: 'withdrawal', word: 'WITHDRAWN' } });
});
