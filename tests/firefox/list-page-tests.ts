import { NO_IDS } from '@/lib/model/work';
import type { FirefoxTest } from './firefox-test';
import { command, removeAll } from './own-page';
import { until } from './patience';

/** The reading list's own page. */
export const LIST_PAGE_TESTS: readonly FirefoxTest[] = [
  {
    name: 'the list page searches saved papers as words are typed, and shows what is saved meanwhile',
    async run(world) {
      const list = await world.openOwnPage('reading-list');
      await removeAll(list);
      const save = (number: number, title: string) => command(list, { type: 'save-work', ids: { ...NO_IDS, doi: `10.5555/firefox.${number}` }, title });
      const titles = () => list.evaluate(() => [...document.querySelectorAll('.row-title')].map(({ textContent }) => textContent).join(' · '));
      await save(1, 'Worms in light');
      await save(2, 'Naïve snails');
      await until(async () => (await titles()).startsWith('Naïve snails · Worms in light'));
      await list.locator('input[type=search]').fill('naive SN');
      await until(async () => (await titles()) === 'Naïve snails');
      await save(3, 'More naïve snails');
      await until(async () => (await titles()) === 'More naïve snails · Naïve snails');
      await list.close();
    },
  },
];
