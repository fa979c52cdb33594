import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/model/rich-text';
import { crossref } from '@/lib/sources/crossref';
import { crossrefWork, history, update } from '@/tests/fixtures/answers/crossref-work';
import { ANSWERED_AT, htmlPage, ids, jsonResponse } from '@/tests/fixtures/answers/responses';

const PAPER = ids({ doi: '10.5555/paper' });
const parse = (body: unknown) => crossref.parse(jsonResponse(body), PAPER, ANSWERED_AT);
const parseWork = (fields: Record<string, unknown>) => parse(crossrefWork(fields));
const malformed = { source: 'crossref', kind: 'failed', at: ANSWERED_AT, reason: 'malformed', retryAt: null };

describe('asking Crossref', () => {
  it('asks for the DOI with its slashes and everything else encoded', () => {
    expect(crossref.request(ids({ doi: '10.5555/(sici)1<9::aid,x>3.0/b' }), { mailto: '' })).toBe(
      'https://api.crossref.org/works/10.5555/(sici)1%3C9%3A%3Aaid%2Cx%3E3.0/b',
    );
  });

  it('adds the contact address that the reader set', () => {
    expect(crossref.request(PAPER, { mailto: 'me+x@example.org' })).toBe(
      'https://api.crossref.org/works/10.5555/paper?mailto=me%2Bx%40example.org',
    );
  });

  it('cannot ask without a DOI', () => {
    expect(crossref.request(ids({ pmid: '1' }), { mailto: '' })).toBeNull();
  });
});

describe('what an answer of Crossref is', () => {
  it('lists none where the record names no update', () => {
    const answer = parseWork({});
    expect(answer.outcome).toEqual({ source: 'crossref', kind: 'lists-none', at: ANSWERED_AT, reason: null, retryAt: null });
    expect(answer.assertions).toEqual([]);
  });

  it('does not hold the paper where it says 404 in plain text', () => {
    const answer = crossref.parse({ status: 404, contentType: 'text/plain', body: 'Resource not found.' }, PAPER, ANSWERED_AT);
    expect(answer.outcome.kind).toBe('not-held');
  });

  it('failed where a 404 is a page of something in between', () => {
    expect(crossref.parse({ ...htmlPage, status: 404 }, PAPER, ANSWERED_AT).outcome).toEqual(malformed);
  });

  it.each([
    ['an HTML page', htmlPage.body],
    ['nonsense', '{"status":"ok","message":'],
    ['an empty body', ''],
    ['a list', []],
    ['a text', '"ok"'],
    ['a validation error', { status: 'failed', 'message-type': 'validation-failure', message: [{ type: 'parameter' }] }],
    ['a record without DOI', { status: 'ok', message: { title: ['Moss'] } }],
    ['the record of another paper', crossrefWork({ DOI: '10.5555/other' })],
  ])('failed where the body is %s', (_name, body) => {
    const answer = parse(body);
    expect(answer.outcome).toEqual(malformed);
    expect(answer.work).toBeNull();
  });

  it('knows its own DOI in capitals', () => {
    expect(parseWork({ DOI: '10.5555/PAPER' }).outcome.kind).toBe('lists-none');
  });

  it('reads a message without its wrapper', () => {
    expect(parse(crossrefWork().message).outcome.kind).toBe('lists-none');
  });

  it.each([
    ['null', null],
    ['a text', 'retraction'],
    ['an object', { DOI: '10.5555/notice', type: 'retraction' }],
    ['a list of junk', [null, 7, 'x']],
    ['an entry without type', [{ DOI: '10.5555/notice' }]],
  ])('failed, and never lists none, where updated-by is %s', (_name, updatedBy) => {
    expect(parseWork({ 'updated-by': updatedBy }).outcome).toEqual(malformed);
  });

  it('lists the notice it could read beside an entry it could not', () => {
    const answer = parseWork({ 'updated-by': [null, update('10.5555/notice', 'retraction')] });
    expect(answer.outcome.kind).toBe('lists-notice');
    expect(answer.assertions).toHaveLength(1);
  });

  it('failed where update-to could not be read, since nobody can tell what the record announces', () => {
    expect(parseWork({ 'update-to': 'correction' }).outcome).toEqual(malformed);
    expect(parseWork({ 'update-to': [{ type: 'correction' }] }).outcome).toEqual(malformed);
  });

  it('takes update-to null for an absent one', () => {
    expect(parseWork({ 'update-to': null }).outcome.kind).toBe('lists-none');
  });
});

