import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/model/rich-text';
import { pubmed } from '@/lib/sources/pubmed';
import { link, pubmedArticle, pubmedSet } from '@/tests/fixtures/answers/pubmed-article';
import { ANSWERED_AT, htmlPage, ids, xmlResponse } from '@/tests/fixtures/answers/responses';

const ASKED = ids({ pmid: '11110001' });
const OWN = ids({ pmid: '11110001', doi: '10.5555/paper' });
const parse = (body: string, asked = ASKED) => pubmed.parse(xmlResponse(body), asked, ANSWERED_AT);
const parseArticle = (facts: Parameters<typeof pubmedArticle>[0]) => parse(pubmedSet(pubmedArticle(facts)));
const malformed = { source: 'pubmed', kind: 'failed', at: ANSWERED_AT, reason: 'malformed', retryAt: null };

describe('asking PubMed', () => {
  it('asks for the whole record by PMID, and names itself', () => {
    expect(pubmed.request(ASKED, { mailto: 'me@example.org' })).toBe(
      'https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?db=pubmed&id=11110001&retmode=xml&tool=caveat&email=me%40example.org',
    );
  });

  it('cannot ask by DOI', () => {
    expect(pubmed.request(ids({ doi: '10.5555/paper' }), { mailto: '' })).toBeNull();
  });
});

describe('what an answer of PubMed is', () => {
  it('lists none where the record has no links', () => {
    const answer = parseArticle({});
    expect(answer.outcome.kind).toBe('lists-none');
    expect(answer.work?.ids).toEqual(OWN);
  });

  it('does not hold the paper where the set is empty', () => {
    expect(parse(pubmedSet()).outcome.kind).toBe('not-held');
  });

  it('is not taken for the paper where the same number has another DOI', () => {
    const links = [link('RetractionIn', 'J Inv Bot. 2022 May 6;8(1):2.')];
    const answer = parse(pubmedSet(pubmedArticle({ links })), ids({ pmid: '11110001', doi: '10.5555/somebody-else' }));
    expect(answer.outcome).toEqual(malformed);
    expect(answer.abstract).toBeNull();
  });

  it('picks the record that was asked for among several', () => {
    const set = pubmedSet(
      pubmedArticle({ pmid: '22220002', doi: '10.5555/other', links: [link('RetractionIn', 'J Inv Bot. 2022 May 6;8(1):2.')] }),
      pubmedArticle(),
    );
    expect(parse(set).outcome.kind).toBe('lists-none');
    expect(parse(set, ids({ doi: '10.5555/other' })).outcome.kind).toBe('lists-notice');
    expect(parse(set, ids({ pmid: '3' })).outcome.kind).toBe('not-held');
  });

  it.each([
    ['an HTML page', htmlPage.body],
    ['an error', '<?xml version="1.0"?><eFetchResult><ERROR>UID=x: cannot get document summary</ERROR></eFetchResult>'],
    ['nonsense', 'The service is busy'],
    ['nothing', ''],
    ['JSON of another kind', '{"esearchresult":{"idlist":["11110001"]}}'],
  ])('failed where the body is %s', (_name, body) => {
    expect(parse(body).outcome).toEqual(malformed);
  });

  it('failed where the body was cut off, since the link that matters may be lost', () => {
    const body = pubmedSet(pubmedArticle({ links: [link('RetractionIn', 'J Inv Bot. 2022;8:2.', '33330003')] }));
    fc.assert(
      fc.property(fc.nat(body.length - '</PubmedArticleSet>'.length - 1), (length) => {
        expect(parse(body.slice(0, length)).outcome.kind).toBe('failed');
      }),
    );
  });

  it('failed where it says 404, which the service never does for a paper', () => {
    expect(pubmed.parse({ ...xmlResponse(''), status: 404 }, ASKED, ANSWERED_AT).outcome).toEqual(malformed);
  });
});

