import { NO_IDS } from '@/lib/model/work';
import type { SyncedRecord } from '@/lib/model/synced-record';
import { itemOf, packItem, unpackItem } from '@/lib/sync/synced-items';
import type { FirefoxTest } from './firefox-test';
import { command, entries, removeAll, type OwnBrowser } from './own-page';
import { until } from './patience';

const farRecord: SyncedRecord = {
  id: 'far',
  savedAt: 1_000,
  ids: { ...NO_IDS, doi: '10.5555/far' },
  title: ['Saved on another machine'],
  fields: { state: { seen: { other: 1 }, values: [{ by: 'other', number: 1, at: 1_000, value: 'unread' }] }, note: { seen: { other: 2 }, values: [{ by: 'other', number: 2, at: 1_000, value: 'Typed elsewhere.' }] } },
  gone: {},
  goneAt: 0,
};

/** The reading list on several machines, through Firefox's own sync storage. */
export const SYNC_TESTS: readonly FirefoxTest[] = [
  {
    name: 'the list goes through the browser’s own sync storage, and what another machine wrote there comes into it',
    async run(world) {
      const list = await world.openOwnPage('reading-list');
      await removeAll(list);
      await command(list, { type: 'save-work', ids: { ...NO_IDS, doi: '10.5555/near' }, title: 'Saved here' });
      const key = itemOf(farRecord.id);
      const { value } = await packItem(key, [farRecord]);
      await list.evaluate((items) => (globalThis as unknown as { browser: OwnBrowser }).browser.storage.sync.set(items), { [key]: value });
      await command(list, { type: 'set-settings', patch: { sync: true } });
      await until(async () => (await entries(list)).some(({ note }) => note === 'Typed elsewhere.'));
      const copied = async () => {
        const items = await list.evaluate(() => (globalThis as unknown as { browser: OwnBrowser }).browser.storage.sync.get(null));
        return (await Promise.all(Object.values(items).map(unpackItem))).flat().map(({ ids }) => ids.doi);
      };
      await until(async () => (await copied()).includes('10.5555/near') && (await copied()).includes('10.5555/far'), async () => JSON.stringify(await copied()));
      await command(list, { type: 'erase-synced' });
      await list.close();
    },
  },
];
