import { describe, expect, it, vi } from 'vitest';
import type { KnownNotice } from '@/lib/model/known-notice';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { askNoticeList, askNoticeListOfAll, listQuestion, listSummary, noticeLookup } from '@/lib/notices/known/ask-notice-list';
import { ClaimStore } from '@/lib/notices/index/claim-store';
import { hashOfKey } from '@/lib/notices/index/key-hash';
import { builtList } from '@/lib/notices/index/list-from-claims';
import { judge } from '@/lib/notices/status/judge';
import { STARTER_DATE } from '@/lib/notices/known/starter-notices';
import { ListDamaged, storedNotices } from '@/lib/notices/known/stored-notices';
import { currentList, getParts, HEAD, putParts } from '@/lib/storage/notice-lists';
import { haveList } from '../../jobs/keeper-harness';
import { useFreshDatabase } from '../../storage/fresh-database';
import { entriesNumbered } from '../index/arbitrary-list';
import { buildOf } from '../../jobs/update-server';

useFreshDatabase();

const DAY = 86_400_000;
const BUILT = Date.parse('2026-11-20T04:00:00Z');
const STARTER = ids({ doi: '10.1038/s43018-023-00712-x' });

function ids(some: Partial<WorkIds>): WorkIds {
  return { ...NO_IDS, ...some };
}

function claim(facts: Partial<KnownNotice>): KnownNotice {
  return {
    type: 'retraction',
    sourceType: 'Retraction',
    notice: { doi: '10.5555/notice', pmid: '20' },
    subject: { doi: '10.5555/paper', pmid: '10' },
    inPlace: false,
    date: '2024-03-01',
    reasons: ['Error in Data', 'Paper Mill'],
    source: 'retraction-watch',
    ...facts,
  };
}

async function haveClaims(...claims: KnownNotice[]): Promise<void> {
  const store = new ClaimStore();
  for (const each of claims) store.add(each);
  await haveList(builtList(store, { built: BUILT, sources: { crossref: BUILT, 'retraction-watch': BUILT - DAY, pubmed: null, starter: null } }));
}

const SECOND = claim({ subject: { doi: '10.5555/second', pmid: null } });

