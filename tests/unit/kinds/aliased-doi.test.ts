import { describe, expect, test } from 'vitest';
import { doisOf, mergeIds, sameWork } from '@/lib/identifiers/work-key';
import { createNet } from '@/lib/net/net';
import { answersAbout } from '@/lib/report/answers-about';
import { askSources, planSources } from '@/lib/report/ask-sources';
import { createEvidence } from '@/lib/report/evidence';
import { crossref } from '@/lib/sources/crossref';
import { europePmc } from '@/lib/sources/europepmc';
import { knownWorkIdsSchema, workIdsSchema } from '@/lib/storage/import/work-ids-schema';
import type { RawResponse } from '@/lib/model/raw-response';
import type { WorkIds } from '@/lib/model/work';
import type { Net } from '@/lib/net/net';
import { askCrossref } from '@/lib/watch/ask-in-batches';
import { crossrefWork, update } from '../../fixtures/answers/crossref-work';
import { ANSWERED_AT, ids, jsonResponse } from '../../fixtures/answers/responses';

const ALIAS = '10.5555/alias';
const PRIME = '10.5555/prime';
const API = 'https://api.crossref.org';
const ASKED = `${API}/works/${ALIAS}`;

/** A host that answers each address as told, and counts what it was asked. */
function host(answers: Record<string, Response | (() => Response)>) {
  const asked: string[] = [];
  const send = (async (url: string) => {
    asked.push(url);
    const given = answers[url];
    return typeof given === 'function' ? given() : (given ?? new Response('', { status: 404 }));
  }) as unknown as typeof fetch;
  return { net: createNet({ fetch: send, clock: { now: () => 0, sleep: async () => undefined } }), asked };
}

const moved = (location: string | null, status = 301) => new Response('', { status, headers: location === null ? {} : { location } });
const record = (fields: Record<string, unknown>) => new Response(JSON.stringify(crossrefWork(fields)), { headers: { 'content-type': 'application/json' } });

/** A response as a browser gives it after it followed a redirect itself. */
function followed(url: string, fields: Record<string, unknown>): Response {
  const response = record(fields);
  Object.defineProperties(response, { redirected: { value: true }, url: { value: url } });
  return response;
}

describe('a redirect within the API is followed, and no other', () => {
  test.each([
    ['an absolute address', `${API}/works/${PRIME}`, 301],
    ['an address without a host', `/works/${PRIME}`, 301],
    ['a version of the API under the same path', `${API}/works/${PRIME}?mailto=a@example.org`, 302],
    ['a permanent redirect of another number', `${API}/works/${PRIME}`, 308],
  ])('%s', async (_, location, status) => {
    const target = new URL(location, API).href;
    const { net, asked } = host({ [ASKED]: moved(location, status), [target]: () => record({ DOI: PRIME }) });
    expect(await net.ask(ASKED)).toMatchObject({ ok: true, response: { status: 200, movedTo: target } });
    expect(asked).toEqual([ASKED, target]);
  });

  test.each([
    ['another host', 'https://elsewhere.example/works/10.5555/prime'],
    ['a host that begins alike', 'https://api.crossref.org.example/works/10.5555/prime'],
    ['another path of the host', `${API}/members/78`],
    ['a path that climbs out', `${API}/works/../members/78`],
    ['plain HTTP', 'http://api.crossref.org/works/10.5555/prime'],
    ['an address with a password', 'https://a:b@api.crossref.org/works/10.5555/prime'],
    ['no address at all', null],
  ])('not to %s', async (_, location) => {
    const { net, asked } = host({ [ASKED]: moved(location) });
    expect(await net.ask(ASKED)).toMatchObject({ ok: false, reason: 'refused' });
    expect(asked).toEqual([ASKED]);
  });

  test('a redirect that the browser followed out of the API is not read', async () => {
    const { net } = host({ [ASKED]: followed('https://elsewhere.example/works/10.5555/prime', { DOI: ALIAS }) });
    expect(await net.ask(ASKED)).toMatchObject({ ok: false, reason: 'refused' });
  });

  test('one that it followed within the API is', async () => {
    const { net } = host({ [ASKED]: followed(`${API}/works/${PRIME}`, { DOI: PRIME }) });
    expect(await net.ask(ASKED)).toMatchObject({ ok: true, response: { movedTo: `${API}/works/${PRIME}` } });
  });

  test('the request that led on counts for the host’s limit', async () => {
    let now = 0;
    const starts: number[] = [];
    const send = (async (url: string) => {
      starts.push(now);
      return url === ASKED ? followed(`${API}/works/${PRIME}`, { DOI: PRIME }) : record({ DOI: PRIME });
    }) as unknown as typeof fetch;
    const net = createNet({ fetch: send, clock: { now: () => now, sleep: async (milliseconds) => void (now += milliseconds) } });
    await net.ask(ASKED);
    await net.ask(`${API}/works/10.5555/next`);
    await net.ask(`${API}/works/10.5555/after`);
    expect(starts).toEqual([0, 440, 660]);
  });

  test('two addresses that lead to each other are given up', async () => {
    const { net, asked } = host({ [ASKED]: () => moved(`/works/${PRIME}`), [`${API}/works/${PRIME}`]: () => moved(`/works/${ALIAS}`) });
    expect(await net.ask(ASKED)).toMatchObject({ ok: false, reason: 'refused' });
    expect(asked.length).toBeLessThan(5);
  });
});

