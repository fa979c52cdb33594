import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '@/lib/background/delete-everything';
import type { KnownNotice } from '@/lib/model/known-notice';
import type { WatchChange } from '@/lib/model/watch';
import { NO_IDS } from '@/lib/model/work';
import { ClaimStore } from '@/lib/notices/index/claim-store';
import { builtList } from '@/lib/notices/index/list-from-claims';
import { allEntries, saveWork } from '@/lib/reading-list/reading-list';
import { announceChange } from '@/lib/reading-list/reading-list-changes';
import { storeList } from '@/lib/jobs/store-list';
import { getSettings } from '@/lib/settings/settings';
import { getMeta } from '@/lib/storage/meta';
import { readLog } from '@/lib/storage/watch-log';
import { countPapers, readChanges, readWatchedIds } from '@/lib/storage/watch-store';
import { presentList } from '@/lib/watch/check-from-list';
import { digestLines, presentChanges } from '@/lib/watch/digest';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { OWN_PAGE, startTestBackground, type Background } from '../support/background-harness';
import { ANY } from '../unit/jobs/keeper-harness';

const DAY = 86_400_000;
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const byDoi = (doi: string) => ({ ...NO_IDS, doi });

function claim(subject: string, of: Partial<KnownNotice> = {}): KnownNotice {
  return { type: 'correction', sourceType: 'Author Correction', notice: { doi: `${subject}.n`, pmid: null }, subject: { doi: subject, pmid: null }, inPlace: false, date: day(Date.now() + 2 * DAY), reasons: [], source: 'crossref', ...of };
}

let built = Date.now() - 10 * DAY;

/** Another list answers, a little newer than the one before, and the reader asks for a check. */
async function renewList(background: Background, ...claims: KnownNotice[]): Promise<void> {
  const store = new ClaimStore();
  for (const each of claims) store.add(each);
  built += 3_600_000;
  const files = builtList(store, { built, sources: { crossref: built, 'retraction-watch': built, pubmed: null, starter: null } });
  // A background that has just started tidies away what it did not begin: once, so the second time it stays.
  const problem = (await storeList(files, 'update', built, ANY)) && (await storeList(files, 'update', built, ANY));
  if (problem !== null) throw new Error(problem);
  await check(background);
}

/** Has everything checked, and waits until the list at hand has been gone through. */
async function check(background: Background): Promise<void> {
  await background.command({ type: 'watch-now' }, OWN_PAGE);
  const { watch } = await getSettings();
  await vi.waitFor(
    async () => {
      const { origin, built: of } = await presentList();
      const [progress, { saved, watched }] = [await getMeta('watchProgress'), await countPapers()];
      expect(!watch || (progress?.done === true && progress.list === `${origin ?? 'starter'} ${of}` && saved === watched)).toBe(true);
    },
    { timeout: 8_000 },
  );
  // What was announced meanwhile is gathered for a moment.
  await new Promise((resolve) => setTimeout(resolve, 500));
}

async function save(background: Background, doi: string): Promise<void> {
  const saved = await background.command({ type: 'save-work', ids: byDoi(doi), title: 'A title' }, OWN_PAGE);
  if (!saved.ok) throw new Error(saved.problem.message);
  const { watch } = await getSettings();
  await vi.waitFor(async () => expect(!watch || (await readWatchedIds([saved.value.entryId])).size === 1).toBe(true), { timeout: 8_000 });
  // What was announced meanwhile is gathered for a moment.
  await new Promise((resolve) => setTimeout(resolve, 450));
}

