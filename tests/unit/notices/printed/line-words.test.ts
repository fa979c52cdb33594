import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { mayPrintNotice, maySpeak, namedKind, noticeWords } from '@/lib/notices/printed/notice-words';
import { wordInOtherLanguage } from '@/lib/notices/printed/words-in-languages';

const words = (text: string) => text.split(', ');
const said = (line: string) => noticeWords(line)?.word ?? null;

const KINDS = words(
  'correction, corrections, corrigendum, corrigenda, erratum, errata, addendum, addenda, clarification, clarifications, retraction, retractions, retraction note, retraction notice, retraction notices, withdrawal, withdrawals, withdrawal notice, removal, removal notices, expression of concern, expressions of concern, expression of editorial concern, reinstatement, author correction, publisher erratum, editorial expression of concern, partial retraction, minor correction, minor author correction',
);
const WORKS = words('article, paper, chapter, preprint, manuscript, review, protocol, publication, book, document, thesis, dissertation, submission, Cochrane review, version of the article');

describe('a line that a page prints about its own work', () => {
  test.each(KINDS)('names the kind: %s', (kind) => {
    expect(said(`A ${kind} to this article was published`)).toBe(kind);
    expect(said(`A ${kind} has been published`)).toBe(kind);
    expect(said(`This article has a ${kind}`)).toBe(kind);
    expect(said(`A x${kind} to this article was published`)).toBeNull();
    expect(namedKind(`Please see the ${kind} here`)).toBe(kind);
    expect(namedKind(`x${kind}`)).toBe('');
  });

  test.each(WORKS)('speaks of this %s', (work) => {
    expect(said(`A correction for this ${work}`)).toBe('correction');
    expect(said(`This ${work} was retracted`)).toBe('retracted');
    expect(said(`This ${work} has been issued an erratum`)).toBe('erratum');
    expect(said(`Concerns have been raised about this ${work}`)).toBe('Concerns');
    expect(said(`A newer version of this ${work} has been withdrawn`)).toBe('withdrawn');
    expect(said(`That ${work} was retracted`)).toBeNull();
    expect(said(`This x${work.split(' ').at(-1) ?? ''} was retracted`)).toBeNull();
  });

  test.each(words('to, for, of, on, about, regarding, relating to, related to'))('is said of it: a correction %s', (joint) => {
    expect(said(`A correction ${joint} this article`)).toBe('correction');
    expect(said(`A correction x${joint} this article`)).toBeNull();
  });

  test.each(words('A, An, The, See, See the, There is, There are, There is an, There are a'))('may begin with: %s', (start) => {
    expect(said(`${start} correction to this article`)).toBe('correction');
    expect(said(`x${start} correction to this article`)).toBeNull();
  });

  test.each(words('has been, was, is, have been').flatMap((verb) => words('published, issued, posted, made, applied, available').map((done) => `${verb} ${done}`)))('was published: a correction %s', (done) => {
    expect(said(`A correction ${done}`)).toBe('correction');
    expect(said(`Correction ${done}`)).toBeNull();
    expect(said(`A correction x${done}`)).toBeNull();
  });

  test.each(words('corrected, amended, retracted, withdrawn, removed, reinstated, partially retracted, temporarily removed, corrected and republished, retracted and replaced, corrected and replaced, retracted and republished'))('says what became of it: %s', (done) => {
    for (const been of ['has been', 'has since been', 'has now been', 'have been', 'was', 'is']) expect(said(`This article ${been} ${done}`)).toBe(done);
    expect(said(`This article was x${done}`)).toBeNull();
    expect(said(`This article was ${done}x`)).not.toBe(done);
    expect(said(`This study was ${done}`)).toBeNull();
  });

  test('was not removed from somewhere', () => {
    expect(said('This article was removed from the list')).toBeNull();
  });

  test.each([
    '13 May 2025: ', 'May 13, 2025 – ', 'May 13 2025 ', 'Comments: ', 'Notice: ', 'Important:', 'Correction: ', 'Retraction: ', '⚠ ', '• • • ',
  ])('may have something before it: "%s"', (before) => {
    expect(said(`${before}This article was retracted`)).toBe('retracted');
  });

  test.each(['13 May: ', 'Moss: ', 'On 13 May 2025: ', '••••••••••', '13 May 20255: '])('and not anything: "%s"', (before) => {
    expect(said(`${before}This article was retracted`)).toBeNull();
  });

  test.each(words('retraction in, partial retraction in, erratum in, expression of concern in, update in, republished in, corrected and republished in, retracted and republished in'))('is a label of NLM’s: %s', (label) => {
    expect(noticeWords(label)).toEqual({ word: label, how: 'heads' });
    expect(noticeWords(`${label}:`)).toEqual({ word: label, how: 'heads' });
    expect(noticeWords(`${label}: J Moss 2020`)).toEqual({ word: label, how: 'says' });
    expect(noticeWords(`${label} moss`)).toBeNull();
    expect(noticeWords(`x${label}`)).toBeNull();
  });

  test.each(words('retracted, withdrawn').flatMap((word) => ['', ' article', ' paper', ' publication', ' chapter', ' preprint'].map((what) => `${word}${what}`)))('is a badge: %s', (badge) => {
    expect(said(`⚠ ${badge} ⚠`)).toBe(badge);
    expect(said(`${badge} moss`)).toBeNull();
  });

  test('says that another version is newer', () => {
    expect(said('This is not the most recent version')).toBe('not the most recent version');
    expect(said('Not the most recent version of moss')).toBe('Not the most recent version');
    for (const which of ['newer', 'later', 'more recent', 'subsequent']) for (const done of ['withdrawn', 'retracted', 'removed']) for (const been of ['has been', 'was', 'is']) expect(said(`The ${which} version of this paper ${been} ${done}`)).toBe(done);
    expect(said('An older version of this paper was withdrawn')).toBeNull();
  });

  test.each(words('Editor note, Editor’s note, Editors’ note, Editors note, Editorial note, Editors’s note'))('is an editors’ note that warns: %s', (note) => {
    for (const warning of ['a concern', 'readers are alerted', 'is in question', 'unreliability', 'the integrity', 'is investigated']) expect(said(`${note}: there is ${warning}`)?.toLowerCase()).toBe(note.toLowerCase());
    expect(said(`${note}: this is a special issue`)).toBeNull();
    expect(said(`${note}: ${'x'.repeat(401)} concern`)).toBeNull();
  });

  test.each(words('has, have').flatMap((verb) => words('about, regarding, over, with, concerning').map((joint) => `${verb} been raised ${joint}`)))('tells of concerns: %s', (raised) => {
    expect(said(`Concerns ${raised} this article`)).toBe('Concerns');
    expect(said(`A concern ${raised} this article`)).toBe('concern');
    expect(said(`Concern(s) ${raised} this article`)).toBe('Concern');
    expect(said(`Concerns ${raised} moss`)).toBeNull();
  });

  test('names the page’s own work by its arXiv number, and no other', () => {
    const own = { ...NO_IDS, arxiv: '2412.18918' };
    for (const line of ['2412.18918v2 has been withdrawn', 'arXiv:2412.18918 was withdrawn', 'The paper arXiv: 2412.18918v1 is removed', 'Submission 2412.18918 has been removed']) expect(noticeWords(line, own)?.how).toBe('says');
    expect(noticeWords('2412.18919 has been withdrawn', own)).toBeNull();
    expect(noticeWords('2412.18918 has been withdrawn')).toBeNull();
    expect(noticeWords('math/0301001 was withdrawn', { ...NO_IDS, arxiv: 'math/0301001' })).toEqual({ word: 'withdrawn', how: 'says' });
  });

  test('is the label of works that refer to it', () => {
    expect(noticeWords('Referred to by')).toEqual({ word: '', how: 'lists' });
    expect(noticeWords('• Referred to by:')).toEqual({ word: '', how: 'lists' });
    expect(noticeWords('Referred to by moss')).toBeNull();
    expect(noticeWords('xReferred to by')).toBeNull();
  });

  test('is read in its first 500 characters', () => {
    expect(said(`Editor’s note: ${'x'.repeat(478)} concern`)).toBeNull();
    expect(said(`Editor’s note: ${'x'.repeat(380)} concern`)).toBe('Editor’s note');
    expect(namedKind(`${' '.repeat(5)}Erratum`)).toBe('Erratum');
  });

  test('heads notices where it is nothing but their name', () => {
    expect(noticeWords('Correction to this article')).toEqual({ word: 'Correction', how: 'heads' });
    expect(noticeWords('Correction to this article:.')).toEqual({ word: 'Correction', how: 'heads' });
    expect(noticeWords('Correction to this article: no')).toEqual({ word: 'Correction', how: 'says' });
    expect(noticeWords('A Correction to this article')).toEqual({ word: 'Correction', how: 'says' });
  });

  test.each(words('corrected, amended, retracted, errata, corrigenda, clarification, concern, withdrawn, addendum, removed, editor, reinstated, published in, referred to by, recent version, update in, zurückgezogen, préoccupation, Bedenken, 撤稿'))('is worth a look for: %s', (word) => {
    expect(maySpeak(`x ${word} x`)).toBe(true);
  });

  test('is worth none without such a word', () => {
    expect(maySpeak('Moss grew on stones')).toBe(false);
  });
});

