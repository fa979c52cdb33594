import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '@/lib/background/start';
import type { Ask, Command, CommandName, Reply, Snapshot } from '@/lib/messaging/contract';
import { REPORT_PORT } from '@/lib/messaging/report-port';
import type { Sender } from '@/lib/messaging/sender';
import { NO_IDS } from '@/lib/model/work';
import type { PagePort } from '@/lib/platform/page-browser';
import type { ServedPort } from '@/lib/report/serve-report';
import { demoSites } from '@/scripts/demo/demo-sites';
import { startFakeSites, type FakeSites } from './fake-sites';
import { portPair } from './port-pair';

type Listener = (...args: unknown[]) => unknown;

interface MenuEntry {
  id: string;
  title: string;
  contexts: string[];
  targetUrlPatterns?: string[];
}

/** The browser's side of a background that was started in a test. */
export interface Background {
  /** Requests that left, as host and path. */
  requests: string[];
  /**
   * Asks on a report port and collects the snapshots until the background closes it. A page that shows another paper
   * says first, as the detector does, that the one before it has gone.
   */
  ask(question: Partial<Ask>, sender?: Sender): Promise<Snapshot[]>;
  /** The same without that: a script that asks about whatever it likes. */
  askOutOfTurn(question: Partial<Ask>, sender?: Sender): Promise<Snapshot[]>;
  command<N extends CommandName>(command: Command<N> & { type: N }, sender?: Sender): Promise<Reply<N>>;
  /** Opens a port as a page does. */
  connect(name: string, sender?: Sender): PagePort;
  installed(reason: 'install' | 'update'): void;
  /** The browser starts. */
  started(): void;
  /** The reader presses the keys for a command in a tab: for the sidebar if left out. */
  pressKeys(tabId: number, command?: string): void;
  badge: { text: string; title: string };
  /** Permissions for sites, and the tabs. */
  sites: FakeSites;
  /** The entries of the context menu. */
  menu: MenuEntry[];
  /** A click on one of them. */
  clickMenu(info: object, tab: Sender['tab']): void;
  /** Answers outside requests instead of the demonstration world. */
  answerWith(answer: ((url: URL) => Response | Promise<Response>) | null): void;
}

const BASE = 'chrome-extension://caveat-test/';
export const OWN_PAGE: Sender = { id: 'caveat-test', origin: BASE.slice(0, -1), url: `${BASE}options.html` };
export const PAGE: Sender = {
  id: 'caveat-test',
  origin: 'https://www.nature.com',
  url: 'https://www.nature.com/articles/x',
  tab: { id: 7, incognito: false },
  frameId: 0,
  documentId: 'doc',
};

/**
 * Starts the real background on the fake browser, with the demonstration world behind `fetch`. Called
 * again it is a background that was stopped and started: what it knows is what it stored.
 */
