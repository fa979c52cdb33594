// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ListAnswer, TabMessage } from '@/lib/messaging/contract';
import type { MarkCode } from '@/lib/model/known-notice';
import type { MarkFace, SaidNotice } from '@/lib/model/page-list';
import type { PageFinding } from '@/lib/model/page-finding';
import { NO_IDS } from '@/lib/model/work';
import { startMarks } from '@/lib/page/start-marks';
import type { PageSession } from '@/lib/page/page-session';

const WORK: PageFinding = { kind: 'work', ids: { ...NO_IDS, doi: '10.5555/own' }, from: 'citation_doi', title: null, types: [] };
const LIST: PageFinding = { ...WORK, kind: 'list', ids: NO_IDS };
const face = (more: Partial<MarkFace> = {}): MarkFace => ({ word: 'Retracted', title: 'Retracted: show the notice', shape: '✕', tone: 'red', quiet: false, shown: true, ...more });
const SAID: SaidNotice = { name: 'Retraction', date: '2010', reasons: null, charge: null, source: 'Listed', link: null };

/** The pages of a test end with it: they all listen to the one document. */
const started: MarkedPage[] = [];

/** A page with the script on it, and the background's side of its messages. */
class MarkedPage {
  readonly sent: { type: string; kind?: string; entries?: unknown[] }[] = [];
  readonly ending = new AbortController();
  readonly session: PageSession;
  /** What the list knows, by DOI. */
  known: Record<string, MarkCode> = { '10.5555/bad': 'retracted' };
  faces: ListAnswer['faces'] = { retracted: face(), corrected: face({ word: 'Corrected', quiet: true }) };
  off: ListAnswer['off'] = null;
  isDead = false;
  private tell: (message: unknown, sender: { id?: string }, respond: () => void) => void = () => undefined;

  constructor(finding: PageFinding | null = WORK) {
    this.session = { finding, navigation: 1, snapshot: null, hosts: [], signal: this.ending.signal, ask: () => undefined, openedBy: 'reader', unanswered: false };
  }

  start(): this {
    started.push(this);
    startMarks(this.session, {
      window: window as Window & typeof globalThis,
      runtime: { id: 'caveat-test', onMessage: { addListener: (listener) => void (this.tell = listener) }, sendMessage: async () => null, connect: () => { throw new Error('no port'); }, getURL: (path) => path },
      send: (async (command: { type: string; entries: { doi: string | null }[] }) => {
        this.sent.push(structuredClone(command));
        if (this.isDead) return null;
        return command.type === 'check-list' ? this.answer(command.entries) : command.entries.map(() => [SAID]);
      }) as never,
      createMarks: () => () => {
        const host = document.createElement('span');
        return { host, show: ({ word }) => (host.title = word), remove: () => host.remove() };
      },
    });
    return this;
  }

  private answer(entries: { doi: string | null }[]): ListAnswer {
    const flagged = this.off ? [] : entries.flatMap(({ doi }, at): ListAnswer['flagged'] => (this.known[doi ?? ''] ? [[at, this.known[doi ?? ''] as MarkCode]] : []));
    const look = flagged.length > 0 ? { style: '', words: { language: 'en', direction: 'ltr' as const, asking: '', failed: '', none: '', charge: '' }, theme: 'system' as const } : null;
    return { off: this.off, listDate: 7, isShort: true, flagged, faces: this.faces, look, saved: [], summarised: [] };
  }

  tells(message: TabMessage, id = 'caveat-test'): void {
    this.tell(message, { id }, () => undefined);
  }

  /** Where marks stand, by the id of their entry. */
  get marks(): string[] {
    return [...document.querySelectorAll('span[title]')].map((mark) => `${mark.closest('[data-at]')?.getAttribute('data-at')} ${mark.getAttribute('title')}`);
  }

  get checks() {
    return this.sent.filter(({ type }) => type === 'check-list');
  }
}

const item = (at: string, doi: string | null, words = 'Smith J. A title. 2019.') => `<li data-at="${at}" id="r-${at}">${words}${doi ? ` <span>doi:${doi}</span>` : ''}</li>`;
const references = (...items: string[]) => void (document.body.innerHTML = `<p>Cells die <a href="#r-a">1</a>.</p><section><ol class="references">${items.join('')}</ol></section>`);

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(window, { CSS: {} });
});
afterEach(() => {
  for (const { ending } of started.splice(0)) ending.abort();
  vi.useRealTimers();
  document.body.innerHTML = '';
});
const settle = () => vi.advanceTimersByTimeAsync(50);

