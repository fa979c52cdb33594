import { i18n } from '#i18n';
import { editingOf } from '@/components/reading-list/editing-of';
import { entryFailure, type EntryFailure } from '@/components/reading-list/entry-failure';
import type { ManyProgress } from '@/components/reading-list/SelectionBar';
import type { Undoable } from '@/components/reading-list/UndoToast';
import { command } from '@/lib/messaging/command';
import type { Command, CommandName, Reply } from '@/lib/messaging/contract';
import { MAX_EDITS } from '@/lib/messaging/entry-fields';
import { versionsOf } from '@/lib/model/field-stamps';
import type { EditableField, EntryEdit, ReadingListEntry, ReadingState, TakeBack } from '@/lib/model/reading-list-entry';
import { findEntryById } from '@/lib/reading-list/reading-list';
import { listText } from '@/lib/words/language';

/** From so many papers on a copy of the list is kept before they are changed (docs/adr/0017). */
const MANY = 20;

const NO_FAILURES: ReadonlyMap<string, EntryFailure> = new Map();
/** What goes wrong with many papers is told once, above the list. */
const OF_MANY = '*';

/** The edit that puts fields back as they were. */
function takeBack(before: ReadingListEntry, after: ReadingListEntry, fields: readonly EditableField[]): TakeBack {
  return { id: after.id, patch: Object.fromEntries(fields.map((field) => [field, before[field]])), base: versionsOf(after) };
}

/** What the page shows of changes: which go on, what was done, and what came to nothing. */
export interface EditState {
  failures: ReadonlyMap<string, EntryFailure>;
  busy: ReadonlySet<string>;
  many: ManyProgress | null;
  done: Undoable | null;
}

export const NO_EDITS: EditState = { failures: NO_FAILURES, busy: new Set(), many: null, done: null };

/**
 * Every change that the page makes of saved papers, each with the way back.
 * @param onRestored a paper is back that was removed
 */
export function createEdits(onState: (state: EditState) => void, onRestored: (id: string) => void) {
  let state = NO_EDITS;
  const stopping = { isWanted: false };

  function change(part: Partial<EditState>): void {
    state = { ...state, ...part };
    onState(state);
  }
  const setMany = (many: ManyProgress | null) => change({ many });
  const setDone = (done: Undoable | null) => change({ done });

  function note(name: CommandName, id: string, reply: Reply<CommandName>): boolean {
    const others = [...state.failures].filter(([other]) => other !== id);
    change({ failures: new Map(reply.ok ? others : [...others, [id, entryFailure(name, reply.problem.code)]]) });
    return reply.ok;
  }

  /** Does work in pieces of as many papers as one message carries. @returns what came of each piece, as far as it went */
  async function inPieces<N extends CommandName, Item>(name: N, items: readonly Item[], message: (piece: Item[], snapshot: boolean, goesOn: boolean) => Command<N> & { type: N }): Promise<Extract<Reply<N>, { ok: true }>['value'][]> {
    const values: Extract<Reply<N>, { ok: true }>['value'][] = [];
    stopping.isWanted = false;
    for (let from = 0; from < items.length && !stopping.isWanted; from += MAX_EDITS) {
      if (items.length > MAX_EDITS) setMany({ done: from, of: items.length });
      const reply = await command<N>(message(items.slice(from, from + MAX_EDITS), from === 0 && items.length >= MANY, from > 0));
      if (!note(name, items.length === 1 ? String((items[0] as { id?: string }).id ?? items[0]) : OF_MANY, reply as Reply<CommandName>)) break;
      if (reply.ok) values.push(reply.value);
    }
    setMany(null);
    return values;
  }

  async function edit(edits: readonly EntryEdit[], text: (count: number) => string): Promise<void> {
    const pieces = await inPieces('edit-entries', edits, (piece, snapshot) => ({ type: 'edit-entries', edits: piece, snapshot }));
    const missing = pieces.flatMap((piece) => piece.missing);
    for (const id of missing.slice(0, 1)) note('update-entry', id, { ok: false, problem: { code: 'not-found', message: '', line: null, path: null } });
    offer(pieces.flatMap(({ changed }) => changed), text);
  }

  function offer(back: readonly TakeBack[], text: (count: number) => string): void {
    if (back.length === 0) return;
    const onUndo = () => {
      setDone(null);
      void inPieces('edit-entries', back, (piece) => ({ type: 'edit-entries', edits: piece, snapshot: false }));
    };
    setDone({ text: text(back.length), takesFocus: false, onUndo });
  }

  async function remove(ids: readonly string[], text: string): Promise<void> {
    const pieces = await inPieces('remove-entries', ids, (piece, snapshot, goesOn) => ({ type: 'remove-entries', ids: piece, snapshot, goesOn }));
    const removed = pieces.flatMap((piece) => piece.removed);
    if (removed.length === 0) return;
    const onUndo = () => {
      setDone(null);
      void inPieces('restore-entries', removed, (piece) => ({ type: 'restore-entries', ids: piece })).then(() => onRestored(removed[0] as string));
    };
    setDone({ text, takesFocus: true, onUndo });
  }

  async function recheck(ids: readonly string[]): Promise<void> {
    stopping.isWanted = false;
    for (const [at, id] of ids.entries()) {
      if (stopping.isWanted) break;
      if (ids.length > 1) setMany({ done: at, of: ids.length });
      change({ busy: new Set([...state.busy, id]) });
      const reply = await command({ type: 'recheck-entry', id });
      change({ busy: new Set([...state.busy].filter((other) => other !== id)) });
      // With live checks off all others would be refused too.
      if (!note('recheck-entry', id, reply) && !reply.ok && reply.problem.code === 'live-off') break;
    }
    setMany(null);
  }

  const editing = editingOf(async (id, patch, base) => {
      const before = await findEntryById(id);
      const reply = await command({ type: 'update-entry', id, patch, base });
      if (reply.ok && before !== null && reply.value.entry.id === id) offer([takeBack(before, reply.value.entry, Object.keys(patch) as EditableField[])], () => i18n.t('list.saved'));
      return reply;
    });

  return {
    editing,
    dismiss: () => setDone(null),
    /** Offers the way back from something that was done elsewhere. */
    offerBack(text: string, back: () => void) {
      const onUndo = () => {
        setDone(null);
        back();
      };
      setDone({ text, takesFocus: false, onUndo });
    },
    forget() {
      change({ done: null, failures: NO_FAILURES });
    },
    forgetFailures: () => change({ failures: NO_FAILURES }),
    stop() {
      stopping.isWanted = true;
    },
    remove,
    recheck,
    state: (ids: readonly string[], chosen: ReadingState) => edit(ids.map((id) => ({ id, patch: { state: chosen }, base: {} })), (count) => i18n.t('many.stateSet', [count])),
    tag: (ids: readonly string[], tags: readonly string[], isAdded: boolean) =>
      edit(ids.map((id) => ({ id, patch: {}, base: {}, ...(isAdded ? { addTags: [...tags] } : { dropTags: [...tags] }) })), (count) => i18n.t(isAdded ? 'many.tagged' : 'many.untagged', [count, listText(tags)])),
    async merge(id: string, other: string) {
      note('merge-entries', id, await command({ type: 'merge-entries', id, other }));
    },
    async split(id: string, seq: number) {
      note('undo-merge', id, await command({ type: 'undo-merge', id, seq }));
    },
  };
}
