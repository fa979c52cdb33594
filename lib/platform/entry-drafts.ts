import type { DraftKeeper, EntryDraft } from '@/lib/model/entry-draft';
import { browser } from './browser';

const PREFIX = 'draft:';
const TAB = 'caveat-tab';

/** Each tab writes under a name of its own, so that two that edit one paper do not take each other's text. */
function tabName(): string {
  const known = sessionStorage.getItem(TAB);
  if (known !== null) return known;
  const name = crypto.randomUUID().slice(0, 8);
  sessionStorage.setItem(TAB, name);
  return name;
}

const keyOf = (entryId: string) => `${PREFIX}${entryId}:${tabName()}`;

/** How long strokes are gathered before they are written, in milliseconds. */
const PAUSE = 150;

/** What this tab has, with each stroke. Storage follows. */
const here = new Map<string, EntryDraft>();
const unwritten = new Map<string, EntryDraft>();
let writing: Promise<void> | null = null;

async function write(): Promise<void> {
  writing = null;
  const drafts = Object.fromEntries(unwritten);
  unwritten.clear();
  if (Object.keys(drafts).length === 0) return;
  try {
    await browser.storage.local.set(drafts);
  } catch (error) {
    // They go with the next stroke, unless they were typed on or dropped meanwhile.
    for (const [key, draft] of Object.entries(drafts)) if (here.get(key) === draft) unwritten.set(key, draft);
    throw error;
  }
}

/** Drafts in the browser's storage on this machine: they outlive a reload, a closed tab and a crash. */
export const entryDrafts: DraftKeeper = {
  /** This tab's own, else the latest of another one. */
  async read(entryId) {
    const own = here.get(keyOf(entryId));
    if (own) return own;
    const all = await allDrafts();
    const others = [...all.values()].filter((draft) => draft.entryId === entryId);
    return all.get(keyOf(entryId)) ?? others.toSorted((a, b) => b.at - a.at)[0] ?? null;
  },
  async keep(draft) {
    const key = keyOf(draft.entryId);
    here.set(key, draft);
    unwritten.set(key, draft);
    writing ??= new Promise((resolve) => setTimeout(resolve, PAUSE)).then(write);
    await writing;
  },
  /** What was saved or thrown away goes: this tab's, and the same text where another tab left it. */
  async drop(draft) {
    const key = keyOf(draft.entryId);
    const own = here.get(key);
    // What was typed meanwhile is a draft of its own.
    const isNewer = own !== undefined && textOf(own) !== textOf(draft);
    if (!isNewer) {
      here.delete(key);
      unwritten.delete(key);
    }
    const same = [...(await allDrafts())].filter(([, other]) => other.entryId === draft.entryId && textOf(other) === textOf(draft));
    await browser.storage.local.remove([...same.map(([other]) => other), ...(isNewer ? [] : [key])]);
  },
};

// A page that goes away writes at once what it has.
globalThis.addEventListener?.('pagehide', () => void write().catch((error: unknown) => console.error(error)));

/** Every draft, the latest first. */
export async function readDrafts(): Promise<EntryDraft[]> {
  return [...(await allDrafts()).values()].toSorted((a, b) => b.at - a.at);
}

/** Takes every draft away. */
export async function forgetEntryDrafts(): Promise<void> {
  here.clear();
  unwritten.clear();
  await browser.storage.local.remove([...(await allDrafts()).keys()]);
}

/**
 * Calls back when drafts were kept or dropped, wherever in the extension.
 * @returns ends the listening
 */
export function onDraftChange(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

const textOf = ({ tags, note, flag }: EntryDraft) => JSON.stringify([tags, note, flag]);

async function allDrafts(): Promise<Map<string, EntryDraft>> {
  const all = await browser.storage.local.get(null);
  return new Map(Object.entries(all).filter(([key, value]) => key.startsWith(PREFIX) && isDraft(value)) as [string, EntryDraft][]);
}

function isDraft(value: unknown): value is EntryDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { entryId, tags, note, flag, base, at } = value as Partial<EntryDraft>;
  const isText = (text: unknown) => text === undefined || typeof text === 'string';
  const isFlag = flag === undefined || flag === null || (typeof flag === 'object' && typeof flag.note === 'string');
  return typeof entryId === 'string' && isText(tags) && isText(note) && isFlag && typeof base === 'object' && base !== null && typeof at === 'number';
}
