import { describe, expect, test } from 'vitest';
import { findWork } from '@/lib/page/identify/find-work';
import { withDocument } from '@/scripts/inspect/page';
import { growth } from '@/tests/support/growth';

const TITLE = 'Moss on stones in the Atlantic forest';

function find(head: string, body = `<main><h1>${TITLE}</h1><p>Words.</p></main>`) {
  const url = 'https://journal.example.org/view/articles';
  const bytes = new TextEncoder().encode(`<!DOCTYPE html><head><title>${TITLE}</title>${head}</head><body>${body}</body>`);
  const { ids, from } = withDocument(bytes, url, (document) => findWork(document, { href: url }));
  return [ids.doi, from];
}

const coins = (title: string, rest = '') => `<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_id=info%3Adoi%2F10.5555%2Fmoss.1${rest}&amp;rft.atitle=${title}"></span>`;
const NAMED_AS_PAGE = TITLE.replaceAll(' ', '+');

describe('a DOI under another name of metadata', () => {
  test.each([
    ['dc.identifier.doi', '<meta name="DC.Identifier" content="1234"><meta name="DC.Identifier.DOI" content="10.5555/moss.1"><meta name="DC.Identifier.URI" content="https://j.example/1234">'],
    ['dcterms.identifier', '<meta name="DCTERMS.identifier" content="doi:10.5555/moss.1">'],
    ['dcterms.identifier', '<meta name="dcterms.identifier" scheme="DCTERMS.DOI" content="https://doi.org/10.5555/moss.1">'],
    ['bepress_citation_doi', '<meta name="bepress_citation_doi" content="10.5555/moss.1">'],
    ['eprints.doi', '<meta name="eprints.doi" content="10.5555/moss.1">'],
    ['eprints.id_number', '<meta name="eprints.id_number" content="doi:10.5555/moss.1">'],
    ['doi', '<meta name="DOI" content="10.5555/moss.1">'],
    ['eprints.official_url', '<meta name="eprints.id_number" content="ISSN 1234-5678"><meta name="eprints.official_url" content="http://dx.doi.org/10.5555/moss.1">'],
    ['dc.identifier', '<meta name="DC.identifier" scheme="DCTERMS.URI" content="http://repository.example/handle/1/2"><meta name="DC.identifier" scheme="DCTERMS.URI" content="https://doi.org/10.5555/moss.1">'],
    ['dc.identifier', '<meta property="dc:identifier" content="doi:10.5555/moss.1">'],
    ['dcterms.identifier', '<meta property="dcterms:identifier" content="https://doi.org/10.5555/moss.1">'],
    ['prism.doi', '<meta property="prism:doi" content="10.5555/moss.1">'],
    ['canonical', '<link rel="canonical" href="https://journal.example.org/view/articles"><link rel="cite-as" href="https://doi.org/10.5555/moss.1">'],
    ['json-ld', '<script type="application/ld+json; charset=utf-8">{"@type":"ScholarlyArticle","sameAs":"https://doi.org/10.5555/moss.1"}</script>'],
  ])('%s: %s', (from, head) => {
    expect(find(head)).toEqual(['10.5555/moss.1', from]);
  });

  test.each([
    ['two that differ', '<meta name="DC.Identifier.DOI" content="10.5555/moss.1"><meta name="DC.Identifier.DOI" content="10.5555/moss.2">'],
    ['a number that is no DOI', '<meta name="eprints.id_number" content="ISBN 978-0-00-000000-2">'],
    ['a relation to another work', '<meta name="DC.Relation.DOI" content="10.5555/moss.1">'],
    ['a relation to another work, in RDFa', '<meta property="dcterms:isVersionOf" content="https://doi.org/10.5555/moss.1">'],
    ['two addresses that differ', '<link rel="canonical" href="https://doi.org/10.5555/moss.2"><link rel="cite-as" href="https://doi.org/10.5555/moss.1">'],
    ['the reference list', '<meta name="citation_reference" content="citation_doi=10.5555/moss.1">'],
  ])('%s gives nothing', (_, head) => {
    expect(find(head)).toEqual([null, null]);
  });
});