describe('notices in a Crossref record', () => {
  it('reads a notice about the record with its type, date, depositor and record id', () => {
    const [assertion] = parseWork({
      'updated-by': [update('10.5555/NOTICE', 'retraction', { source: 'retraction-watch', 'record-id': '4036' })],
    }).assertions;
    expect(assertion).toEqual({
      source: 'crossref',
      via: 'retraction-watch',
      type: 'retraction',
      sourceType: 'retraction',
      notice: ids({ doi: '10.5555/notice' }),
      subject: PAPER,
      inPlace: false,
      date: '2022-05-06',
      citation: null,
      note: null,
      recordId: '4036',
      strength: 'record',
    });
  });

  it('reads every subject of a notice, and lists none about the notice itself', () => {
    const answer = parseWork({
      'update-to': [update('10.5555/one', 'correction'), update('10.5555/two', 'correction')],
    });
    expect(answer.assertions.map(({ notice, subject }) => [notice.doi, subject.doi])).toEqual([
      ['10.5555/paper', '10.5555/one'],
      ['10.5555/paper', '10.5555/two'],
    ]);
    expect(answer.outcome.kind).toBe('lists-none');
  });

  it('takes an update of the record to itself, in either field, for one change in place', () => {
    const self = update('10.5555/paper', 'new_version');
    const { assertions, outcome } = parseWork({ 'update-to': [self], 'updated-by': [self] });
    expect(assertions.map(({ inPlace, type }) => [inPlace, type])).toEqual([[true, 'new_version']]);
    expect(outcome.kind).toBe('lists-notice');
  });

  it('keeps an update of an unknown kind under its own word', () => {
    const [assertion] = parseWork({ 'updated-by': [update('10.5555/notice', 'publisher-note')] }).assertions;
    expect(assertion).toMatchObject({ type: 'other', sourceType: 'publisher-note' });
  });

  it('keeps a retraction whose notice has no readable DOI', () => {
    const [assertion] = parseWork({ 'updated-by': [{ type: 'retraction', source: 'publisher' }] }).assertions;
    expect(assertion).toMatchObject({ type: 'retraction', notice: ids({}), date: null });
  });

  it('keeps only as much of a date as is valid', () => {
    const dateOf = (parts: unknown) =>
      parseWork({ 'updated-by': [update('10.5555/notice', 'erratum', { updated: { 'date-parts': parts } })] }).assertions[0]?.date;
    expect(dateOf([[2022, 2, 30]])).toBe('2022-02');
    expect(dateOf([[2022, 13, 1]])).toBe('2022');
    expect(dateOf([[22]])).toBeNull();
    expect(dateOf('2022')).toBeNull();
  });

  it('takes relation keys that are update types as weak evidence, in the certain direction only', () => {
    const relation = (id: string, by: string) => ({ relation: { new_version: [{ 'id-type': 'doi', id, 'asserted-by': by }] } });
    expect(parseWork(relation('10.5555/paper', 'object')).assertions).toMatchObject([{ inPlace: true, strength: 'title' }]);
    expect(parseWork(relation('10.5555/other', 'object')).assertions).toMatchObject([{ notice: { doi: '10.5555/other' }, strength: 'title' }]);
    expect(parseWork(relation('10.5555/other', 'subject')).assertions).toEqual([]);
    expect(
      parseWork({ ...relation('10.5555/other', 'object'), 'update-to': [update('10.5555/other', 'new_version')] }).assertions,
    ).toHaveLength(1);
  });

  it('takes reviews, preprints and supplements for no notice', () => {
    const relation = { 'has-review': [{ id: '10.5555/review' }], 'has-preprint': [{ 'id-type': 'doi', id: '10.5555/PRE', 'asserted-by': 'object' }] };
    const { assertions, related } = parseWork({ relation });
    expect(assertions).toEqual([]);
    expect(related).toEqual([{ relation: 'has-preprint', ids: ids({ doi: '10.5555/pre' }), citation: null, date: null }]);
  });

  it('reads a mark before the title as the weakest evidence', () => {
    const { assertions, outcome } = parseWork({ title: ['RETRACTED: Moss on stones'] });
    expect(assertions).toMatchObject([{ type: 'retraction', sourceType: 'RETRACTED', strength: 'title', subject: PAPER }]);
    expect(outcome.kind).toBe('lists-notice');
  });

  it('reads the title of a notice as about itself, without a subject', () => {
    const { assertions, outcome } = parseWork({ title: ['Author Correction: Moss on stones'] });
    expect(assertions).toMatchObject([{ type: 'correction', notice: PAPER, subject: ids({}), strength: 'title' }]);
    expect(outcome.kind).toBe('lists-none');
  });
});