describe('whether a page may print such a line', () => {
  test('in one text, or cut into several', () => {
    expect(mayPrintNotice(['Moss', ' This article \n was retracted '])).toBe(true);
    expect(mayPrintNotice(['Erratum to something'])).toBe(true);
    expect(mayPrintNotice(['Moss. This article', 'was retracted', ''])).toBe(true);
    expect(mayPrintNotice(['苔。本文', '已撤稿'])).toBe(true);
    expect(mayPrintNotice(['Moss', 'was retracted'])).toBe(false);
    expect(mayPrintNotice([])).toBe(false);
  });

  test('by the page’s own arXiv number', () => {
    expect(mayPrintNotice(['2412.18918 has been withdrawn'], { ...NO_IDS, arxiv: '2412.18918' })).toBe(true);
  });
});

describe('a line in another language', () => {
  test.each([
    ['Este artigo foi retratado', 'retratado'], ['Este documento está parcialmente retirado', 'parcialmente retirado'], ['Esta tese encontra-se corrigida', 'corrigida'], ['Esse preprint foi em 3 de maio removido', 'removido'], ['Uma versão mais recente deste artigo foi despublicada', 'despublicada'], ['Este trabalho possui uma errata', 'errata'], ['Este capítulo recebeu nota de retratação', 'nota de retratação'], ['Foi publicada uma correção deste artigo', 'correção'], ['Uma expressão de preocupação sobre este artigo', 'expressão de preocupação'], ['Foram levantadas preocupações sobre este artigo', 'preocupações'],
    ['Este artículo ha sido retractado', 'retractado'], ['Esta publicación fue retirada', 'retirada'], ['Este manuscrito se ha corregido', 'corregido'], ['Una versión más reciente de este artículo fue eliminada', 'eliminada'], ['Este trabajo tiene una corrección', 'corrección'], ['Este texto contiene erratas', 'erratas'], ['Se ha publicado una fe de erratas de este artículo', 'fe de erratas'], ['Una expresión de inquietud sobre este documento', 'expresión de inquietud'], ['Se han planteado preocupaciones sobre este artículo', 'preocupaciones'],
    ['Cet article a été rétracté', 'rétracté'], ['Ce manuscrit est retiré', 'retiré'], ['Cette publication a été le 3 mai corrigée', 'corrigée'], ['Une version plus récente de cet article a été supprimée', 'supprimée'], ['Cet article a fait l’objet d’une rétractation', 'rétractation'], ['Ce document comporte une mise en garde', 'mise en garde'], ['Un rectificatif à cet article', 'rectificatif'], ['Une expression de préoccupation concernant cet article', 'expression de préoccupation'], ['Des préoccupations ont été soulevées sur cet article', 'préoccupations'],
    ['Dieser Artikel wurde zurückgezogen', 'zurückgezogen'], ['Diese Arbeit ist teilweise retrahiert', 'teilweise retrahiert'], ['Dieser Beitrag wurde am 3. Mai von den Autoren widerrufen', 'widerrufen'], ['Eine neuere Version dieses Artikels wurde korrigiert', 'korrigiert'], ['Dieses Kapitel hat eine Berichtigung', 'Berichtigung'], ['Ein Erratum zu diesem Artikel', 'Erratum'], ['Zu diesem Beitrag gibt es eine Richtigstellung', 'Richtigstellung'], ['Es bestehen Bedenken gegen diesen Artikel', 'Bedenken'], ['Dieses Dokument enthält eine Bedenkenäußerung', 'Bedenkenäußerung'],
    ['Questo articolo è stato ritrattato', 'ritrattato'], ['Questa tesi è parzialmente ritirata', 'parzialmente ritirata'], ['Una versione più recente di questo articolo è stata rimossa', 'rimossa'], ['Questo lavoro presenta una rettifica', 'rettifica'], ['Un’errata corrige di questo articolo', 'errata corrige'], ['È stata pubblicata una correzione a questo articolo', 'correzione'], ['Sono state sollevate preoccupazioni su questo articolo', 'preoccupazioni'],
    ['本文已撤稿', '撤稿'], ['该论文已被撤回。', '撤回'], ['此文章的更新版本现已撤销，', '撤销'], ['本文有更正', '更正'], ['本文附有一则勘误', '勘误'], ['本文的更正已发表', '更正'], ['有人对本论文提出质疑', '质疑'],
    ['本論文は撤回された', '撤回'], ['この記事は訂正されています', '訂正'], ['当該論文の新しい版が取り下げられました', '取り下げ'], ['この論文には訂正記事があります', '訂正記事'], ['本論文に関する懸念表明が公開', '懸念表明'], ['この論文への懸念が', '懸念'],
    ['ARTÍCULO RETRACTADO', 'RETRACTADO'], ['Artigo retratado.', 'retratado'], ['Article rétracté', 'rétracté'], ['Article retiré', 'retiré'], ['Articolo ritirato', 'ritirato'], ['Zurückgezogener Artikel', 'Zurückgezogen'], ['Retrahierter Beitrag', 'Retrahiert'], ['【撤稿】', '撤稿'], ['[撤回]', '撤回'], ['（撤稿）', '撤稿'],
  ])('“%s” says it', (line, word) => {
    expect(wordInOtherLanguage(line)).toBe(word);
    expect(wordInOtherLanguage(`x${line}`)).not.toBe(word);
  });

  test.each(['Este artigo foi retratadox', 'Este artigo retratado', 'Um artigo foi retratado', 'Cet article corrige une erreur', 'Dieser Artikel korrigiert', '本文更正了模型', '本文已更正模型', '本論文は訂正する', 'Article rétracté de mousse', 'Moos'])('“%s” does not', (line) => {
    expect(wordInOtherLanguage(line)).toBeNull();
  });
});