export function startTestBackground(): Background {
  const listeners: Record<'connect' | 'message' | 'installed' | 'started' | 'menu' | 'keys', Listener[]> = {
    connect: [],
    message: [],
    installed: [],
    started: [],
    menu: [],
    keys: [],
  };
  const menu: MenuEntry[] = [];
  // What stands for all tabs, and what one tab has of its own.
  const everywhere = { text: '', title: 'Caveat' };
  const ofTab: { text: string | null; title: string | null } = { text: null, title: null };
  const badge = {
    get text() {
      return ofTab.text ?? everywhere.text;
    },
    set text(text: string) {
      ofTab.text = text;
    },
    get title() {
      return ofTab.title ?? everywhere.title;
    },
    set title(title: string) {
      ofTab.title = title;
    },
  };
  const listen = (list: Listener[]) => ({ addListener: (listener: Listener) => void list.push(listener), removeListener: () => undefined });
  Object.assign(fakeBrowser.runtime, {
    id: 'caveat-test',
    getURL: (path: string) => BASE + path.replace(/^\//, ''),
    onConnect: listen(listeners.connect),
    onMessage: listen(listeners.message),
    onInstalled: listen(listeners.installed),
    onStartup: listen(listeners.started),
  });
  Object.assign(fakeBrowser.commands, { onCommand: listen(listeners.keys) });
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => void menu.splice(0),
      create: (entry: MenuEntry) => void menu.push(entry),
      onClicked: listen(listeners.menu),
    },
  });
  Object.assign(fakeBrowser, { omnibox: undefined });
  Object.assign(fakeBrowser.tabs, {
    get: async () => ({ incognito: false }),
    create: vi.fn(async () => ({})),
  });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) => {
      if (tabId === undefined) everywhere.text = text ?? '';
      else ofTab.text = text;
    },
    getTitle: async () => everywhere.title,
    setBadgeBackgroundColor: async () => undefined,
    setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => {
      if (tabId === undefined) everywhere.title = title;
      else ofTab.title = title;
    },
  });

  const requests: string[] = [];
  const sites = demoSites();
  let answer: ((url: URL) => Response | Promise<Response>) | null = null;
  vi.stubGlobal('fetch', async (address: string) => {
    const url = new URL(address);
    requests.push(`${url.host}${decodeURIComponent(url.pathname)}`);
    if (answer) return answer(url);
    const request = { method: 'GET', host: url.host, path: url.pathname, query: url.searchParams, at: Date.now() };
    const found = sites.get(url.host)?.(request);
    return new Response(found?.body ?? 'Resource not found.', { status: found?.status ?? 404, headers: found?.headers ?? {} });
  });

  let lastAsked: string | undefined;
  const fakeSites = startFakeSites([{ id: 7, address: 'https://www.nature.com/articles/x', isRead: true }]);
  startBackground();

  return {
    requests,
    sites: fakeSites,
    badge,
    menu,
    clickMenu: (info, tab) => listeners.menu.forEach((listener) => listener(info, tab)),
    pressKeys: (tabId, command = 'toggle-sidebar') => listeners.keys.forEach((listener) => listener(command, { id: tabId })),
    started: () => listeners.started.forEach((listener) => listener()),
    installed: (reason) => listeners.installed.forEach((listener) => listener({ reason })),
    answerWith: (given) => void (answer = given),
    ask(question, sender = PAGE) {
      const asked = JSON.stringify(question.ids);
      if (asked !== lastAsked && sender.tab) listeners.message.forEach((listener) => listener({ type: 'no-paper' }, sender));
      lastAsked = asked;
      return this.askOutOfTurn(question, sender);
    },
    askOutOfTurn: (question, sender = PAGE) =>
      new Promise((resolve) => {
        const snapshots: Snapshot[] = [];
        const toBackground: ((message: unknown) => void)[] = [];
        const port: ServedPort & { name: string } = {
          name: REPORT_PORT,
          sender,
          postMessage: (message) => void snapshots.push(structuredClone(message) as Snapshot),
          disconnect: () => resolve(snapshots),
          onMessage: { addListener: (listener) => void toBackground.push(listener) },
          onDisconnect: { addListener: () => undefined },
        };
        listeners.connect.forEach((listener) => listener(port));
        const whole: Ask = {
          type: 'ask',
          ids: NO_IDS,
          kind: 'work',
          types: [],
          from: 'citation_doi',
          title: null,
          navigation: 1,
          revision: 0,
          depth: 'view',
          force: false,
          tabId: null,
          page: null,
          notices: [],
          ...question,
        };
        toBackground.forEach((listener) => listener(structuredClone(whole)));
      }),
    connect(name, sender = OWN_PAGE) {
      const { page, background } = portPair();
      listeners.connect.forEach((listener) => listener({ ...background, name, sender }));
      return page;
    },
    command: async (command, sender = OWN_PAGE) =>
      (await listeners.message.map((listener) => listener(command, sender))[0]) as Reply<typeof command.type>,
  };
}
