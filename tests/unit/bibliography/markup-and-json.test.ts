import { describe, expect, test } from 'vitest';
import { idsGiven, readGiven } from './read-given';

describe('CSL-JSON', () => {
  const item = (doi: string, title: string) => `{"type":"article-journal","title":"${title}","DOI":"${doi}"}`;
  test('a list, and lists within an object', async () => {
    const list = `[\n${item('10.1234/a', 'A')},\n${item('10.1234/b', 'B')}\n]`;
    expect(await idsGiven(list)).toMatchObject({ format: 'csl-json', ids: ['10.1234/a | - | - | -', '10.1234/b | - | - | -'], lines: [2, 3] });
    expect((await idsGiven(`{"references": ${list}}`)).titles).toEqual(['A', 'B']);
    expect((await idsGiven(`{"name":"x","title":"y","items":${list}}`)).titles).toEqual(['A', 'B']);
    expect((await idsGiven(item('10.1234/a', 'A'))).titles).toEqual(['A']);
  });

  test('a damaged item costs no other', async () => {
    expect(await idsGiven(`[${item('10.1234/a', 'A')},\n{"title": oops},\n${item('10.1234/b', 'B')},\n{"title":"cut`)).toMatchObject({ titles: ['A', 'B'], remarks: ['2 damaged', '4 open-end'] });
  });

  test('people, dates, notes, and a notice that a note names', async () => {
    const text = JSON.stringify([{ type: 'article-journal', title: 'A <i>study</i>', author: [{ family: 'Roe', given: 'Anna' }, { literal: 'The Group' }], issued: { 'date-parts': [[2019, 5]] }, 'container-title': 'Invented Journal', note: 'PMID: 30000001\nRetraction in: 10.1234/notice', keyword: 'one, two' }]);
    expect((await readGiven(text)).entries[0]).toMatchObject({ ids: { doi: null, pmid: '30000001' }, title: 'A study', authors: ['Roe, Anna', 'The Group'], year: '2019', journal: 'Invented Journal', tags: ['one', 'two'] });
  });

  test('fields of any other shape count as missing', async () => {
    expect((await idsGiven('[{"title":{"a":1},"DOI":["10.1234/a"],"author":"x","issued":7,"note":[null]},{"title":5,"DOI":{}}]')).ids).toEqual(['10.1234/a | - | - | -', '- | - | - | -']);
  });
});

const record = (inner: string) => `<record><ref-type name="Journal Article">17</ref-type>${inner}</record>`;
const endnote = (...records: string[]) => `<?xml version="1.0"?>\n<xml><records>\n${records.join('\n')}\n</records></xml>`;

describe('EndNote’s XML', () => {
  test('records with styles around their words', async () => {
    const style = (text: string) => `<style face="normal">${text}</style>`;
    const text = endnote(
      record(`<contributors><authors><author>${style('Roe, Anna')}</author></authors></contributors><titles><title>${style('A ')}${style('study')}</title><secondary-title>${style('Invented Journal')}</secondary-title></titles><dates><year>${style('2019')}</year></dates><electronic-resource-num>${style('10.1234/a')}</electronic-resource-num><keywords><keyword>${style('one')}</keyword></keywords>`),
      record('<titles><title>B</title></titles><remote-database-name>PubMed</remote-database-name><accession-num>30000001</accession-num><abstract>As 10.1234/other</abstract><notes>Retraction in: 10.1234/notice</notes>'),
    );
    expect(await idsGiven(text)).toMatchObject({ format: 'endnote-xml', ids: ['10.1234/a | - | - | -', '- | 30000001 | - | -'], titles: ['A study', 'B'], lines: [3, 4] });
    expect((await readGiven(text)).entries[0]).toMatchObject({ authors: ['Roe, Anna'], journal: 'Invented Journal', year: '2019', tags: ['one'] });
  });

  test('a record that never ends costs no other, nor does the end of the file', async () => {
    const text = endnote('<record><ref-type name="x">17</ref-type><titles><title>A</title></titles>', record('<titles><title>B</title></titles>'));
    expect(await idsGiven(text)).toMatchObject({ titles: ['A', 'B'], remarks: ['3 open-end'] });
    expect((await idsGiven(text.slice(0, -40))).titles).toEqual(['A', 'B']);
  });
});

describe('Zotero’s RDF', () => {
  const rdf = (...items: string[]) => `<rdf:RDF xmlns:rdf="r" xmlns:z="z" xmlns:dc="d" xmlns:bib="b" xmlns:dcterms="t" xmlns:foaf="f">\n${items.join('\n')}\n</rdf:RDF>`;
  const article = (title: string, part: string) => `<bib:Article rdf:about="#${title}"><z:itemType>journalArticle</z:itemType>${part}<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Roe</foaf:surname><foaf:givenName>Anna</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors><dc:title>${title}</dc:title><dc:date>2019-05</dc:date><dc:subject>one</dc:subject></bib:Article>`;
  const journal = (about: string, doi: string) => `<bib:Journal rdf:about="${about}"><dc:title>Invented Journal</dc:title><dc:identifier>DOI ${doi}</dc:identifier><dc:identifier>ISSN 1234-5678</dc:identifier></bib:Journal>`;

  test('the DOI stands at the journal, within the article or beside it', async () => {
    const text = rdf(
      article('A', '<dcterms:isPartOf><bib:Journal><dc:title>Invented Journal</dc:title><dc:identifier>DOI 10.1234/a</dc:identifier></bib:Journal></dcterms:isPartOf>'),
      article('B', '<dcterms:isPartOf rdf:resource="urn:issn:1234-5678"/>'),
      journal('urn:issn:1234-5678', '10.1234/b'),
      '<bib:Memo rdf:about="#n"><rdf:value>A note on 10.1234/other</rdf:value></bib:Memo>',
      '<z:Attachment rdf:about="#f"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>',
    );
    expect(await idsGiven(text)).toMatchObject({ format: 'rdf', ids: ['10.1234/a | - | - | -', '10.1234/b | - | - | -'], titles: ['A', 'B'], lines: [2, 3] });
    expect((await readGiven(text)).entries[1]).toMatchObject({ authors: ['Roe, Anna'], journal: 'Invented Journal', year: '2019', tags: ['one'] });
  });

  test('a journal that two articles share has the DOI of neither', async () => {
    const part = '<dcterms:isPartOf rdf:resource="urn:issn:1"/>';
    expect((await idsGiven(rdf(article('A', part), article('B', part), journal('urn:issn:1', '10.1234/a')))).ids).toEqual(['- | - | - | -', '- | - | - | -']);
  });
});
