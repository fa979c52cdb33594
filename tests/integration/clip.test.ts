import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clipSource } from '@/entrypoints/clip/clip-source';
import type { ClippedPage } from '@/lib/model/clipped-page';
import { NO_IDS } from '@/lib/model/work';
import { deleteEverything } from '@/lib/background/delete-everything';
import { allOwnSummaries } from '@/lib/storage/own-summaries';
import { linesOfText } from '@/lib/summaries/clip/lines-of-text';
import { exportOwnSummaries } from '@/lib/summaries/pack-store';
import { parsePack } from '@/lib/summaries/parse-pack';
import { PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { OWN_PAGE, PAGE, startTestBackground, type Background } from '../support/background-harness';

const TEXT = (basis: string) => `Worms loosen heavy soil
In pots of clay, worms left the soil easier to break.
Summary
Worms dig. ${basis}
Key findings
- Clay broke.
Study limitations
See the original paper, ${PLAIN_ARTICLE.doi}.`;
const page = (basis = ''): ClippedPage => ({ url: 'https://summaries.example/worms', title: 'Worms', author: null, published: '2031-05-04', language: 'en', lines: linesOfText(TEXT(basis)) });
const SUMMARY_PAGE = { ...PAGE, url: 'https://summaries.example/worms', origin: 'https://summaries.example' };
const ids = { ...NO_IDS, doi: PLAIN_ARTICLE.doi };

describe('a summary page that the reader keeps', () => {
  let background: Background;
  beforeEach(() => {
    background = startTestBackground();
  });
  afterEach(async () => {
    await deleteEverything();
    vi.unstubAllGlobals();
  });

  /** What the clip page begins with after a click on the page. */
  async function clip(clipped: ClippedPage) {
    const create = vi.mocked(fakeBrowser.tabs.create);
    await background.command({ type: 'clip-page', page: clipped }, SUMMARY_PAGE);
    const { url = '' } = create.mock.lastCall?.[0] ?? {};
    expect(url).toMatch(/clip\.html#/);
    expect(url).not.toMatch(/summaries|worms/);
    return clipSource(new URL(url).hash);
  }

  test('is shown with the paper from then on, as clipped from its site', async () => {
    const source = await clip(page());
    expect(source).toMatchObject({ kind: 'clip', isLaySummary: true, keptBefore: null });
    expect(await allOwnSummaries()).toEqual([]);
    const reply = await background.command({ type: 'keep-summary', summary: source?.summary, kind: 'clip' }, OWN_PAGE);
    expect(reply.ok).toBe(true);
    const shown = (await background.ask({ ids })).at(-1)?.report.main.summary?.summary;
    expect(shown).toMatchObject({ title: 'Worms loosen heavy soil', written: '2031-05-04', origin: { kind: 'clip', name: 'summaries.example', url: 'https://summaries.example/worms' } });
  });

  test('kept again from the same page takes the place of the first', async () => {
    for (const [index] of [0, 1].entries()) {
      const source = await clip(page());
      expect(source?.keptBefore === null).toBe(index === 0);
      await background.command({ type: 'keep-summary', summary: source?.summary, kind: 'clip' }, OWN_PAGE);
    }
    expect(await allOwnSummaries()).toHaveLength(1);
  });

  test('of a correction notice stands with the paper in a frame of its own', async () => {
    const source = await clip(page('This summary is based on the correction notice.'));
    await background.command({ type: 'keep-summary', summary: source?.summary, kind: 'clip' }, OWN_PAGE);
    const { main } = (await background.ask({ ids })).at(-1)?.report ?? {};
    const kept = [main?.summary, ...(main?.otherSummaries ?? [])].find((shown) => shown?.summary.origin.kind === 'clip');
    expect(kept?.summary).toMatchObject({ role: 'notice', basis: 'notice-only' });
  });

  test('one’s own words are kept, handed on in a pack, and removed', async () => {
    const source = await clipSource('');
    const summary = { ...source?.summary, subject: ids, title: 'In my words', summary: ['Worms.'] };
    const reply = await background.command({ type: 'keep-summary', summary, kind: 'own' }, OWN_PAGE);
    const id = reply.ok ? reply.value.id : '';
    expect((await background.ask({ ids })).at(-1)?.report.main.summary?.summary).toMatchObject({ title: 'In my words', origin: { kind: 'own' } });
    const parsed = parsePack(await exportOwnSummaries('Mine'));
    expect(parsed.ok && parsed.pack.summaries.map(({ title }) => title)).toEqual(['In my words']);
    expect((await clipSource(`#edit=${encodeURIComponent(id)}`))?.summary).toMatchObject({ title: 'In my words' });
    await background.command({ type: 'remove-summary', id }, OWN_PAGE);
    expect(await allOwnSummaries()).toEqual([]);
  });

  test('what is no summary is refused, and a page may neither keep nor clip another tab', async () => {
    const refused = await background.command({ type: 'keep-summary', summary: { title: '<b>' }, kind: 'clip' }, OWN_PAGE);
    expect(refused.ok).toBe(false);
    expect((await background.command({ type: 'keep-summary', summary: {}, kind: 'clip' }, SUMMARY_PAGE)).ok).toBe(false);
    expect((await background.command({ type: 'clip-tab', tabId: 7 }, SUMMARY_PAGE)).ok).toBe(false);
    const junk = { ...page(), lines: [{ text: 'x'.repeat(30_000), kind: 'text', links: [] }] } as ClippedPage;
    expect((await background.command({ type: 'clip-page', page: junk }, SUMMARY_PAGE)).ok).toBe(false);
  });

  test('deleting everything forgets what was only looked at', async () => {
    const create = vi.mocked(fakeBrowser.tabs.create);
    await background.command({ type: 'clip-page', page: page() }, SUMMARY_PAGE);
    await background.command({ type: 'delete-everything' }, OWN_PAGE);
    expect(await clipSource(new URL(create.mock.lastCall?.[0].url ?? '').hash)).toBeNull();
  });

  test('the menu reads the tab that it was opened on', async () => {
    const run = vi.fn<(injection: object) => Promise<[]>>(async () => []);
    Object.assign(fakeBrowser.scripting, { executeScript: run });
    background.clickMenu({ menuItemId: 'clip-page' }, { id: 7, incognito: false });
    await vi.waitFor(() => expect(run).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['clipper.js'] }));
  });
});
