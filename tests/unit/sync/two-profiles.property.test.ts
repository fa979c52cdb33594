import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionsOf } from '@/lib/model/field-stamps';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { allEntries, saveWork, updateEntry } from '@/lib/reading-list/reading-list';
import { removeEntry, restoreEntry } from '@/lib/reading-list/removal';
import { work } from '../storage/samples';
import { Profile, settle, SyncServer } from './two-profiles';

const step = fc.record({
  profile: fc.constantFrom(0, 1),
  paper: fc.constantFrom(0, 0, 1, 2),
  does: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('save', 'note', 'tag', 'flag', 'state') },
    // A tab of a profile that has looked at a paper, and writes about what it saw then.
    { weight: 3, arbitrary: fc.constantFrom('look', 'write in the tab') },
    { weight: 1, arbitrary: fc.constantFrom('remove', 'undo removal') },
    { weight: 4, arbitrary: fc.constantFrom('sync', 'send', 'fetch', 'quota', 'partial', 'exchange') },
  ),
});

/** What two lists must agree in: everything but what each machine knows from its sources. */
const shown = ({ id, work: { ids }, tags, note, state, flag }: ReadingListEntry) => ({ id, doi: ids.doi, tags: tags.toSorted(), note, state, flag });

test('whatever two machines do to a list, and whatever is lost between them, they come to agree and nothing typed is gone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40, size: 'max' }), async (steps) => {
      const server = new SyncServer();
      const profiles = [new Profile('one', server), new Profile('two', server)];
      /** What was typed into a paper, and what somebody saw there who then removed it. */
      const typed = [new Set<string>(), new Set<string>(), new Set<string>()];
      const removed = [new Set<string>(), new Set<string>(), new Set<string>()];
      const lastRemoved = new Map<string, string>();
      const looked = new Map<string, ReadingListEntry>();
      const unseen: string[] = [];
      let now = 1_000;
      // One paper is on both machines from the beginning, and a tab of each has looked at it.
      await profiles[0]?.here(() => saveWork(work({ doi: '10.5555/p0' }), [], now));
      await settle(profiles, now, 2);
      for (const [which, profile] of profiles.entries()) for (const entry of await profile.here(allEntries)) looked.set(`${which} 0`, entry);
      for (const { profile: which, paper, does } of steps) {
        const profile = profiles[which] as Profile;
        now += 7;
        const text = `t${now}`;
        const doi = `10.5555/p${paper}`;
        await profile.here(async () => {
          const there = (await allEntries()).filter((each) => each.work.ids.doi === doi);
          const [entry] = there;
          const edit = async (patch: Parameters<typeof updateEntry>[1]) => {
            if (entry) await updateEntry(entry.id, patch, versionsOf(entry), now);
          };
          if (does === 'save') await saveWork(work({ doi }), [], now);
          if (does === 'state') await edit({ state: 'read' });
          if (does === 'undo removal') await restoreEntry(lastRemoved.get(`${which} ${paper}`) ?? '', now).catch(() => null);
          if (!entry) return;
          if (does === 'note') await edit({ note: `${entry.note} ${text};` });
          if (does === 'tag') await edit({ tags: [...entry.tags, `${text};`] });
          if (does === 'flag') await edit({ flag: { kind: 'known', note: `${entry.flag?.note ?? ''} ${text};`, at: now } });
          if (does === 'note' || does === 'tag' || does === 'flag') typed[paper]?.add(`${text};`);
          const tab = `${which} ${paper}`;
          if (does === 'look') looked.set(tab, entry);
          const seen = looked.get(tab);
          if (does === 'write in the tab' && seen?.id === entry.id) {
            const { conflicts } = await updateEntry(entry.id, { note: `${seen.note} ${text};` }, versionsOf(seen), now);
            // Where it was changed meanwhile, here or elsewhere, the reader is asked: nothing is written over unseen.
            if (conflicts.length === 0) typed[paper]?.add(`${text};`);
            if (conflicts.length === 0 && entry.note !== seen.note) unseen.push(entry.note);
          }
          if (does === 'remove') {
            lastRemoved.set(`${which} ${paper}`, entry.id);
            for (const each of typed[paper] ?? []) if (JSON.stringify(entry).includes(each)) removed[paper]?.add(each);
            await removeEntry(entry.id, now);
          }
        });
        if (does === 'sync') await profile.sync('all', now);
        if (does === 'exchange') await settle(profiles, now, 1);
        if (does === 'send') profile.send();
        if (does === 'fetch') profile.fetch();
        if (does === 'quota' || does === 'partial') {
          profile.fault = does;
          await profile.sync('all', now);
          profile.fault = null;
        }
      }
      expect(unseen).toEqual([]);
      await settle(profiles, now + 1);
      const lists = await Promise.all([]).then(async () => {
        const both: ReadingListEntry[][] = [];
        for (const profile of profiles) both.push(await profile.here(allEntries));
        return both;
      });
      const [one, two] = lists.map((list) => list.map(shown).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      expect(one).toEqual(two);
      for (const [paper, texts] of typed.entries()) {
        const left = JSON.stringify(lists[0]?.filter(({ work: { ids } }) => ids.doi === `10.5555/p${paper}`));
        const gone = [...texts].filter((text) => !left.includes(text) && !removed[paper]?.has(text));
        expect(gone).toEqual([]);
      }
      // Machines that agree write no more.
      const before = profiles.map(({ writes }) => writes);
      await settle(profiles, now + 50, 2);
      expect(profiles.map(({ writes }) => writes)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
