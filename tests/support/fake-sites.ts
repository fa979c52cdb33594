import { fakeBrowser } from 'wxt/testing/fake-browser';
import { vi } from 'vitest';
import { apiHostPermissions } from '@/lib/net/hosts';
import { covers, sitePattern } from '@/lib/platform/site-pattern';

interface Change {
  origins?: string[];
  data_collection?: string[];
}
type Listener = (change: Change) => void;

export interface FakeTab {
  id: number;
  address: string;
  /** The page script of Caveat runs there. */
  isRead: boolean;
  /** The reader clicked Caveat's button there: `activeTab`. */
  isClicked?: boolean;
  /** The reader has not touched the page. */
  isUntouched?: boolean;
  /** The identifiers that stand in the page; left out, all that are looked for do. */
  prints?: string[];
}

/** The browser's permissions for sites, its registered content scripts and its tabs, as far as Caveat uses them. */
export interface FakeSites {
  /** Match patterns that are allowed now. */
  allowed: Set<string>;
  tabs: FakeTab[];
  /** What the browser runs by itself on added sites: match patterns. */
  registered(): string[];
  /** Patterns that the reader was asked for, each request joined; answered with `yes`. */
  asked: string[];
  yes: boolean;
  /** The reader allows or takes back in the browser's own settings. */
  allow(...patterns: string[]): void;
  takeBack(...patterns: string[]): void;
  /** From now on it is a Firefox, which asks for kinds of data too; nothing of that is allowed yet. */
  knowData(): void;
  /** Kinds of data that may be sent. */
  data: Set<string>;
  allowData(...kinds: string[]): void;
  takeBackData(...kinds: string[]): void;
  /** Questions for permissions fail, as they do without a click. */
  failToAsk(): void;
}

const NAMED = ['https://*.bmj.com/*', 'https://doi.org/*', 'https://www.nature.com/*'];
const SERVICES = apiHostPermissions();

/** Puts such a browser under the fake one; a test can change it at any time. */
export function startFakeSites(tabs: FakeTab[] = []): FakeSites {
  const listeners = { added: [] as Listener[], removed: [] as Listener[] };
  const scripts = new Map<string, { id: string; matches: string[] }>();
  let knowsData = false;
  let isFailing = false;
  const sites: FakeSites = {
    data: new Set(),
    knowData: () => void (knowsData = true),
    failToAsk: () => void (isFailing = true),
    allowData: (...kinds) => {
      kinds.forEach((kind) => sites.data.add(kind));
      listeners.added.forEach((listener) => listener({ origins: [], data_collection: kinds }));
    },
    takeBackData: (...kinds) => {
      kinds.forEach((kind) => sites.data.delete(kind));
      listeners.removed.forEach((listener) => listener({ origins: [], data_collection: kinds }));
    },
    allowed: new Set([...NAMED, ...SERVICES]),
    tabs,
    registered: () => [...scripts.values()].flatMap(({ matches }) => matches),
    asked: [],
    yes: true,
    allow: (...origins) => {
      origins.forEach((origin) => sites.allowed.add(origin));
      listeners.added.forEach((listener) => listener({ origins }));
    },
    takeBack: (...origins) => {
      origins.forEach((origin) => sites.allowed.delete(origin));
      listeners.removed.forEach((listener) => listener({ origins }));
    },
  };
  const holds = (pattern: string) => [...sites.allowed].some((allowed) => covers(allowed, pattern));
  const isOpen = ({ address, isClicked }: FakeTab) => isClicked === true || holds(sitePattern(address) ?? address);
  const listen = (list: Listener[]) => ({
    addListener: (listener: Listener) => void list.push(listener),
    removeListener: (listener: Listener) => void list.splice(list.indexOf(listener), 1),
  });

  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({
      content_scripts: [{ matches: NAMED }],
      host_permissions: [...new Set([...NAMED, ...SERVICES])],
      ...(knowsData ? { browser_specific_settings: { gecko: { data_collection_permissions: {} } } } : {}),
    }),
  });
  Object.assign(fakeBrowser.permissions, {
    onAdded: listen(listeners.added),
    onRemoved: listen(listeners.removed),
    getAll: async () => ({ origins: [...sites.allowed] }),
    contains: async ({ origins = [], data_collection: data = [] }: Change) => origins.every(holds) && data.every((kind) => sites.data.has(kind)),
    request: async ({ origins = [], data_collection: data = [] }: Change) => {
      if (isFailing) throw new Error('permissions.request may only be called from a user input handler');
      sites.asked.push(origins.join(' '));
      if (sites.yes && origins.length > 0) sites.allow(...origins);
      if (sites.yes && data.length > 0) sites.allowData(...data);
      return sites.yes;
    },
    remove: async ({ origins = [] }: { origins?: string[] }) => {
      if (origins.some((origin) => NAMED.includes(origin))) throw new Error('You cannot remove required permissions.');
      sites.takeBack(...origins);
      return true;
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: async ({ url }: { url?: string[] }) =>
      sites.tabs
        .filter((tab) => url === undefined || (isOpen(tab) && url.some((pattern) => covers(pattern, tab.address))))
        .map((tab) => ({ id: tab.id, url: isOpen(tab) ? tab.address : undefined, discarded: false })),
    sendMessage: vi.fn(async (id: number, { type }: { type: string }) => {
      const tab = sites.tabs.find((candidate) => candidate.id === id);
      if (!tab?.isRead) throw new Error('Could not establish connection. Receiving end does not exist.');
      if (type === 'end') tab.isRead = false;
      return type === 'tell-state' ? { finding: { kind: 'work' } } : undefined;
    }),
  });
  Object.assign(fakeBrowser.scripting, {
    insertCSS: async () => undefined,
    getRegisteredContentScripts: async () => [...scripts.values()],
    registerContentScripts: async ([script]: { id: string; matches: string[] }[]) => {
      if (!script || scripts.has(script.id)) throw new Error('Duplicate script ID');
      scripts.set(script.id, script);
    },
    updateContentScripts: async ([script]: { id: string; matches: string[] }[]) => {
      if (!script || !scripts.has(script.id)) throw new Error('No such script');
      scripts.set(script.id, script);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => ids.forEach((id) => scripts.delete(id)),
    executeScript: async ({ target, files = [], func, args = [] }: { target: { tabId: number }; files?: string[]; func?: { name: string }; args?: string[][] }) => {
      const tab = sites.tabs.find(({ id }) => id === target.tabId);
      if (!tab || !isOpen(tab)) throw new Error('Cannot access contents of the page.');
      if (files.includes('detector.js')) tab.isRead = true;
      if (func?.name === 'hasRecentClick') return [{ result: !tab.isUntouched }];
      if (func?.name === 'idsInDocument') return [{ result: args[0]?.filter((id) => tab.prints?.includes(id) ?? true) }];
      return [];
    },
  });
  return sites;
}