describe('marking a list', () => {
  test('asks once about all entries with an identifier, marks what is known, and counts the rest', async () => {
    references(item('a', '10.5555/bad'), item('b', '10.5555/good'), item('c', null));
    const page = new MarkedPage().start();
    await settle();
    expect(page.checks).toEqual([{ type: 'check-list', kind: 'references', entries: [{ doi: '10.5555/bad', pmid: null, pmcid: null }, { doi: '10.5555/good', pmid: null, pmcid: null }] }]);
    expect(page.marks).toEqual(['a Retracted']);
    expect(page.session.list).toMatchObject({ state: 'answered', kind: 'references', total: 3, checked: 2, isShort: true, counts: { retracted: 1 }, flagged: [{ at: 0, code: 'retracted', number: '1', notices: null, citedIn: null }] });
  });

  test('looks again by itself for lists that come late, and asks about nothing twice', async () => {
    references(item('a', '10.5555/bad'));
    const page = new MarkedPage().start();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(page.checks).toHaveLength(1);
    expect(page.marks).toEqual(['a Retracted']);
  });

  test('reads a list once that stays as it is', async () => {
    references(item('a', '10.5555/bad'), item('b', '10.5555/good'));
    new MarkedPage().start();
    await settle();
    const searched = vi.spyOn(Document.prototype, 'querySelectorAll');
    await vi.advanceTimersByTimeAsync(12_000);
    expect(searched).not.toHaveBeenCalled();
    searched.mockRestore();
  });

  test('reads it again where the page uses its rows for other works', async () => {
    references(item('a', '10.5555/bad'), item('b', '10.5555/good'));
    const page = new MarkedPage().start();
    await settle();
    const text = document.querySelector('[data-at=b] > span')?.firstChild as Text;
    page.known['10.5555/worse'] = 'retracted';
    text.data = 'doi:10.5555/worse';
    await vi.advanceTimersByTimeAsync(12_000);
    expect(page.marks).toContain('b Retracted');
  });

  test('on a page without a list asks about nothing and says that there is none', async () => {
    const page = new MarkedPage().start();
    await settle();
    expect(page.session.list).toMatchObject({ state: 'answered', total: 0, checked: 0 });
    expect(page.marks).toEqual([]);
  });

  test('marks rows that come later once, and asks about them alone', async () => {
    references(item('a', '10.5555/bad'));
    const page = new MarkedPage();
    page.known['10.5555/late'] = 'corrected';
    page.start();
    await settle();
    document.querySelector('ol')?.insertAdjacentHTML('beforeend', item('b', '10.5555/late') + item('c', '10.5555/bad'));
    await vi.advanceTimersByTimeAsync(4_500);
    expect(page.checks.map(({ entries }) => entries?.length)).toEqual([1, 1]);
    expect(page.marks).toEqual(['a Retracted', 'b Corrected', 'c Retracted']);
  });

  test('says nothing that the row says itself, and counts it all the same', async () => {
    references(item('a', '10.5555/bad', 'RETRACTED: A title.'));
    const page = new MarkedPage().start();
    await settle();
    expect(page.marks).toEqual([]);
    expect(page.session.list?.counts).toEqual({ retracted: 1 });
  });

  test('leaves out the codes that the reader wants no marks for, and counts them', async () => {
    references(item('a', '10.5555/bad'), item('b', '10.5555/mended'));
    const page = new MarkedPage();
    page.known['10.5555/mended'] = 'corrected';
    page.faces.corrected = face({ shown: false });
    page.start();
    await settle();
    expect(page.marks).toEqual(['a Retracted']);
    expect(page.session.list?.counts).toEqual({ retracted: 1, corrected: 1 });
  });

  test('puts back a mark that the page threw out, and does not fight a page that goes on', async () => {
    references(item('a', '10.5555/bad'));
    const page = new MarkedPage().start();
    await settle();
    for (let round = 0; round < 4; round += 1) {
      expect(page.marks).toEqual(round < 3 ? ['a Retracted'] : []);
      document.querySelector('span[title]')?.remove();
      // A change of the page's own, since ours is none.
      document.querySelector('ol')?.append(document.createElement('hr'));
      await vi.advanceTimersByTimeAsync(4_000);
    }
  });
});

