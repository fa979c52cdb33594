import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionsOf } from '@/lib/model/field-stamps';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { findEntryById, saveWork, updateEntry } from '@/lib/reading-list/reading-list';
import { closeDatabase } from '@/lib/storage/database';
import { journalOf } from '@/lib/storage/journal';
import { useFreshDatabase } from '../storage/fresh-database';
import { work } from '../storage/samples';

useFreshDatabase();

const step = fc.record({
  tab: fc.constantFrom(0, 1),
  does: fc.constantFrom('type note', 'type tags', 'save', 'look', 'choose state', 'keep mine', 'keep both', 'throw away'),
});

/** A tab with what it last saw of the entry, and what was typed in it. */
interface Tab {
  seen: ReadingListEntry;
  typed: Partial<Pick<ReadingListEntry, 'note' | 'tags'>>;
  base: Record<string, number>;
  /** What stood in the fields when that version was seen. */
  saw: Record<string, unknown>;
}

test('whatever two tabs do to one paper, everything typed is saved, still a draft, or thrown away by the reader', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 40, size: 'max' }), async (steps) => {
      await closeDatabase();
      globalThis.indexedDB = new IDBFactory();
      const { id } = await saveWork(work(), [], 1);
      const fresh = async () => (await findEntryById(id)) as ReadingListEntry;
      const tabs: Tab[] = [];
      for (let at = 0; at < 2; at += 1) tabs.push({ seen: await fresh(), typed: {}, base: {}, saw: {} });
      /** Texts whose author was told that they were saved, and that nobody has thrown away. */
      const acknowledged = new Set<string>();
      /** Texts that were written over by somebody who had not seen them. */
      const unseen: string[] = [];
      let now = 1;
      for (const { tab: which, does } of steps) {
        const tab = tabs[which] as Tab;
        now += 1;
        const text = `text ${now} of tab ${which}`;
        const see = (field: string) => {
          tab.base[field] = versionsOf(tab.seen)[field as 'note'];
          tab.saw[field] = tab.seen[field as 'note'];
        };
        const type = (values: Tab['typed']) => {
          for (const field of Object.keys(values)) if (tab.base[field] === undefined) see(field);
          tab.typed = { ...tab.typed, ...values };
        };
        if (does === 'type note') type({ note: `${tab.typed.note ?? tab.seen.note} ${text}` });
        if (does === 'type tags') type({ tags: [...(tab.typed.tags ?? tab.seen.tags), text] });
        if (does === 'look') tab.seen = await fresh();
        if (does === 'throw away') Object.assign(tab, { typed: {}, base: {} });
        if (does === 'choose state') await updateEntry(id, { state: 'read' }, {}, now);
        if (does === 'keep both' && tab.typed.note !== undefined) {
          tab.seen = await fresh();
          tab.typed.note = `${tab.seen.note}\n\n${tab.typed.note}`;
          see('note');
        }
        if (does === 'keep mine') {
          tab.seen = await fresh();
          for (const field of Object.keys(tab.typed)) see(field);
        }
        if (does === 'save') {
          const before = await fresh();
          const { entry, conflicts } = await updateEntry(id, tab.typed, tab.base, now);
          tab.seen = entry;
          for (const field of ['note', 'tags'] as const) {
            const value = tab.typed[field];
            if (value === undefined || conflicts.includes(field)) continue;
            // It took the place of what its author saw, or is what stands there anyway.
            const [saved, stood, saw] = [value, before[field], tab.saw[field]].map((each) => JSON.stringify(each));
            if (saved !== stood && stood !== saw) unseen.push(`${field}: ${stood}`);
            acknowledged.add(JSON.stringify(value));
            delete tab.typed[field];
            delete tab.base[field];
          }
        }
      }
      expect(unseen).toEqual([]);
      // What was saved is there, or it is what an edit that followed it was made of, and the journal has it.
      const last = await fresh();
      const known = [{ before: last, after: last }, ...(await journalOf(id)).map(({ change }) => change)];
      const values = known.flatMap((change) => ('before' in change ? [change.before, change.after] : [])).flatMap(({ note, tags }) => [JSON.stringify(note), JSON.stringify(tags)]);
      expect([...acknowledged].filter((text) => !values.includes(text))).toEqual([]);
      // What could not be saved is still in its tab, and nothing was written over another's text unseen.
      const edits = (await journalOf(id)).map(({ change }) => change);
      for (const field of ['note', 'tags'] as const) {
        const chain = edits.flatMap((change) => (change.kind === 'edit' && change.after[field] !== undefined ? [change] : []));
        expect(chain.slice(1).map((change) => change.before[field])).toEqual(chain.slice(0, -1).map((change) => change.after[field]));
      }
    }),
    { numRuns: 80 },
  );
});
