import { describe, expect, test } from 'vitest';
import { pageAssertion } from '@/lib/notices/titles/page-assertion';
import { findWork } from '@/lib/page/identify/find-work';
import { readOwnNotices } from '@/lib/page/notices/read-own-notices';
import { readPageText } from '@/lib/page/texts/page-text';
import { withDocument } from '@/scripts/inspect/page';

const OWN = '10.5555/s0000-77572031000100023';

interface Shown {
  doi?: string;
  title?: string;
  type?: string;
  url?: string;
}

/** Lends the page of a paper with a box above its title. */
function withPage<T>(box: string, { doi = OWN, title = 'Moss on stones', type = 'research-article', url = 'https://journal.example.org/view' }: Shown, use: (document: Document, finding: ReturnType<typeof findWork>) => T): T {
  const head = `<meta name="citation_doi" content="${doi}"><meta name="citation_title" content="${title}"><meta name="citation_article_type" content="${type}">`;
  const html = `<!DOCTYPE html><head>${head}</head><body><main>${box}<h1>${title}</h1><p>M. Stone</p></main></body>`;
  return withDocument(new TextEncoder().encode(html), url, (document) => use(document, findWork(document, { href: url })));
}

/** The first notice of a page: its type as the worker reads it, and its document. */
function noticeOf(box: string, shown: Shown = {}) {
  return withPage(box, shown, (document, finding) => {
    const [said] = readOwnNotices(document, finding);
    return said ? [pageAssertion(finding.ids, said)?.type ?? null, said.noticeDoi] : null;
  });
}

/** SciELO's box: a heading, and a list of links under it. */
const scielo = (heading: string, href = 'https://doi.org/10.5555/notice.1') =>
  `<div class="panel"><div class="panel-heading">${heading}: </div><div class="panel-body"><ul><li><a href="${href}">${href}</a></li></ul></div></div>`;
const line = (text: string) => `<p>${text}</p>`;

describe('what sites say of a notice in their own words', () => {
  test.each([
    ['retraction', scielo('This document was retracted by')],
    ['erratum', scielo('This document has an erratum')],
    ['correction', scielo('This document has corrections')],
    ['addendum', scielo('This document has an addendum')],
    ['retraction', scielo('This thesis was retracted by')],
    ['erratum', scielo('Este documento possui uma errata')],
    ['retraction', scielo('Este documento foi retratado por')],
    ['correction', scielo('Este artigo contém correções')],
    ['retraction', scielo('Este artigo contém retratação')],
    ['addendum', scielo('Este documento possui um adendo')],
    ['erratum', scielo('Este documento tiene una fe de erratas')],
    ['retraction', scielo('Este documento fue retractado por')],
    ['correction', scielo('Este artículo tiene correcciones')],
  ])('a %s in SciELO’s box %#', (type, box) => {
    expect(noticeOf(box)).toEqual([type, '10.5555/notice.1']);
  });

  test.each([
    ['expression_of_concern', line('Concern(s) have been raised about this article. Read the <a href="https://doi.org/10.5555/notice.1">expression of concern</a>.'), '10.5555/notice.1'],
    ['expression_of_concern', line('Concerns have been raised regarding this paper.'), null],
    ['withdrawal', '<span>A newer version of this paper has been withdrawn by M. Stone</span>', null],
    ['withdrawal', line('This submission has been withdrawn by arXiv administrators'), null],
  ])('%s: %s', (type, box, doi) => {
    expect(noticeOf(box)).toEqual([type, doi]);
  });

  test('arXiv’s page of a withdrawn file names the paper by its number', () => {
    const own = { doi: '10.48550/arxiv.2412.18918', url: 'https://arxiv.org/html/2412.18918v2' };
    expect(noticeOf(line('2412.18918v2 has been withdrawn'), own)).toEqual(['withdrawal', null]);
    expect(noticeOf(line('arXiv:2412.18918v2 has been withdrawn by M. Stone'), own)).toEqual(['withdrawal', null]);
    expect(noticeOf(line('2412.11111v2 has been withdrawn'), own)).toBeNull();
  });
});