describe('taking marks away', () => {
  test('when the site is switched off, and putting them back when it is switched on', async () => {
    references(item('a', '10.5555/bad'));
    const page = new MarkedPage().start();
    await settle();
    const before = document.body.innerHTML;
    page.off = 'site';
    page.tells({ type: 'ask-again' });
    await settle();
    expect([page.marks, page.session.list?.state]).toEqual([[], 'off-here']);
    page.off = null;
    page.tells({ type: 'ask-again' });
    await settle();
    expect(document.body.innerHTML).toBe(before);
  });

  test('with another page, another paper, or the end of the extension', async () => {
    references(item('a', '10.5555/bad'));
    const page = new MarkedPage().start();
    await settle();
    page.session.finding = null;
    page.session.navigation += 1;
    page.session.onChange?.();
    expect([page.marks, page.session.list]).toEqual([[], null]);
    page.session.finding = WORK;
    page.session.navigation += 1;
    page.session.onChange?.();
    await settle();
    expect(page.marks).toEqual(['a Retracted']);
    page.ending.abort();
    expect(page.marks).toEqual([]);
  });

  test('not for a message that another extension sends', async () => {
    references(item('a', '10.5555/bad'));
    const page = new MarkedPage().start();
    await settle();
    page.off = 'all';
    page.tells({ type: 'ask-again' }, 'somebody');
    await settle();
    expect(page.marks).toEqual(['a Retracted']);
  });
});

test('a hidden page asks nothing, and catches up when it is seen again', async () => {
  const see = (state: DocumentVisibilityState) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  references(item('a', '10.5555/bad'));
  see('hidden');
  const page = new MarkedPage().start();
  await settle();
  expect(page.sent).toEqual([]);
  see('visible');
  await settle();
  expect(page.marks).toEqual(['a Retracted']);
  see('hidden');
  page.off = 'all';
  page.tells({ type: 'ask-again' });
  await settle();
  see('visible');
  await settle();
  expect(page.marks).toEqual([]);
});

test('a page that is seen again is marked by what came of its papers in other tabs', async () => {
  const see = (state: DocumentVisibilityState) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  references(item('a', '10.5555/bad'), item('b', '10.5555/good'));
  const page = new MarkedPage().start();
  await settle();
  see('hidden');
  page.known['10.5555/good'] = 'corrected';
  await settle();
  expect(page.checks).toHaveLength(1);
  see('visible');
  await settle();
  expect(page.marks).toEqual(['a Retracted', 'b Corrected']);
  see('visible');
  await settle();
  expect(page.checks, 'an event that the page makes up asks nothing').toHaveLength(2);
});

describe('what the panel is told', () => {
  test('has notices and citing sentences once the sidebar asks, in one message', async () => {
    references(item('a', '10.5555/bad'), item('b', '10.5555/bad2'));
    const page = new MarkedPage();
    page.known['10.5555/bad2'] = 'retracted';
    page.start();
    await settle();
    page.tells({ type: 'explain-list' });
    page.tells({ type: 'explain-list' });
    await settle();
    expect(page.sent.filter(({ type }) => type === 'explain-entries').map(({ entries }) => entries?.length)).toEqual([2]);
    expect(page.session.list?.flagged.map(({ notices, citedIn }) => [notices, citedIn])).toEqual([[[SAID], ['Cells die.']], [[SAID], []]]);
  });

  test('says so where nobody answers, and does not ask without end', async () => {
    references(item('a', '10.5555/bad'));
    const page = new MarkedPage();
    page.isDead = true;
    page.session.sidebar = { isOpen: true, open: () => undefined, close: () => undefined };
    page.start();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(page.session.list?.state).toBe('failed');
    expect(page.checks.length).toBeLessThanOrEqual(4);
  });

  test('a page of results is told as such', async () => {
    document.body.innerHTML = '<div><div class="ResultItem" data-at="a"><h3><a href="https://doi.org/10.5555/bad">A title of a paper</a></h3></div><div class="ResultItem"><a href="https://doi.org/10.5555/good">Another</a></div></div>';
    const page = new MarkedPage(LIST).start();
    await settle();
    expect(page.session.list).toMatchObject({ kind: 'results', total: 2, checked: 2, flagged: [{ title: 'A title of a paper' }] });
  });
});