describe('links of a PubMed record', () => {
  it.each([
    ['ErratumIn', 'erratum'],
    ['RetractionIn', 'retraction'],
    ['PartialRetractionIn', 'partial_retraction'],
    ['ExpressionOfConcernIn', 'expression_of_concern'],
    ['CorrectedandRepublishedIn', 'corrected_and_republished'],
    ['RepublishedIn', 'corrected_and_republished'],
    ['RetractedandRepublishedIn', 'retract_and_replace'],
    ['UpdateIn', 'new_version'],
  ])('%s makes the record the subject', (refType, type) => {
    const [assertion] = parseArticle({ links: [link(refType, 'J Inv Bot. 2022 May 6;8(1):2. doi: 10.5555/NOTICE.', '33330003')] }).assertions;
    expect(assertion).toMatchObject({
      source: 'pubmed',
      type,
      sourceType: refType,
      subject: OWN,
      notice: ids({ doi: '10.5555/notice', pmid: '33330003' }),
      date: '2022-05-06',
      citation: 'J Inv Bot. 2022 May 6;8(1):2. doi: 10.5555/NOTICE.',
    });
  });

  it.each([
    ['ErratumFor', 'erratum'],
    ['RetractionOf', 'retraction'],
    ['PartialRetractionOf', 'partial_retraction'],
    ['ExpressionOfConcernFor', 'expression_of_concern'],
    ['CorrectedandRepublishedFrom', 'corrected_and_republished'],
    ['RetractedandRepublishedFrom', 'retract_and_replace'],
    ['UpdateOf', 'new_version'],
  ])('%s makes the record the one that announces, with its own date', (refType, type) => {
    const answer = parseArticle({ links: [link(refType, 'J Inv Bot. 2019 Mar;5(2):8. doi: 10.5555/old.', '44440004')] });
    expect(answer.assertions[0]).toMatchObject({ type, notice: OWN, subject: ids({ doi: '10.5555/old', pmid: '44440004' }), date: '2021-02-28', citation: null });
    expect(answer.outcome.kind).toBe('lists-none');
  });

  it('takes comments for discussion and never for a notice', () => {
    const { assertions, related, commentedBy } = parseArticle({
      links: [link('CommentIn', 'J Inv Bot. 2021 Apr;7(4):1.', '55550005'), link('CommentOn', 'J Inv Bot. 2020;6:1.'), link('Cites', 'X. 1999;1:1.', '6')],
    });
    expect(assertions).toEqual([]);
    expect(commentedBy).toEqual(['55550005']);
    expect(related).toMatchObject([{ relation: 'comment-in', ids: { pmid: '55550005' } }]);
  });

  it('links the summary for patients as neutral', () => {
    const { assertions, related } = parseArticle({ links: [link('SummaryForPatientsIn', 'Ann Inv Med. 2021;1:I59.', '66660006')] });
    expect(assertions).toEqual([]);
    expect(related).toMatchObject([{ relation: 'summary-for-patients', ids: { pmid: '66660006' } }]);
  });

  it('keeps an erratum that has neither PMID nor DOI, with its date, citation and note', () => {
    const [assertion] = parseArticle({ links: [link('ErratumIn', 'J Inv Bot 1999 Mar;14(2):138', null, 'Dose error in abstract')] }).assertions;
    expect(assertion).toMatchObject({ notice: ids({}), date: '1999-03', citation: 'J Inv Bot 1999 Mar;14(2):138', note: 'Dose error in abstract' });
  });

  it('takes a link of the record to itself for a change in place', () => {
    const [assertion] = parseArticle({ links: [link('RetractedandRepublishedIn', 'J Inv Bot. 2021;7:1.', '11110001')] }).assertions;
    expect(assertion).toMatchObject({ inPlace: true, type: 'retract_and_replace' });
  });

  it('never takes an identifier from the reference list', () => {
    const { work } = parseArticle({
      doi: null,
      references: '<Reference><Citation>X</Citation><ArticleIdList><ArticleId IdType="doi">10.5555/cited</ArticleId></ArticleIdList></Reference>',
    });
    expect(work?.ids).toEqual(ids({ pmid: '11110001' }));
  });
});

describe('publication types', () => {
  it('mark a retracted paper where no link does', () => {
    const { assertions } = parseArticle({ types: ['Journal Article', 'Retracted Publication'] });
    expect(assertions).toMatchObject([{ type: 'retraction', sourceType: 'Retracted Publication', subject: OWN, notice: ids({}) }]);
  });

  it('add nothing to the link that says the same', () => {
    const { assertions } = parseArticle({
      types: ['Retracted Publication'],
      links: [link('RetractionIn', 'J Inv Bot. 2022;8:2.', '33330003')],
    });
    expect(assertions.map(({ sourceType }) => sourceType)).toEqual(['RetractionIn']);
  });

  it('make a record a notice, in capitals too, where the original is not linked', () => {
    const { assertions } = parseArticle({ types: ['RETRACTION OF PUBLICATION'], title: 'Stones revisited.' });
    expect(assertions).toMatchObject([{ type: 'retraction', notice: OWN, subject: ids({}) }]);
  });

  it('are kept as the source words them', () => {
    expect(parseArticle({ types: ['Case Reports', 'Journal Article'] }).recordTypes).toEqual(['Case Reports', 'Journal Article']);
  });
});

