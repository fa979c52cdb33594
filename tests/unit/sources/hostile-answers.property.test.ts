import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { crossrefTitleSearch, parseTitleSearch } from '@/lib/sources/crossref/crossref-title-search';
import { withDepositedTexts } from '@/lib/sources/crossref/crossref-xml';
import { readCrossrefBatch } from '@/lib/sources/crossref-batch';
import { parseShortDoiAnswer, shortDoiRequest } from '@/lib/sources/doi-org/short-doi';
import { withFullText, withLayTexts } from '@/lib/sources/europepmc/europepmc-full-text';
import { parseDoi } from '@/lib/identifiers/doi';
import { crossrefNoticeRequests, europePmcNoticeRequest, type NoticeRequest } from '@/lib/sources/notice-requests';
import { readPubmedBatch } from '@/lib/sources/pubmed-batch';
import { readSentence } from '@/lib/sources/semantic-scholar';
import { SERVICES } from '@/lib/sources/services';
import { DEMO_PAPERS } from '@/scripts/demo/demo-papers';
import { anyBody } from '@/tests/support/mutated';
import { expectSound } from '@/tests/support/sound-answer';
import { demoResponse, validAnswers } from '@/tests/support/valid-answers';

const AT = 1_900_000_000_000;
const RUNS = { numRuns: 150 };
const NAMES = Object.keys(SERVICES) as (keyof typeof SERVICES)[];
const status = fc.constantFrom(200, 200, 200, 200, 404);
const contentType = fc.constantFrom('application/json', 'text/xml', 'text/html', '');
/** The JSON in a body, or the body where it is none. */
const valueOf = (body: string): unknown => (/^\s*[{[]/.test(body) ? (JSON.parse(body) as unknown) : body);

describe.each(NAMES)('%s', (name) => {
  const valid = validAnswers(name);

  test('the valid answers are taken', () => {
    expect(valid.length).toBeGreaterThan(0);
    for (const { asked, response } of valid) {
      const answer = SERVICES[name].parse(response, asked, AT);
      expect(['lists-notice', 'lists-none']).toContain(answer.outcome.kind);
      expectSound(answer);
    }
  });

  test('whatever comes in their place gives a sound answer, and nothing is thrown', () => {
    const given = fc.oneof(...valid.map(({ asked, response }) => anyBody(valueOf(response.body)).map((body) => ({ asked, body }))));
    fc.assert(
      fc.property(given, status, contentType, ({ asked, body }, code, type) => {
        const answer = SERVICES[name].parse({ status: code, contentType: type, body }, asked, AT);
        expect(answer.outcome).toMatchObject({ source: name, at: AT });
        expect(answer.asked).toEqual(asked);
        expectSound(answer);
      }),
      RUNS,
    );
  });
});

describe('answers about several works', () => {
  const works = DEMO_PAPERS.map((paper) => ({ ...NO_IDS, doi: paper.doi, pmid: paper.pmid ?? null }));
  const crossrefBody = { status: 'ok', message: { 'total-results': DEMO_PAPERS.length, items: validAnswers('crossref').map(({ response }) => (JSON.parse(response.body) as { message: unknown }).message) } };
  const summary = (uid: string) => ({ uid, title: 'A title.', pubtype: ['Published Erratum'], pubdate: '2025 May 13', articleids: [{ idtype: 'pubmed', value: uid }], references: [{ reftype: 'Erratum for', refsource: 'J Inv. 2026 Nov 20;1(1):2. doi: 10.5555/n.', pmid: 9 }] });
  const numbers = works.flatMap(({ pmid }) => pmid ?? []);
  const pubmedBody = { result: { uids: numbers, ...Object.fromEntries(numbers.map((uid) => [uid, summary(uid)])) } };

  test.each([
    ['Crossref', readCrossrefBatch, crossrefBody],
    ['PubMed', readPubmedBatch, pubmedBody],
  ] as const)('%s: one sound answer for each, whatever comes', (_name, read, body) => {
    expect(read({ status: 200, contentType: 'application/json', body: JSON.stringify(body) }, works, AT).some(({ outcome }) => outcome.kind !== 'failed')).toBe(true);
    fc.assert(
      fc.property(anyBody(body), status, (text, code) => {
        const answers = read({ status: code, contentType: 'application/json', body: text }, works, AT);
        expect(answers.map(({ asked }) => asked)).toEqual(works);
        answers.forEach(expectSound);
      }),
      RUNS,
    );
  });

  const requests: NoticeRequest[] = [...crossrefNoticeRequests(works, { mailto: '' }), ...[europePmcNoticeRequest(works) ?? []].flat()];
  test.each(requests.map((request) => [new URL(request.url).host, request] as const))('the notices’ own records from %s: sound answers, whatever comes', (_host, request) => {
    const body = demoResponse(request.url)?.body ?? '{"message":{"items":[]}}';
    fc.assert(
      fc.property(anyBody(valueOf(body)), status, (text, code) => {
        request.parse({ status: code, contentType: 'application/json', body: text }, AT).forEach(expectSound);
      }),
      RUNS,
    );
  });
});

describe('answers that add to a record', () => {
  const [known] = validAnswers('europepmc');
  if (!known) throw new Error('no record');
  const record = SERVICES.europepmc.parse(known.response, known.asked, AT);
  const doi = record.work?.ids.doi ?? '';
  const jats = `<?xml version="1.0"?><article article-type="correction" xml:lang="en"><front><article-meta><article-id pub-id-type="doi">${doi}</article-id><pub-date pub-type="epub"><day>13</day><month>5</month><year>2025</year></pub-date><related-article related-article-type="corrected-article" xlink:href="10.5555/a"/><abstract><sec><title>Results</title><p>Worms &amp; <italic>clay</italic>.</p></sec></abstract><abstract abstract-type="plain-language-summary"><title>Plain</title><p>Worms loosen clay in plain words, and farmers like it a lot.</p></abstract><permissions><license xlink:href="https://creativecommons.org/licenses/by/4.0/"/></permissions></article-meta></front><body><p>In Figure 1 the number was wrong.</p><sec><title>A</title><p>More.</p></sec></body></article>`;
  const deposited = `<?xml version="1.0"?><crossref_result><query_result><body><query><doi_record><crossref><journal><journal_article><titles><title>A</title></titles><publication_date><year>2024</year></publication_date><jats:abstract abstract-type="executive-summary"><jats:p>Worms loosen clay in plain words.</jats:p></jats:abstract><license_ref>https://creativecommons.org/licenses/by/4.0/</license_ref><doi_data><doi>${doi}</doi></doi_data></journal_article></journal></crossref></doi_record></query></body></query_result></crossref_result>`;

  test.each([
    ['a notice’s full text', withFullText, jats],
    ['an article’s full text', withLayTexts, jats],
    ['what was deposited', withDepositedTexts, deposited],
  ] as const)('%s: a sound answer or none, whatever comes', (_name, read, body) => {
    expect(read(record, { status: 200, contentType: 'text/xml', body })).not.toBeNull();
    fc.assert(
      fc.property(anyBody(body), status, (text, code) => {
        const answer = read(record, { status: code, contentType: 'text/xml', body: text });
        if (answer !== null) expectSound(answer);
      }),
      RUNS,
    );
  });
});

describe('answers to what the reader looks up', () => {
  test('a title: proposals with identifiers in normal form, or none', () => {
    const body = demoResponse(crossrefTitleSearch(DEMO_PAPERS[0]?.title ?? '', { mailto: '' }))?.body ?? '';
    expect(parseTitleSearch({ status: 200, contentType: 'application/json', body })?.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(anyBody(valueOf(body)), (text) => {
        const proposed = parseTitleSearch({ status: 200, contentType: 'application/json', body: text });
        for (const { ids } of proposed ?? []) expect(ids.doi && parseDoi(ids.doi)).toBe(ids.doi);
      }),
      RUNS,
    );
  });

  test('a short DOI: a DOI, that it is unknown, or nothing', () => {
    const body = demoResponse(shortDoiRequest('10/cvtdemo'))?.body ?? '';
    fc.assert(
      fc.property(anyBody(valueOf(body)), (text) => {
        const read = parseShortDoiAnswer({ status: 200, contentType: 'application/json', body: text }, '10/cvtdemo');
        expect(read === null || read === 'unknown' || parseDoi(read) === read).toBe(true);
      }),
      RUNS,
    );
  });

  test('a machine’s sentence: a short text and a link to the service, or none', () => {
    const valid = { paperId: 'ab12'.repeat(10), title: 'Worms in clay', tldr: { model: 'tldr@v2.0.0', text: 'Worms loosen clay.' }, externalIds: { DOI: '10.5555/worms' } };
    fc.assert(
      fc.property(anyBody(valid), (text) => {
        const read = readSentence({ status: 200, contentType: 'application/json', body: text }, '10.5555/worms');
        if (read === null) return;
        expect(read.text.length).toBeLessThanOrEqual(2_000);
        expect(read.url).toMatch(/^https:\/\/www\.semanticscholar\.org\/paper\/[0-9a-f]{40}\?utm_source=api$/);
      }),
      RUNS,
    );
  });
});

test.each<{ version: unknown }>([{ version: {} }, { version: { toString: 1 } }, { version: [] }, { version: [3] }, { version: null }, { version: true }])('a preprint’s row with %j is none that can be read', ({ version }) => {
  const [valid] = validAnswers('biorxiv');
  const body = JSON.parse(valid?.response.body ?? '') as { collection: object[] };
  body.collection.push({ ...body.collection[0], version });
  const answer = SERVICES.biorxiv.parse({ status: 200, contentType: 'application/json', body: JSON.stringify(body) }, valid?.asked ?? NO_IDS, AT);
  expectSound(answer);
  expect(SERVICES.biorxiv.parse({ status: 200, contentType: 'application/json', body: JSON.stringify({ collection: [body.collection.at(-1)] }) }, valid?.asked ?? NO_IDS, AT).outcome.kind).toBe('failed');
});