describe('a DOI that the page only prints', () => {
  const beside = (more: string) => `<main><div><h1>${TITLE}</h1>${more}</div></main>`;
  test.each([
    ['COinS of the page itself', beside(coins(NAMED_AS_PAGE))],
    ['COinS with a PubMed number as well', beside(coins(NAMED_AS_PAGE, '&amp;rft_id=info%3Apmid%2F30000001'))],
    ['COinS of a book', beside(coins('').replace('rft.atitle=', `rft.btitle=${NAMED_AS_PAGE}`))],
    ['COinS in capitals', beside(coins(NAMED_AS_PAGE.toUpperCase()))],
    ['COinS with Dublin Core’s name', beside(coins(NAMED_AS_PAGE).replace('rft_id=', 'rft.identifier='))],
    ['the citation line beside the title', beside('<p>Inv. Geosci., 5, 1–10, 2031, https://doi.org/10.5555/moss.1</p>')],
    ['an older citation line', beside('<div>Inv. Geosci., 5, 1–10, 2031 www.inv-geosci.example/5/1/2031/ doi:10.5555/moss.1</div>')],
    ['a citation line with a month and an address', beside('<p>Invented Monday, Volume 17, Number 4 - 2 April 2031 http://inventedmonday.example/article/39/32 doi:10.5555/moss.1</p>')],
    ['an older citation line with line breaks', beside('<div>Inv. Geosci., 5, 1–10, 2031<br>www.inv-geosci.example/5/1/2031/<br>doi:10.5555/moss.1<br>© Author(s) 2031.</div>')],
    ['a citation that repeats the title', `${beside('')}<div><p>${TITLE}, by M. Stone. Invented Monday, Volume 17, Number 4 - 2 April 2031, doi:10.5555/moss.1</p></div>`],
    ['“Cite as” in one line', `${beside('')}<p>Cite as: Stone M, 2031: Moss. In: A Report, doi:10.5555/moss.1.</p>`],
    ['“should be cited as” above', `${beside('')}<h4>This chapter should be cited as:</h4><p>Stone M, 2031: Moss. doi:<a href="https://doi.org/10.5555/moss.1">10.5555/moss.1</a>.</p>`],
    ['“Cite this as”', `${beside('')}<p>Cite this as: J Inv 2031;368:m606, doi:10.5555/moss.1</p>`],
    ['“Suggested citation for this article”', `${beside('')}<p>Suggested citation for this article: Stone M. Moss. 2031;69:1–5. DOI: http://dx.doi.org/10.5555/moss.1</p>`],
    ['“Empfohlene Zitierung”', `${beside('')}<p>Empfohlene Zitierung: Stone, M. (2031). Moos. https://doi.org/10.5555/moss.1</p>`],
    ['“How to cite this article” above', `${beside('')}<h3>How to cite this article</h3><div>Stone M. Moss. J Inv 2031. https://doi.org/10.5555/moss.1</div>`],
    ['“Como citar” above', `${beside('')}<h3>Como citar</h3><div>Stone M. Moss. J Inv 2031. https://doi.org/10.5555/moss.1</div>`],
    ['a label in full', `${beside('')}<dl><dt>Digital Object Identifier:</dt><dd><a href="https://doi.org/10.5555/moss.1">10.5555/moss.1</a></dd></dl>`],
    ['a label in full before a link', `${beside('')}<div><p>Digital Object Identifier : <a href="https://doi.org/10.5555/moss.1">10.5555/moss.1</a></p></div>`],
    ['a label in full in one line', `${beside('')}<p>Digital Object Identifier: 10.5555/moss.1</p>`],
    ['a row of a table with a heading', `${beside('')}<table><tr><th>DOI:</th><td>10.5555/moss.1</td></tr></table>`],
    ['EPrints’ row', `${beside('')}<table><tr><th>Identification Number:</th><td>https://doi.org/10.5555/moss.1</td></tr></table>`],
    ['an element whose id is named after the DOI', `${beside('')}<div>DOI: <a id="pub-id::doi" href="https://doi.org/10.5555/moss.1">https://doi.org/10.5555/moss.1</a></div>`],
    ['a citation in the markup of citation styles', `${beside('')}<div class="csl-bib-body"><div class="csl-entry">Stone, M. (2031). ${TITLE}. <i>Inv</i>. https://doi.org/10.5555/moss.1</div></div>`],
    ['a paragraph of its own', beside('<p>doi:10.5555/moss.1</p>')],
  ])('%s', (_, body) => {
    expect(find('', body)[0]).toBe('10.5555/moss.1');
  });

  test.each([
    ['COinS of another paper', beside(coins('Another+paper'))],
    ['COinS of two papers', beside(coins(NAMED_AS_PAGE) + coins(NAMED_AS_PAGE).replace('moss.1', 'moss.2'))],
    ['running text', beside('<p>As Stone found (doi:10.5555/moss.1), moss grows.</p>')],
    ['a sentence with a year', beside('<p>In 2031, Stone and others wrote that moss grows slowly; see doi:10.5555/moss.1</p>')],
    ['a reference list', `${beside('')}<ol class="references"><li>Stone M. ${TITLE}. doi:10.5555/moss.1</li></ol>`],
    ['two citations that differ', `${beside('')}<p>Cite as: Stone M, doi:10.5555/moss.1</p><p>Cite as: Stone M, doi:10.5555/moss.2</p>`],
    ['a press release', `${beside('')}<div><h4>DOI</h4><p><a href="https://doi.org/10.5555/moss.1">10.5555/moss.1</a></p></div>`],
    ['a sentence about citing', `${beside('')}<p>Stone was cited as: doi:10.5555/moss.1 in a list.</p>`],
    ['a table’s heading for data', `${beside('')}<table><tr><th>DOI of the data</th><td>10.5555/moss.1</td></tr></table>`],
    ['a book of which the page is a chapter', beside(coins(`A+chapter&amp;rft.btitle=${NAMED_AS_PAGE}`))],
    ['what cites the page', `${beside('')}<h3>Cited by</h3><p>Stone M. Moss again. doi:10.5555/moss.1</p>`],
  ])('%s gives nothing', (_, body) => {
    expect(find('', body)).toEqual([null, null]);
  });
});

test('the time for a citation line grows with its addresses and no faster', () => {
  const work = (size: number) => {
    const line = `Inv. Geosci., 5, ${'www1'.repeat(size)} 10.5555/x`;
    return () => find('', `<main><div><h1>${TITLE}</h1><p>${line}</p></div></main>`);
  };
  expect(growth(work, { from: 6, limit: 12 })).toBeLessThan(12);
});