describe('the record of a DOI’s prime is this work’s record', () => {
  const asked = ids({ doi: ALIAS });
  const parsed = (fields: Record<string, unknown>, more: Partial<RawResponse> = {}) => crossref.parse({ ...jsonResponse(crossrefWork(fields)), ...more }, asked, ANSWERED_AT);

  test.each([
    ['the record lists the alias', { DOI: PRIME, aliases: [ALIAS] }, {}],
    ['the record lists it in capitals', { DOI: PRIME.toUpperCase(), aliases: [ALIAS.toUpperCase()] }, {}],
    ['Crossref redirected to the record', { DOI: PRIME }, { movedTo: `${API}/works/${PRIME}` }],
    ['Crossref redirected, with the slash escaped', { DOI: PRIME }, { movedTo: `${API}/works/10.5555%2Fprime?mailto=a` }],
    ['the record lists several', { DOI: PRIME, aliases: ['10.5555/third', ALIAS] }, {}],
  ])('%s', (_, fields, more) => {
    const answer = parsed({ ...fields, 'updated-by': [update('10.5555/notice', 'retraction')] }, more);
    expect(answer.outcome.kind).toBe('lists-notice');
    expect(answer.work && doisOf(answer.work.ids)).toEqual(expect.arrayContaining([PRIME, ALIAS]));
    expect(answer.work && sameWork(answer.work.ids, asked)).toBe(true);
  });

  test.each([
    ['a record that lists other aliases', { DOI: PRIME, aliases: ['10.5555/other'] }, {}],
    ['a record without aliases or redirect', { DOI: PRIME }, {}],
    ['a redirect that led to another record', { DOI: '10.5555/third' }, { movedTo: `${API}/works/${PRIME}` }],
    ['aliases of another shape', { DOI: PRIME, aliases: { doi: ALIAS } }, {}],
  ])('not %s', (_, fields, more) => {
    expect(parsed(fields, more).outcome).toMatchObject({ kind: 'failed', reason: 'malformed' });
  });

  test('an update of the prime by its alias was made in place', () => {
    const { assertions } = parsed({ DOI: PRIME, aliases: [ALIAS], 'updated-by': [update(ALIAS, 'retraction')] });
    expect(assertions).toMatchObject([{ inPlace: true, type: 'retraction' }]);
  });
});

describe('both DOIs are one work', () => {
  const known = ids({ doi: ALIAS, aliases: [PRIME] });

  test.each([
    ['by its own DOI', ids({ doi: ALIAS }), true],
    ['by the other one', ids({ doi: PRIME }), true],
    ['by an alias of a record', ids({ doi: '10.5555/third', aliases: [PRIME] }), true],
    ['not by a third', ids({ doi: '10.5555/third' }), false],
    ['not by the DOI where the PubMed numbers differ', ids({ doi: PRIME, pmid: '2' }), false],
  ])('%s', (_, other, same) => {
    const work = { ...known, pmid: '1' };
    expect(sameWork(work, other)).toBe(same);
    expect(sameWork(other, work)).toBe(same);
  });

  test('what a record adds is added, and the DOI that was asked for stays first', () => {
    expect(mergeIds(ids({ doi: ALIAS }), ids({ doi: PRIME, aliases: [ALIAS], pmid: '1' }))).toEqual(ids({ doi: ALIAS, aliases: [PRIME], pmid: '1' }));
    expect(mergeIds(ids({ pmid: '1' }), ids({ doi: PRIME, aliases: [ALIAS] }))).toEqual(ids({ doi: PRIME, aliases: [ALIAS], pmid: '1' }));
  });

  test('another work’s DOI never becomes an alias', () => {
    expect(mergeIds(ids({ doi: ALIAS }), ids({ doi: PRIME }))).toEqual(ids({ doi: ALIAS }));
  });

  test('a notice that names the prime speaks of the paper', () => {
    const notice = crossref.parse(jsonResponse(crossrefWork({ DOI: '10.5555/notice', 'update-to': [update(PRIME, 'retraction')] })), ids({ doi: '10.5555/notice' }), ANSWERED_AT);
    expect(answersAbout(known, [], [notice])).toMatchObject([{ outcome: { kind: 'lists-notice' } }]);
  });
});

