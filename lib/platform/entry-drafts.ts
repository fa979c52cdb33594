import type { EditableField, FieldVersions, ReaderFlag } from '@/lib/model/reading-list-entry';
import { browser } from './browser';

/**
 * What the reader has typed about a saved paper and not saved yet: the fields that were touched, each with the version
 * that it began from. It is kept until it is saved or thrown away, also over a reload and a crash.
 */
export interface EntryDraft {
  entryId: string;
  /** As typed, not yet cut into tags. */
  tags?: string;
  note?: string;
  flag?: Omit<ReaderFlag, 'at'> | null;
  base: FieldVersions;
  /** When it was last typed in, in milliseconds since the epoch. */
  at: number;
}

export type DraftField = Exclude<EditableField, 'state'>;

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

/** The draft of a paper: this tab's own, else the latest of another one. */
export async function readDraft(entryId: string): Promise<EntryDraft | null> {
  const all = await allDrafts();
  const own = all.get(keyOf(entryId));
  const others = [...all].filter(([key]) => key.startsWith(`${PREFIX}${entryId}:`)).map(([, draft]) => draft);
  return own ?? others.toSorted((a, b) => b.at - a.at)[0] ?? null;
}

/** The papers that have a draft. */
export async function draftedEntries(): Promise<Set<string>> {
  return new Set([...(await allDrafts()).values()].map(({ entryId }) => entryId));
}

/** Every draft, the latest first. */
export async function readDrafts(): Promise<EntryDraft[]> {
  return [...(await allDrafts()).values()].toSorted((a, b) => b.at - a.at);
}

export async function keepDraft(draft: EntryDraft): Promise<void> {
  await browser.storage.local.set({ [keyOf(draft.entryId)]: draft });
}

/** Takes away the draft of this tab, and those of other tabs that are not newer: it was saved or thrown away. */
export async function dropDraft(entryId: string, upTo: number): Promise<void> {
  const all = await allDrafts();
  const gone = [...all].filter(([key, draft]) => key === keyOf(entryId) || (draft.entryId === entryId && draft.at <= upTo && isSame(draft, all.get(keyOf(entryId)))));
  await browser.storage.local.remove([keyOf(entryId), ...gone.map(([key]) => key)]);
}

/** Takes every draft away. */
export async function forgetEntryDrafts(): Promise<void> {
  await browser.storage.local.remove([...(await allDrafts()).keys()]);
}

function isSame(a: EntryDraft, b: EntryDraft | undefined): boolean {
  return b !== undefined && a.tags === b.tags && a.note === b.note && JSON.stringify(a.flag) === JSON.stringify(b.flag);
}

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
