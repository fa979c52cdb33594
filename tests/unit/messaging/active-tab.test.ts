import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabState } from '@/lib/messaging/contract';
import { NO_IDS } from '@/lib/model/work';
import { activeTab, paperOf } from '@/lib/messaging/active-tab';
import { browser } from '@/lib/platform/browser';

type Tab = Awaited<ReturnType<typeof browser.tabs.query>>[number];

const NO_ONE = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));

/** The tab in front, whose page script answers as given. */
function answering(sendMessage: () => Promise<unknown>, tab: Partial<Tab> = {}): void {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, incognito: false, ...tab } as Tab]);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(sendMessage);
}

const stateOf = (kind: 'work' | 'list'): TabState => ({
  finding: { kind, ids: { ...NO_IDS, doi: '10.5555/page' }, from: 'citation_doi', title: null, types: [] },
  snapshot: null,
  unanswered: false,
  sidebarOpen: false,
});

describe('activeTab', () => {
  beforeEach(() => vi.restoreAllMocks());

  it('knows a site that is read, and whose page shows no paper', async () => {
    answering(() => Promise.resolve(null));
    expect(await activeTab()).toMatchObject({ id: 7, reads: true, state: null });
  });

  it('does not take a site where nobody listens for a page without a paper', async () => {
    answering(NO_ONE);
    expect(await activeTab()).toMatchObject({ id: 7, reads: false, state: null });
  });

  it('does not take a page script that gives no answer for a page without a paper', async () => {
    answering(() => Promise.resolve(undefined));
    expect(await activeTab()).toMatchObject({ id: 7, reads: false, state: null });
  });

  it('reads a PDF’s address, where no page script can be', async () => {
    answering(NO_ONE, { url: 'https://journal.example/doi/pdf/10.5555/caveat.1' });
    const tab = await activeTab();
    expect(tab?.addressed).toMatchObject({ kind: 'work', from: 'url', ids: { doi: '10.5555/caveat.1' }, title: null });
    expect(paperOf(tab)).toBe(tab?.addressed);
  });

  it.each([
    ['https://peerj.com/articles/1234.pdf', '10.7717/peerj.1234'],
    ['https://journals.plos.org/plosone/article/file?type=supplementary&id=10.1371/journal.pone.0000001.s001', '10.1371/journal.pone.0000001'],
  ])('reads %s as %s', async (url, doi) => {
    answering(NO_ONE, { url });
    expect((await activeTab())?.addressed?.ids.doi).toBe(doi);
  });

  it('reads no address over the page script’s word', async () => {
    answering(() => Promise.resolve(stateOf('work')), { url: 'https://journal.example/doi/10.5555/other' });
    const tab = await activeTab();
    expect(tab?.addressed).toBeNull();
    expect(paperOf(tab)?.ids.doi).toBe('10.5555/page');
  });

  it('takes no list for a paper, whatever its address names', async () => {
    answering(() => Promise.resolve(stateOf('list')), { url: 'https://journal.example/?doi=10.5555/other' });
    expect(paperOf(await activeTab())).toBeNull();
  });

  it.each([undefined, 'about:blank', 'https://journal.example/', 'no address'])('finds nothing in the address %s', async (url) => {
    answering(NO_ONE, url === undefined ? {} : { url });
    const tab = await activeTab();
    expect(tab).toMatchObject({ url: url ?? null, addressed: null });
    expect(paperOf(tab)).toBeNull();
  });
});
