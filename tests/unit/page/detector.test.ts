// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ask, Snapshot, TabFace } from '@/lib/messaging/contract';
import type { PageFinding } from '@/lib/model/page-finding';
import { NO_IDS } from '@/lib/model/work';
import { startDetector } from '@/lib/page/detector';
import { pageSession, type PageReader, type PageSession } from '@/lib/page/page-session';
import type { ReadPrinted } from '@/lib/page/identify/evidence';
import type { PageBrowser, PagePort } from '@/lib/platform/page-browser';
import { sampleSnapshot } from '@/tests/support/sample-reports';

const paper = (doi: string, more: Partial<PageFinding> = {}): PageFinding => ({
  kind: 'work', ids: { ...NO_IDS, doi }, from: 'citation_doi', title: null, types: [], ...more,
});
const NO_PAPER: PageFinding = { kind: 'other', ids: NO_IDS, from: null, title: null, types: [] };

/** A page with the detector on it, and the browser's side of its messages. */
class DetectedPage {
  readonly asked: Ask[] = [];
  readonly sent: string[] = [];
  readonly shown: Partial<TabFace>[] = [];
  readonly looks = vi.fn<() => void>();
  tabThere = false;
  readonly runtime: PageBrowser['runtime'] = {
    id: 'caveat-test',
    connect: () => this.connect(),
    sendMessage: async (message) => void this.sent.push((message as { type: string }).type),
    onMessage: { addListener: (listener) => void (this.tell = listener) },
    getURL: (path) => path,
  };
  /** What the current port's snapshots go to. */
  answer: (snapshot: Snapshot) => void = () => undefined;
  find: (finding: PageFinding) => void = () => undefined;
  readPrinted: ReadPrinted = () => [];
  private tell: (message: unknown, sender: object, respond: (state: unknown) => void) => void = () => undefined;

  constructor() {
    startDetector({
      extension: { runtime: this.runtime, i18n: { getMessage: (key) => key, getUILanguage: () => 'en' } },
      window,
      createTab: () => ({
        host: document.createElement('div'),
        show: (face) => {
          this.tabThere = true;
          this.shown.push(face);
        },
        remove: () => (this.tabThere = false),
      }),
      watchWork: (onFinding, _signal, _window, readPrinted) => {
        this.find = onFinding;
        this.readPrinted = readPrinted;
        return this.looks;
      },
    });
  }

  private connect(): PagePort {
    if (this.runtime.id === undefined) throw new Error('Extension context invalidated.');
    return {
      postMessage: (message) => void this.asked.push(message as Ask),
      disconnect: () => undefined,
      onMessage: { addListener: (listener) => void (this.answer = listener) },
      onDisconnect: { addListener: () => undefined },
    };
  }

  get session(): PageSession {
    const session = pageSession();
    if (!session) throw new Error('the detector has ended');
    return session;
  }

  /** The background's next snapshot for the last question. */
  receive(more: Partial<Snapshot> = {}): void {
    const { navigation, revision } = this.asked.at(-1) as Ask;
    this.answer({ ...sampleSnapshot('corrected'), navigation, revision: revision + 1, settled: false, ...more });
  }

  tells(message: object): unknown {
    let answer: unknown;
    this.tell(message, { id: 'caveat-test' }, (state) => (answer = state));
    return answer;
  }
}