describe('asking the list on this machine', () => {
  it('marks works by any of their identifiers, in order, and leaves unknown ones without a mark', async () => {
    await haveClaims(claim({}), SECOND);
    const works = [ids({ doi: '10.5555/paper' }), ids({ doi: '10.5555/unknown' }), ids({ pmid: '10' }), ids({ doi: '10.5555/notice' }), ids({ pmid: '20' }), NO_IDS];
    expect(await noticeLookup.marks(works)).toEqual(['retracted', null, 'retracted', 'retraction-notice', 'retraction-notice', null]);
  });

  it('gives the worst mark where the identifiers of one work disagree', async () => {
    await haveClaims(claim({}), claim({ type: 'correction', subject: { doi: '10.5555/other', pmid: null }, notice: { doi: '10.5555/c', pmid: null } }));
    expect(await noticeLookup.marks([ids({ doi: '10.5555/other', pmid: '10' })])).toEqual(['retracted']);
  });

  it('explains a mark, by DOI and by PMID', async () => {
    await haveClaims(claim({}), SECOND);
    expect(await noticeLookup.notices(ids({ doi: '10.5555/paper' }))).toEqual([claim({})]);
    expect(await noticeLookup.notices(ids({ pmid: '10' }))).toEqual([claim({})]);
  });

  it('tells of a notice what it announces, and nothing else of those works', async () => {
    const corrected = claim({ type: 'correction', notice: { doi: '10.5555/correction', pmid: null }, date: '2020-01-01' });
    await haveClaims(claim({}), SECOND, corrected);
    const known = await noticeLookup.notices(ids({ pmid: '20' }));
    expect(known.map(({ subject, type }) => [subject.doi, type]).toSorted()).toEqual([['10.5555/paper', 'retraction'], ['10.5555/second', 'retraction']]);
  });

  it('is dated by the oldest of its sources', async () => {
    await haveClaims(claim({}));
    expect(await noticeLookup.listDate()).toBe(BUILT - DAY);
  });

  it('knows what the starter list knows where it has nothing itself, and without any list at all', async () => {
    expect(await noticeLookup.marks([STARTER])).toEqual(['corrected']);
    expect(await noticeLookup.listDate()).toBe(STARTER_DATE);
    await haveClaims(claim({}));
    expect(await noticeLookup.marks([STARTER, ids({ doi: '10.5555/paper' })])).toEqual(['corrected', 'retracted']);
    expect(await noticeLookup.notices(STARTER)).toMatchObject([{ type: 'correction', source: 'starter' }]);
  });

  it('answers for hundreds of works at once as for each alone', async () => {
    const entries = entriesNumbered(5_000);
    await haveList(buildOf(entries, 0));
    const works = entries.slice(0, 300).map(({ key }) => (key.startsWith('pmid:') ? ids({ pmid: key.slice(5) }) : ids({ doi: key })));
    expect(await noticeLookup.marks(works)).toEqual(entries.slice(0, 300).map(({ mark }) => mark));
  });

  it('shows nothing on a foreign DOI that the index meets by chance: the details settle it', async () => {
    // Found by trying: each shares 34 bits of its hash with an entry of this list.
    const foreign = [ids({ doi: '10.7777/other.376662' }), ids({ doi: '10.7777/other.628795' })];
    await haveList(buildOf(entriesNumbered(15_000), 0));
    expect(await (await storedNotices())?.mayBeListed(Float64Array.from(foreign, ({ doi }) => hashOfKey(doi ?? ''))), 'the index alone takes them for listed').toEqual([true, true]);
    expect(await noticeLookup.marks(foreign)).toEqual([null, null]);
    expect(await Promise.all(foreign.map((work) => noticeLookup.notices(work)))).toEqual([[], []]);
    const works = foreign.map((work) => ({ ids: work, published: null }));
    expect((await askNoticeListOfAll(works, BUILT)).map(({ assertions }) => assertions)).toEqual([[], []]);
    expect((await askNoticeList(foreign[0] ?? NO_IDS, BUILT)).assertions).toEqual([]);
  });

  it('reads no details of works that the index has not', async () => {
    await haveClaims(claim({}));
    const row = await currentList();
    await putParts([HEAD, 0].map((part) => ({ key: [row?.generation ?? 0, 'details', part], bytes: new Uint8Array() })));
    await expect((await storedNotices())?.marks([ids({ doi: '10.5555/paper' })])).rejects.toThrow(ListDamaged);
    expect(await (await storedNotices())?.marks([ids({ doi: '10.5555/unknown' }), NO_IDS])).toEqual([null, null]);
    expect(await (await storedNotices())?.notices([ids({ doi: '10.5555/unknown' })])).toEqual([[]]);
  });

  it('is described by where it comes from, when it was built and of what; without it, the starter list is', async () => {
    expect(await listSummary()).toMatchObject({ origin: null, built: STARTER_DATE, sources: { crossref: null, starter: STARTER_DATE } });
    await haveClaims(claim({}));
    expect(await listSummary()).toMatchObject({ built: BUILT, sources: { crossref: BUILT, 'retraction-watch': BUILT - DAY, starter: null }, entries: 4 });
  });

  it('may have what it has, what the starter list names, and nothing else', async () => {
    await haveClaims(claim({}));
    expect(await (await listQuestion())(Float64Array.of(hashOfKey('10.5555/paper'), hashOfKey('pmid:20'), hashOfKey(STARTER.doi ?? ''), hashOfKey('10.5555/unknown'), Number.NaN))).toEqual([true, true, true, false, false]);
  });

  it('answers from a new list as soon as it is taken', async () => {
    await haveClaims(claim({}));
    expect(await noticeLookup.marks([ids({ doi: '10.5555/second' })])).toEqual([null]);
    await haveClaims(claim({}), SECOND);
    expect(await noticeLookup.marks([ids({ doi: '10.5555/second' })])).toEqual(['retracted']);
  });

  it('says that a part is damaged, and the starter list speaks', async () => {
    await haveClaims(claim({}));
    const row = await currentList();
    const [part] = await getParts(row?.generation ?? 0, 'index', [0]);
    const bytes = part?.slice() ?? new Uint8Array();
    bytes[2] = (bytes[2] ?? 0) ^ 1;
    await putParts([{ key: [row?.generation ?? 0, 'index', 0], bytes }]);
    const noted = vi.spyOn(console, 'error').mockReturnValue();
    const stored = await storedNotices();
    await expect(stored?.marks([ids({ doi: '10.5555/paper' })])).rejects.toThrow(ListDamaged);
    expect(await noticeLookup.marks([ids({ doi: '10.5555/paper' }), STARTER])).toEqual([null, 'corrected']);
    expect((await askNoticeList(ids({ doi: '10.5555/paper' }), BUILT)).outcome).toMatchObject({ kind: 'not-held', at: STARTER_DATE });
    expect(await (await listQuestion())(Float64Array.of(hashOfKey('10.5555/paper'), hashOfKey(STARTER.doi ?? '')))).toEqual([false, true]);
    expect(noted).toHaveBeenCalledTimes(3);
  });
});