describe('the article history that Springer Nature deposits', () => {
  it('names the notice where updated-by is missing', () => {
    const { assertions } = parseWork({
      assertion: [
        history(7, 'change_details', 'https://doi.org/10.5555/SN-notice', 'https://doi.org/10.5555/SN-notice'),
        history(4, 'change_date', '26 April 2021'),
        history(5, 'change_type', 'Correction'),
        history(6, 'change_details', 'A Correction to this paper has been published:'),
        history(1, 'received', '29 May 2020'),
      ],
    });
    expect(assertions).toMatchObject([
      {
        type: 'correction',
        sourceType: 'Correction',
        notice: { doi: '10.5555/sn-notice' },
        date: '2021-04-26',
        note: null,
      },
    ]);
  });

  it('keeps several changes apart', () => {
    const { assertions } = parseWork({
      assertion: [
        history(1, 'change_date', '1 May 2020'),
        history(2, 'change_type', 'Correction'),
        history(3, 'change_details', 'See https://doi.org/10.5555/first'),
        history(4, 'change_date', '2 June 2021'),
        history(5, 'change_type', 'Retraction'),
        history(6, 'change_details', 'This article has been retracted: https://doi.org/10.5555/second'),
      ],
    });
    expect(assertions.map(({ type, date, notice }) => [type, date, notice.doi])).toEqual([
      ['correction', '2020-05-01', '10.5555/first'],
      ['retraction', '2021-06-02', '10.5555/second'],
    ]);
  });

  it.each([['Update'], [null]])('takes the word of the announcing sentence where the type is %s', (word) => {
    const { assertions } = parseWork({
      assertion: [
        history(1, 'change_date', '1 May 2020'),
        ...(word === null ? [] : [history(2, 'change_type', word)]),
        history(3, 'change_details', 'A Correction to this paper has been published:'),
        history(4, 'change_details', 'https://doi.org/10.5555/first', 'https://doi.org/10.5555/first'),
      ],
    });
    expect(assertions).toMatchObject([{ type: 'correction', sourceType: 'Correction', notice: { doi: '10.5555/first' }, note: null }]);
  });

  it('says nothing where there is no type of change', () => {
    expect(parseWork({ assertion: [history(1, 'change_date', '1 May 2020'), null, 'x', { name: 7 }] }).assertions).toEqual([]);
  });
});

it('a comment that is deposited as an update discusses the work, and is no update', () => {
  const { assertions, related, outcome } = parseWork({ 'updated-by': [{ DOI: '10.5555/comment', type: 'comment', label: 'Comment' }] });
  expect(assertions).toEqual([]);
  expect(outcome.kind).toBe('lists-none');
  expect(related).toMatchObject([{ relation: 'comment-in', ids: { doi: '10.5555/comment' } }]);
});

describe('the facts of a Crossref record', () => {
  it('reads title, journal, date and authors', () => {
    const { work } = parseWork({
      title: ['Moss  &amp; <i>Bryum</i>\n at CO<sub>2</sub>'],
      'published-online': { 'date-parts': [[2021, 3]] },
      author: [{ given: 'Ada', family: 'Moser' }, { name: 'Stone Study Group' }, null],
    });
    expect(work).toEqual({
      ids: PAPER,
      title: ['Moss & ', { tag: 'i', children: ['Bryum'] }, ' at CO', { tag: 'sub', children: ['2'] }],
      journal: 'Journal of Invented Botany',
      published: '2021-03-04',
      authors: ['Ada Moser', 'Stone Study Group'],
    });
  });

  it('keeps RETRACTED: in the title', () => {
    expect(plainText(parseWork({ title: ['RETRACTED: Moss'] }).work?.title ?? [])).toBe('RETRACTED: Moss');
  });

  it('reads a JATS abstract as labelled parts', () => {
    const { abstract } = parseWork({
      abstract:
        '<jats:title>Abstract</jats:title><jats:sec><jats:title>Background</jats:title><jats:p>Stones are cold.</jats:p></jats:sec><jats:sec><jats:title>Results</jats:title><jats:p>Moss grew (p &lt; 0.05).</jats:p></jats:sec>',
    });
    expect(abstract?.parts.map(({ label, text }) => [label, plainText(text)])).toEqual([
      ['Background', 'Stones are cold.\n'],
      ['Results', 'Moss grew (p < 0.05).\n'],
    ]);
  });

  it.each(['<jats:p />', '<jats:p>Abstract not Available.</jats:p>', '.', '-', 'N/A', '<jats:p>…</jats:p>', 'None',
    '<jats:p>An amendment to this paper has been published and can be accessed via a link at the top of the paper.</jats:p>',
  ])('takes %j for no abstract', (abstract) => {
    expect(parseWork({ abstract }).abstract).toBeNull();
  });

  it('keeps the types that say preprint', () => {
    expect(parseWork({ type: 'posted-content', subtype: 'preprint' }).recordTypes).toEqual(['posted-content', 'preprint']);
  });
});

describe('hostile answers', () => {
  it('never make the parser throw', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('DOI', 'title', 'updated-by', 'update-to', 'relation', 'assertion', 'abstract', 'author', 'issued', 'type', '__proto__'), fc.jsonValue()), (fields) => {
        const { outcome } = parseWork({ ...fields, DOI: '10.5555/paper' });
        expect(['lists-notice', 'lists-none', 'failed']).toContain(outcome.kind);
      }),
    );
  });

  it('never give another paper’s answer, however the body is cut', () => {
    const body = JSON.stringify(crossrefWork({ 'updated-by': [update('10.5555/notice', 'retraction')] }));
    fc.assert(
      fc.property(fc.nat(body.length - 1), (length) => {
        expect(parse(body.slice(0, length)).outcome.kind).toBe('failed');
      }),
    );
  });
});