function setVisibility(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  Object.defineProperty(document, 'hidden', { value: state !== 'visible', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

const reader = (more: Partial<PageReader> = {}): PageReader => ({ readText: () => null, readNotices: () => [], readAgain: () => undefined, ...more });

beforeEach(() => {
  // The detector of the last test ends, so that this one may start.
  pageSession()?.signal.throwIfAborted();
  Reflect.deleteProperty(globalThis, Symbol.for('caveat.session'));
  setVisibility('visible');
});

describe('the detector', () => {
  test('on a page without a paper wakes nobody and shows nothing', () => {
    const page = new DetectedPage();
    page.find(NO_PAPER);
    expect([page.asked, page.sent, page.shown]).toEqual([[], [], []]);
    expect(page.tells({ type: 'tell-state' })).toBeNull();
  });

  test('on a list asks about no paper, and sends for the scout', () => {
    const page = new DetectedPage();
    page.find({ ...NO_PAPER, kind: 'list' });
    expect([page.asked, page.sent, page.shown]).toEqual([[], ['inject-scout'], []]);
  });

  test('sends once for what reads printed DOIs, where a page prints one, and then reads with it', () => {
    const page = new DetectedPage();
    expect(page.readPrinted(document)).toEqual([]);
    // After a navigation the address alone is asked, with an empty document.
    expect(page.readPrinted(new Document())).toEqual([]);
    expect(page.sent, 'nothing is printed').toEqual([]);
    document.body.innerHTML = '<p>doi:10.5555/a</p>';
    expect([page.readPrinted(document), page.readPrinted(document)]).toEqual([[], []]);
    expect(page.sent).toEqual(['inject-finder']);
    page.session.readPrinted = () => [['doi-field', ['10.5555/a']]];
    expect(page.readPrinted(document)).toEqual([['doi-field', ['10.5555/a']]]);
    page.session.lookAgain?.();
    expect(page.looks).toHaveBeenCalledOnce();
    document.body.innerHTML = '';
  });

  test('sends for the scout with a paper’s first answer, and once', () => {
    const page = new DetectedPage();
    page.find(paper('10.5555/a'));
    expect(page.sent).toEqual([]);
    page.receive();
    page.receive({ revision: 2, settled: true });
    expect(page.sent).toEqual(['inject-scout']);
  });

  test('does not send for the scout again where it is', () => {
    const page = new DetectedPage();
    page.find(paper('10.5555/a'));
    page.session.scout = { look: () => undefined };
    page.receive();
    expect(page.sent).toEqual([]);
  });

  test('has the list read where somebody looks, and not where only the badge is confirmed', () => {
    const page = new DetectedPage();
    page.find({ ...NO_PAPER, kind: 'list' });
    page.tells({ type: 'tell-state' });
    expect(page.sent).toEqual(['inject-scout']);
    page.tells({ type: 'tell-state', list: true });
    expect(page.sent).toEqual(['inject-scout', 'inject-marks']);
    page.session.marks = { explain: () => undefined, show: () => undefined };
    page.tells({ type: 'tell-state', list: true });
    expect(page.sent).toEqual(['inject-scout', 'inject-marks']);
  });

  test('has the scout look again where what the machine knows may have changed', () => {
    const page = new DetectedPage();
    page.find(paper('10.5555/a'));
    const look = vi.fn<() => void>();
    page.session.scout = { look };
    page.tells({ type: 'ask-again' });
    expect(look).toHaveBeenCalledOnce();
  });

  test('lets the reader look once more when the answer has settled', () => {
    const page = new DetectedPage();
    page.find(paper('10.5555/a'));
    const readAgain = vi.fn<() => void>();
    page.session.reader = reader({ readAgain });
    page.receive();
    expect(readAgain).not.toHaveBeenCalled();
    page.receive({ revision: 2, settled: true });
    expect(readAgain).toHaveBeenCalledOnce();
  });

  test('asks nothing while the page is hidden or prerendered, and when it is shown asks', () => {
    setVisibility('hidden');
    const page = new DetectedPage();
    page.find(paper('10.5555/a'));
    expect(page.asked).toEqual([]);
    setVisibility('visible');
    expect(page.asked).toHaveLength(1);
    expect(page.looks).toHaveBeenCalledOnce();
  });

  test('takes tab and answer of the last paper away before the next is known', () => {
    const page = new DetectedPage();
    page.find(paper('10.5555/a'));
    page.receive();
    page.find(NO_PAPER);
    expect(page.tabThere).toBe(false);
    expect(page.session).toMatchObject({ snapshot: null, finding: null, navigation: 2 });
    expect(page.sent).toContain('no-paper');
  });

  test('drops an answer about the last paper that comes after the next was found', () => {
    const page = new DetectedPage();
    page.find(paper('10.5555/a'));
    const late = page.answer;
    page.find(paper('10.5555/b'));
    late({ ...sampleSnapshot('corrected'), navigation: 1, revision: 1 });
    expect(page.tabThere).toBe(false);
    expect(page.session.snapshot).toBeNull();
  });

  test('keeps the tab where more is found of the same paper, and asks with that', () => {
    const page = new DetectedPage();
    page.find(paper('10.5555/a', { ids: { ...NO_IDS, pmid: '111' }, from: 'url' }));
    page.receive();
    page.find(paper('10.5555/a', { ids: { ...NO_IDS, pmid: '111', doi: '10.5555/a' }, title: 'A paper' }));
    expect(page.tabThere).toBe(true);
    expect(page.sent).not.toContain('no-paper');
    expect(page.asked.at(-1)).toMatchObject({ ids: { doi: '10.5555/a' }, title: 'A paper', navigation: 1, revision: 1 });
  });

  test('a paper that turns out to be news has no tab any more', () => {
    const page = new DetectedPage();
    page.find(paper('10.5555/a'));
    page.receive();
    page.find(paper('10.5555/a', { kind: 'other' }));
    expect(page.tabThere).toBe(false);
    expect(page.session.finding).toBeNull();
  });

  test('asks with what the page prints about its notices, and with its text only for the sidebar', () => {
    const page = new DetectedPage();
    const notice = { sourceType: 'Erratum in', sentence: 'Erratum in: J.', noticeDoi: null, noticePmid: null, date: null };
    const text = { title: 'A', journal: null, abstract: [], layTexts: [], notice: [], noticeSubjects: [] };
    page.find(paper('10.5555/a'));
    page.session.reader = reader({ readNotices: () => [notice], readText: (_, isOpen) => (isOpen ? text : null) });
    page.session.ask('view');
    expect(page.asked.at(-1)).toMatchObject({ notices: [notice], page: null });
    page.session.ask('open');
    expect(page.asked.at(-1)).toMatchObject({ notices: [notice], page: text });
  });

  test('where the extension has gone takes its tab with it', () => {
    const page = new DetectedPage();
    page.find(paper('10.5555/a'));
    page.receive();
    page.runtime.id = undefined;
    setVisibility('visible');
    expect(page.tabThere).toBe(false);
    expect(pageSession()).toBeNull();
  });
});