describe('a source that knows the paper by its other DOI', () => {
  const held = { resultList: { result: [{ source: 'MED', pmid: '1', doi: PRIME, title: 'Moss.', commentCorrectionList: { commentCorrection: [] } }] } };

  async function ask(order: 'crossref first' | 'crossref last', alias: string | null, isHeld = true) {
    const evidence = createEvidence(ids({ doi: ALIAS }), []);
    const asked: string[] = [];
    const wait = { crossref: order === 'crossref last' ? 20 : 0, europepmc: order === 'crossref first' ? 20 : 0 };
    const plan = planSources(evidence, [crossref, europePmc], { force: false, now: () => ANSWERED_AT });
    await askSources(evidence, plan, {
      net: {
        async ask(url) {
          asked.push(decodeURIComponent(url));
          const name = url.includes('crossref') ? 'crossref' : 'europepmc';
          await new Promise((resolve) => setTimeout(resolve, wait[name]));
          const isCrossref = name === 'crossref';
          const body = isCrossref ? crossrefWork({ DOI: alias === null ? ALIAS : PRIME, aliases: alias === null ? [] : [alias] }) : isHeld && asked.at(-1)?.includes(PRIME) ? held : { resultList: { result: [] } };
          return { ok: true, at: ANSWERED_AT, response: jsonResponse(body) };
        },
      },
      mailto: '',
      force: false,
      now: () => ANSWERED_AT,
      signal: new AbortController().signal,
      onAnswer: () => undefined,
    });
    return { evidence, asked };
  }

  test.each(['crossref first', 'crossref last'] as const)('is asked once more, by both DOIs: %s', async (order) => {
    const { evidence, asked } = await ask(order, ALIAS);
    expect(evidence.answers.get('europepmc')?.outcome.kind).toBe('lists-none');
    expect(evidence.ids).toMatchObject({ doi: ALIAS, pmid: '1', aliases: [PRIME] });
    expect(asked).toHaveLength(3);
    expect([...evidence.waiting]).toEqual([]);
  });

  test('is not asked a third time', async () => {
    const { evidence, asked } = await ask('crossref first', ALIAS, false);
    expect(evidence.answers.get('europepmc')?.outcome.kind).toBe('not-held');
    expect(asked).toHaveLength(3);
  });

  test('is asked once where no other DOI is known', async () => {
    const { evidence, asked } = await ask('crossref last', null);
    expect(evidence.answers.get('europepmc')?.outcome.kind).toBe('not-held');
    expect(asked).toHaveLength(2);
  });
});

describe('aliases in files', () => {
  test('a backup brings them back, in normal form', () => {
    expect(knownWorkIdsSchema.parse({ doi: ALIAS, aliases: [`https://doi.org/${PRIME.toUpperCase()}`] })).toEqual(ids({ doi: ALIAS, aliases: [PRIME] }));
  });

  test.each([[['no DOI']], [Array.from({ length: 21 }, () => PRIME)], [PRIME]])('control: not %o', (aliases) => {
    expect(knownWorkIdsSchema.safeParse({ doi: ALIAS, aliases }).success).toBe(false);
  });

  test('control: a pack cannot say that its paper is another one too', () => {
    expect(workIdsSchema.parse({ doi: ALIAS, aliases: [PRIME] })).toEqual(ids({ doi: ALIAS }));
  });
});

describe('a list of works that Crossref is asked about', () => {
  const ask = async (works: WorkIds[], held: string[]) => {
    const asked: string[] = [];
    const net = {
      async ask(url: string) {
        asked.push(decodeURIComponent(url));
        const items = held.filter((doi) => asked[0]?.includes(`doi:${doi}`)).map((DOI) => crossrefWork({ DOI, 'updated-by': [update('10.5555/notice', 'retraction')] }).message);
        return { ok: true as const, at: ANSWERED_AT, response: jsonResponse({ message: { items, 'total-results': items.length } }) };
      },
    } as unknown as Net;
    const answers = await askCrossref(works, { net, mailto: '', wait: async () => undefined });
    return { asked, kinds: answers.map(({ outcome }) => outcome.kind) };
  };

  test('a work is found by the other DOI that is registered for it', async () => {
    const { kinds } = await ask([ids({ doi: ALIAS, aliases: [PRIME] }), ids({ doi: '10.5555/third' })], [PRIME]);
    expect(kinds).toEqual(['lists-notice', 'not-held']);
  });

  test('a work is found by its own DOI where that is the one that is held', async () => {
    expect((await ask([ids({ doi: ALIAS, aliases: [PRIME] })], [ALIAS])).kinds).toEqual(['lists-notice']);
  });

  test('an alias that cannot stand in a list is left out of it', async () => {
    const { asked } = await ask([ids({ doi: ALIAS, aliases: ['10.5555/a,b'] })], []);
    expect(asked[0]).not.toContain('a,b');
  });

  test('control: a work without the alias is not taken for the prime', async () => {
    expect((await ask([ids({ doi: ALIAS }), ids({ doi: PRIME })], [PRIME])).kinds).toEqual(['not-held', 'lists-notice']);
  });
});
