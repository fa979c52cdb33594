import assert from 'node:assert/strict';
import { NO_IDS } from '@/lib/model/work';
import { manyPapers, risOf } from '../support/ris-of';
import type { FirefoxTest } from './firefox-test';
import { choose, command, entries, press, removeAll, untilText } from './own-page';
import { until } from './patience';
import { words } from './words';

const NOTE = 'What I wrote, with “quotes”, a \\ and a line\nbreak.';

/** Files that come into the reading list, and files that the browser saves. Each begins with an empty list. */
export const FILES_TESTS: readonly FirefoxTest[] = [
  {
    name: 'the papers of a RIS file become saved papers, and leave as a RIS file again',
    async run(world) {
      const list = await world.openOwnPage('reading-list');
      await removeAll(list);
      await choose(list, '.import-form input[type=file]', 'refs.ris', risOf(manyPapers(3)));
      await press(list, words('import.save', [3]));
      await until(async () => (await entries(list)).length === 3);
      const dois = (await entries(list)).map(({ work }) => work.ids.doi ?? '').toSorted();
      const { name, text: ris } = await world.savedFile(() => press(list, words('export.save')));
      assert.match(name, /\.ris$/);
      assert.equal(ris.match(/^TY {2}- /gm)?.length, 3);
      for (const doi of dois) assert.ok(ris.includes(doi), doi);
      await list.close();
    },
  },
  {
    name: 'a backup is saved, and gives the list and its notes back',
    async run(world) {
      const list = await world.openOwnPage('reading-list');
      await removeAll(list);
      const { entryId } = await command(list, { type: 'save-work', ids: { ...NO_IDS, doi: '10.5555/backed.up' }, title: 'A paper' });
      await command(list, { type: 'update-entry', id: entryId, patch: { note: NOTE, tags: ['soil'] }, base: { note: 0, tags: 0 } });
      const before = await entries(list);
      const { text: backup } = await world.savedFile(() => press(list, words('list.exportAll')));
      await removeAll(list);
      assert.deepEqual(await entries(list), []);
      await choose(list, '.backup input[type=file]', 'backup.jsonl', backup);
      await until(async () => (await entries(list)).length === 1);
      const after = await entries(list);
      assert.deepEqual(after.map(({ work, note, tags }) => [work.ids.doi, note, tags]), before.map(({ work, note, tags }) => [work.ids.doi, note, tags]));
      await untilText(list, words('list.restored', [1, 0, 0]));
      await list.close();
    },
  },
];