describe('the watch over saved papers', () => {
  let background: Background;
  beforeEach(() => {
    Object.assign(fakeBrowser.windows, { getAll: async () => [{ incognito: false }] });
    background = startTestBackground();
  });
  afterEach(async () => {
    await deleteEverything();
    vi.unstubAllGlobals();
  });

  const only = async (): Promise<WatchChange | undefined> => {
    const all = await readChanges();
    expect(all).toHaveLength(1);
    return all[0];
  };

  test('a saved paper that the new list names was corrected since, said once, without a request', async () => {
    await save(background, '10.5555/a');
    await renewList(background, claim('10.5555/other'));
    expect(await readChanges()).toEqual([]);
    await renewList(background, claim('10.5555/a'));
    expect(await only()).toMatchObject({ kind: 'notice', when: 'since', by: 'notice-list', before: { code: 'none' }, after: { code: 'corrected' }, event: { name: 'Author Correction' }, seenAt: null });
    expect(background.badge).toEqual({ text: '1', title: 'Caveat: 1 change in your reading list' });
    await renewList(background, claim('10.5555/a'), claim('10.5555/b'));
    await only();
    expect(background.requests).toEqual([]);
  });

  test('what the reader has seen is on the button no more, also after the background was stopped', async () => {
    await save(background, '10.5555/a');
    await renewList(background, claim('10.5555/a'));
    const change = await only();
    await background.command({ type: 'watch-seen', ids: [change?.id ?? ''] }, OWN_PAGE);
    expect(background.badge.text).toBe('');
    const again = startTestBackground();
    await renewList(again, claim('10.5555/a'));
    expect((await only())?.seenAt).not.toBeNull();
    expect(again.badge.text).toBe('');
  });

  test('a page may neither check nor mark anything as seen', async () => {
    const page = { id: 'caveat-test', origin: 'https://www.nature.com', url: 'https://www.nature.com/x', tab: { id: 7, incognito: false } };
    expect(await background.command({ type: 'watch-seen', ids: null }, page)).not.toMatchObject({ ok: true });
  });

  test('what a paper was saved with is no news, and is told from what came since', async () => {
    await renewList(background, claim('10.5555/a', { date: '2020-05-01' }));
    await save(background, '10.5555/a');
    await check(background);
    expect(await only()).toMatchObject({ when: 'before', atFirst: true });
    expect((await only())?.seenAt).not.toBeNull();
    expect((await presentChanges()).unseen).toEqual([]);
  });

  test('an import of many papers makes one line', async () => {
    const dois = Array.from({ length: 60 }, (_, at) => `10.5555/import.${at}`);
    await renewList(background, ...dois.slice(0, 20).map((doi) => claim(doi, { date: '2019-01-01' })));
    for (const doi of dois) await saveWork({ ids: byDoi(doi), title: [doi], journal: null, published: '2018', authors: [] }, [], Date.now());
    announceChange([]);
    await check(background);
    await vi.waitFor(async () => expect((await presentChanges()).unseen).toHaveLength(20), { timeout: 8_000 });
    const { unseen } = await presentChanges();
    expect(digestLines(unseen)).toHaveLength(1);
  });

  test('a retraction after a correction has the status before and after; a removed paper is said nothing of', async () => {
    await save(background, '10.5555/a');
    await renewList(background, claim('10.5555/a'));
    await renewList(background, claim('10.5555/a'), claim('10.5555/a', { type: 'retraction', sourceType: 'Retraction', notice: { doi: '10.5555/r', pmid: null } }));
    const changes = (await readChanges()).toSorted((a, b) => a.foundAt - b.foundAt);
    expect(changes[1]).toMatchObject({ before: { code: 'corrected' }, after: { code: 'retracted' } });
    await background.command({ type: 'remove-entry', id: changes[0]?.entryId ?? '' }, OWN_PAGE);
    await vi.waitFor(async () => {
      expect((await presentChanges()).unseen).toEqual([]);
      expect(background.badge.text).toBe('');
    }, { timeout: 8_000 });
  });

  test('a paper that the reader has checked again keeps how it stood before', async () => {
    // Every copy of Caveat knows of its correction, so the paper is one that only Crossref knows of.
    const doi = '10.5555/only-crossref';
    await save(background, doi);
    await check(background);
    expect(await readChanges()).toEqual([]);
    const update = { DOI: `${doi}.n`, type: 'retraction', label: 'Retraction', source: 'publisher', updated: { 'date-parts': [[2026, 11, 1]], timestamp: 1_793_000_000_000 } };
    const message = { DOI: doi, type: 'journal-article', title: ['A title'], 'updated-by': [update] };
    background.answerWith((url) => (url.host === 'api.crossref.org' ? Response.json({ status: 'ok', 'message-type': 'work', message }) : new Response('Resource not found.', { status: 404 })));
    await background.command({ type: 'set-settings', patch: { liveChecks: true } }, OWN_PAGE);
    const [entry] = await allEntries();
    expect(await background.command({ type: 'recheck-entry', id: entry?.id ?? '' }, OWN_PAGE)).toMatchObject({ ok: true });
    await vi.waitFor(async () => expect(await readChanges()).toMatchObject([{ kind: 'notice', before: { code: 'none' }, after: { code: 'retracted' } }]), { timeout: 5_000 });
  });

  test('switched off, it finds nothing', async () => {
    await save(background, '10.5555/a');
    await background.command({ type: 'set-settings', patch: { watch: false } }, OWN_PAGE);
    await renewList(background, claim('10.5555/a'));
    expect(await readChanges()).toEqual([]);
  });

  test('a background that is stopped in the middle goes on, and says everything once', async () => {
    const dois = Array.from({ length: 130 }, (_, at) => `10.5555/many.${at}`);
    for (const doi of dois) await saveWork({ ids: byDoi(doi), title: [doi], journal: null, published: '2018', authors: [] }, [], Date.now());
    announceChange([]);
    await check(background);
    // Whatever the first one was doing, the second begins anew beside it.
    void background.command({ type: 'watch-now' }, OWN_PAGE);
    const again = startTestBackground();
    await renewList(again, ...dois.map((doi) => claim(doi)));
    expect(await readChanges()).toHaveLength(130);
  });

  describe('live', () => {
    const allow = () => background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true, watchLive: true } }, OWN_PAGE);
    const keep = (doi: string, pmid: string | null = null) => saveWork({ ids: { ...NO_IDS, doi, pmid }, title: ['T'], journal: null, published: '2024', authors: [] }, [], Date.now() - DAY);

    test('asks nobody without its own switch, nor while all windows are private', async () => {
      await keep(CORRECTED_ARTICLE.doi);
      await background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true } }, OWN_PAGE);
      announceChange([]);
      await check(background);
      expect(background.requests).toEqual([]);
      Object.assign(fakeBrowser.windows, { getAll: async () => [{ incognito: true }] });
      await allow();
      await check(background);
      expect(background.requests).toEqual([]);
    });

    test('asks Crossref and PubMed once each about all papers, and the notice has the publisher’s name', async () => {
      for (const { doi, pmid } of [CORRECTED_ARTICLE, RETRACTED_ARTICLE, PLAIN_ARTICLE]) await keep(doi, pmid);
      announceChange([]);
      await check(background);
      await allow();
      await vi.waitFor(async () => expect((await readLog()).filter(({ source }) => source !== 'notice-list')).toHaveLength(2), { timeout: 8_000 });
      // The second question to Crossref is about the notices that the first one named.
      expect(background.requests.toSorted()).toEqual(['api.crossref.org/works', 'api.crossref.org/works', 'eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi']);
      const changes = await readChanges();
      expect(changes.map(({ event }) => event?.name).toSorted()).toEqual(['Author Correction', 'Retraction Note']);
      expect(changes.map(({ after }) => after.code).toSorted()).toEqual(['corrected', 'retracted']);
      expect(changes.find(({ after }) => after.code === 'corrected')?.event?.notice.doi).toBe(AUTHOR_CORRECTION.doi);
      expect((await readLog()).find(({ source }) => source === 'crossref')).toMatchObject({ checked: 3, failed: 0, reason: null });
    });

    test('a failure is logged as such, changes nothing, and is made up for later', async () => {
      await keep(CORRECTED_ARTICLE.doi, CORRECTED_ARTICLE.pmid);
      background.answerWith(() => new Response('busy', { status: 403 }));
      announceChange([]);
      await check(background);
      await allow();
      await vi.waitFor(async () => expect((await readLog()).filter(({ reason }) => reason === 'refused')).toHaveLength(2), { timeout: 8_000 });
      expect((await readLog()).filter(({ failed, checked }) => failed === 1 && checked === 0)).toHaveLength(2);
      const live = (await readChanges()).filter(({ by }) => by !== 'notice-list');
      expect(live).toEqual([]);
    });
  });
});