describe('texts of a PubMed record', () => {
  it('reads title, journal, online date and authors', () => {
    expect(parseArticle({ title: 'Moss at CO<sub>2</sub> &lt; 5.' }).work).toEqual({
      ids: OWN,
      title: ['Moss at CO', { tag: 'sub', children: ['2'] }, ' < 5'],
      journal: 'Journal of invented botany',
      published: '2021-02-28',
      authors: ['Ada Moser', 'Stone Study Group'],
    });
  });

  it('reads the bare title "Correction." as that of a notice', () => {
    expect(parseArticle({ title: 'Correction.' }).assertions).toMatchObject([{ type: 'correction', notice: OWN, strength: 'title' }]);
  });

  it('keeps "[corrected]" inside a title, which is no notice', () => {
    const answer = parseArticle({ title: 'CREB-like [corrected] protein in moss.' });
    expect(plainText(answer.work?.title ?? [])).toBe('CREB-like [corrected] protein in moss');
    expect(answer.assertions).toEqual([]);
  });

  it('reads the labelled parts of the abstract and its copyright', () => {
    const { abstract } = parseArticle({
      abstract:
        '<Abstract><AbstractText Label="METHODS" NlmCategory="METHODS">We looked.</AbstractText><AbstractText Label="RESULTS">Moss <i>grew</i>.</AbstractText><CopyrightInformation>© 2021 Nobody.</CopyrightInformation></Abstract>',
    });
    expect(abstract).toEqual({
      parts: [
        { label: 'METHODS', text: ['We looked.'] },
        { label: 'RESULTS', text: ['Moss ', { tag: 'i', children: ['grew'] }, '.'] },
      ],
      source: 'pubmed',
      copyright: '© 2021 Nobody.',
    });
  });

  it('keeps the plain-language summary apart from translations of the abstract', () => {
    const { layTexts, abstract } = parseArticle({
      more:
        '<OtherAbstract Type="Publisher" Language="ger"><AbstractText>Moos wuchs.</AbstractText></OtherAbstract><OtherAbstract Type="plain-language-summary" Language="eng"><AbstractText>Moss likes shade.</AbstractText></OtherAbstract>',
    });
    expect(layTexts).toEqual([{ kind: 'plain-language', parts: [{ label: null, text: ['Moss likes shade.'] }], license: null, language: 'en' }]);
    expect(abstract).toBeNull();
  });

  it('quotes the statement of interests', () => {
    expect(parseArticle({ more: '<CoiStatement>A.M. owns a quarry.</CoiStatement>' }).interests).toBe('A.M. owns a quarry.');
  });
});

describe('esummary answers', () => {
  const summary = (entry: Record<string, unknown>) =>
    JSON.stringify({
      header: { type: 'esummary', version: '0.3' },
      result: { uids: ['11110001'], '11110001': { uid: '11110001', ...entry } },
    });

  it('give the same notices as the whole record', () => {
    const answer = parse(
      summary({
        title: 'Moss grows on stones.',
        sortpubdate: '2021/03/01 00:00',
        fulljournalname: 'Journal of invented botany',
        authors: [{ name: 'Moser A', authtype: 'Author' }],
        pubtype: ['Journal Article', 'Retracted Publication'],
        articleids: [{ idtype: 'pubmed', value: '11110001' }, { idtype: 'doi', value: '10.5555/paper' }],
        references: [
          { refsource: 'J Inv Bot. 2022 May 6;8(1):2. doi: 10.5555/notice.', reftype: 'Retraction in', pmid: 33_330_003, note: '' },
          { refsource: 'J Inv Bot. 2021;7(4):1.', reftype: 'Comment in', pmid: 55_550_005, note: '' },
        ],
      }),
    );
    expect(answer.assertions).toMatchObject([
      { type: 'retraction', sourceType: 'Retraction in', notice: ids({ doi: '10.5555/notice', pmid: '33330003' }), subject: OWN, note: null },
    ]);
    expect(answer.work).toMatchObject({ published: '2021-03-01', journal: 'Journal of invented botany', authors: ['Moser A'] });
  });

  it('do not hold a PMID that comes with an error', () => {
    expect(parse(summary({ error: 'cannot get document summary' })).outcome.kind).toBe('not-held');
  });

  it.each([
    ['a text', 'Retraction in'],
    ['a list of junk', [null]],
  ])('failed where the references are %s', (_name, references) => {
    expect(parse(summary({ references })).outcome).toEqual(malformed);
  });
});

describe('hostile answers', () => {
  it('never make the parser throw', () => {
    const body = pubmedSet(pubmedArticle({ links: [link('ErratumIn', 'J Inv Bot. 2022;8:2. doi: 10.5555/notice.', '33330003')] }));
    fc.assert(
      fc.property(fc.nat(body.length), fc.nat(40), fc.string(), (at, length, junk) => {
        const { outcome } = parse(body.slice(0, at) + junk + body.slice(at + length));
        expect(['lists-notice', 'lists-none', 'not-held', 'failed']).toContain(outcome.kind);
      }),
    );
  });

  it('cost no more than their length when they only open elements', () => {
    expect(parse(`<PubmedArticleSet>${'<a>'.repeat(200_000)}${'</b>'.repeat(200_000)}`).outcome).toEqual(malformed);
  });

  it('get no entity expanded', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${pubmedSet(pubmedArticle({ title: '&b;' }))}`;
    expect(plainText(parse(bomb).work?.title ?? [])).not.toContain('aaaaaaaaaa');
  });
});