describe('the list as a source of a report', () => {
  it('lists a notice, with its reasons, dated by the list', async () => {
    await haveClaims(claim({}));
    const answer = await askNoticeList(ids({ doi: '10.5555/paper' }), BUILT);
    expect(answer.outcome).toMatchObject({ source: 'notice-list', kind: 'lists-notice', at: BUILT - DAY });
    expect(answer.assertions).toMatchObject([{ source: 'notice-list', via: 'retraction-watch', type: 'retraction', note: 'Error in Data; Paper Mill' }]);
  });

  it('says of a work that it lists none, which is no check of it', async () => {
    await haveClaims(claim({}));
    const unknown = ids({ doi: '10.5555/unknown' });
    const answer = await askNoticeList(unknown, BUILT);
    expect(answer.outcome.kind).toBe('lists-none');
    expect(judge({ ids: unknown, answers: [answer], waiting: [], live: 'off', pageKind: null, title: null }).status.code).toBe('not-checked');
  });

  it.each<[string, number, string | null, string]>([
    ['is ver 30 days old', BUILT + 31 * DAY, null, 'list-old'],
    ['is older than the work', BUILT, '2026-11-21', 'work-newer'],
    ['is older than the work, of which only the month is known', BUILT, '2026-12', 'work-newer'],
  ])('says nothing of a work that it does not list where it %s, and why', async (_, now, published, silent) => {
    await haveClaims(claim({}));
    expect((await askNoticeList(ids({ doi: '10.5555/unknown' }), now, published)).outcome).toMatchObject({ kind: 'not-held', silent });
  });

  it('says nothing where there is only the starter list, or no identifier that it could have', async () => {
    expect((await askNoticeList(ids({ doi: '10.5555/unknown' }), STARTER_DATE)).outcome.kind).toBe('not-held');
    await haveClaims(claim({}));
    expect((await askNoticeList(ids({ arxiv: '2101.00001' }), BUILT)).outcome.kind).toBe('not-held');
  });

  it('says of many works at once what it says of each', async () => {
    await haveClaims(claim({}), SECOND);
    const works = [ids({ doi: '10.5555/paper' }), ids({ doi: '10.5555/unknown' }), STARTER, ids({ pmid: '20' }), ids({ arxiv: '2101.00001' })].map((each) => ({ ids: each, published: null }));
    expect(await askNoticeListOfAll(works, BUILT)).toEqual(await Promise.all(works.map((work) => askNoticeList(work.ids, BUILT))));
    expect(await askNoticeListOfAll([{ ids: ids({ doi: '10.5555/unknown' }), published: '2026-12-01' }], BUILT)).toMatchObject([{ outcome: { kind: 'not-held' } }]);
  });

  it('is silent about a notice that is no subject of one', async () => {
    await haveClaims(claim({}));
    expect((await askNoticeList(ids({ doi: '10.5555/notice' }), BUILT)).outcome.kind).toBe('not-held');
  });
});