describe('the same in the other languages of the sites', () => {
  test.each([
    ['retraction', 'Este artigo foi retratado em 3 de maio de 2031.'],
    ['expression_of_concern', 'Este artigo possui uma expressão de preocupação.'],
    ['correction', 'Foi publicada uma correção deste artigo.'],
    ['withdrawal', 'Este artículo ha sido retirado por sus autores.'],
    ['correction', 'Se ha publicado una corrección de este artículo.'],
    ['retraction', 'Cet article a été rétracté le 3 mai 2031.'],
    ['erratum', 'Un erratum à cet article a été publié le 3 mai 2031.'],
    ['correction', 'Cet article a été corrigé.'],
    ['retraction', 'Dieser Artikel wurde am 3. Mai 2031 zurückgezogen.'],
    ['erratum', 'Zu diesem Artikel wurde ein Erratum veröffentlicht.'],
    ['correction', 'Eine Berichtigung zu diesem Artikel wurde veröffentlicht.'],
    ['partial_retraction', 'Dieser Artikel wurde teilweise zurückgezogen.'],
    ['withdrawal', 'Questo articolo è stato ritirato.'],
    ['correction', 'È stata pubblicata una correzione a questo articolo.'],
    ['retraction', '本文已被撤稿。'],
    ['retraction', '该论文已撤回'],
    ['correction', '本文的更正已于2031年发表'],
    ['expression_of_concern', '本文附有关注声明。'],
    ['retraction', 'この論文は撤回されました。'],
    ['correction', '本論文は2031年に訂正されました。'],
    ['correction', 'この論文の訂正が公開されました。'],
    ['expression_of_concern', 'Foram levantadas preocupações sobre este artigo.'],
    ['expression_of_concern', 'Se han planteado preocupaciones sobre este artículo.'],
    ['expression_of_concern', 'Des préoccupations ont été soulevées au sujet de cet article.'],
    ['expression_of_concern', 'Es wurden Bedenken zu diesem Artikel geäußert.'],
    ['expression_of_concern', 'Sono state sollevate preoccupazioni su questo articolo.'],
    ['expression_of_concern', '有人对本文提出了质疑。'],
    ['expression_of_concern', 'この論文に懸念が示されています。'],
    ['withdrawal', 'Uma versão mais recente deste artigo foi retirada por M. Stone'],
    ['retraction', 'Eine neuere Version dieses Artikels wurde von M. Stone zurückgezogen'],
    ['retraction', '本文的较新版本已被撤回。'],
    ['withdrawal', 'この論文の新しいバージョンは取り下げられました。'],
    ['retraction', 'ARTÍCULO RETRACTADO'],
    ['retraction', '【撤稿】'],
  ])('%s: %s', (type, text) => {
    expect(noticeOf(line(text))?.[0]).toBe(type);
  });
});

describe('links in such boxes', () => {
  test.each([
    ['eLife’s number', 'https://elifesciences.org/articles/00999', '10.7554/elife.00999'],
    ['SciELO’s number, where the page’s DOI is made of one', '/scielo.php?script=sci_arttext&amp;pid=S0000-77572031000200011&amp;lang=pt', '10.5555/s0000-77572031000200011'],
    ['SciELO’s number in a path', '/article/S0000-77572031000200011', '10.5555/s0000-77572031000200011'],
    ['a number of another journal proves nothing', '/article/S1111-77572031000200011', null],
    ['an address without a number', '/j/xmoss/a/abc/?lang=pt', null],
  ])('%s', (_, href, doi) => {
    const box = `<div><p>This article has been retracted. Read the <a href="${href}">retraction</a> of the editors, who looked into it for a long time.</p></div>`;
    expect(noticeOf(box)).toEqual(['retraction', doi]);
  });

  test('a number proves no DOI where the page’s own DOI is made otherwise', () => {
    const box = '<p>This article has been retracted. Read the <a href="/article/S0000-77572031000200011">retraction</a> of the editors, who looked into it.</p>';
    expect(noticeOf(box, { doi: '10.5555/0000-775720310023' })).toEqual(['retraction', null]);
  });
});

describe('a sentence about another paper', () => {
  test.each([
    scielo('Esta errata corrige o seguinte documento'),
    scielo('Essa errata corrige o artigo'),
    scielo('This retraction retracts the following document'),
    scielo('This document is related to'),
    line('O artigo de Stone foi retratado em 2031.'),
    line('Este artigo não foi retratado.'),
    line('Dieser Artikel wurde 12-mal zitiert und korrigiert eine Annahme.'),
    line('Cet article corrige une erreur de Stone.'),
    line('本文已修正了前人的模型'),
    line('この論文は訂正について述べる。'),
    line('Concerns have been raised about moss on stones.'),
    line('Artículo retractado en otra revista'),
    line('Se han planteado preocupaciones sobre el musgo.'),
  ])('%s says nothing of this one', (box) => {
    expect(noticeOf(box)).toBeNull();
  });

  test.each([
    'This retraction retracts the following document',
    'Esta errata corrige o seguinte documento',
    'Esta fe de erratas corrige el siguiente documento',
    'This addendum adds information to the following document',
  ])('on a notice’s own page it names the work: %s', (heading) => {
    const shown = { doi: '10.5555/notice.1', title: 'Erratum', type: 'correction' };
    const box = scielo(heading, 'https://doi.org/10.5555/moss.1');
    expect(withPage(box, shown, (document, finding) => readPageText(document, finding).noticeSubjects)).toEqual(['10.5555/moss.1']);
  });
});
