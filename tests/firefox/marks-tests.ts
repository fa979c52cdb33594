import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { htmlAnswer } from '@/scripts/stage/answer';
import { articleWithReferences } from '../e2e/long-lists';
import type { FirefoxTest } from './firefox-test';
import { command } from './own-page';
import { until } from './patience';

const PATH = '/articles/s41598-099-00600-0';

/** The marks in the reference list: the entry each stands at, its word, and how wide its host is. */
const referenceMarks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.c-article-references__item span')].flatMap((host) => {
      const word = host.shadowRoot?.querySelector('button')?.dataset.word;
      const entry = host.closest('li')?.querySelector('[id^="ref-CR"]')?.id ?? '';
      return word === undefined ? [] : [`${entry} ${word} ${host.getBoundingClientRect().width}`];
    }),
  );

/** Marks at references and results, by the list on the device. */
export const MARKS_TESTS: readonly FirefoxTest[] = [
  {
    name: 'a row of a result list that the machine knows is marked, with its notice behind it, and nobody is asked',
    async run(world) {
      const page = await world.visit('https://pubmed.ncbi.nlm.nih.gov/?term=senescence');
      const mark = () =>
        page.evaluate(() => {
          const [host, ...others] = [...document.querySelectorAll('.full-docsum span')].filter(({ shadowRoot }) => shadowRoot !== null);
          const button = host?.shadowRoot?.querySelector('button');
          const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
          return {
            word: button?.dataset.word,
            card: host?.shadowRoot?.querySelector('[popover]')?.textContent ?? '',
            hostWidth: host?.getBoundingClientRect().width,
            others: others.length,
            middle: { x: x + width / 2, y: y + height / 2 },
          };
        });
      await until(async () => (await mark()).word === 'Corrected');
      const { hostWidth, others, middle } = await mark();
      // Two more rows call themselves notices, and are marked as such.
      assert.deepEqual([hostWidth, others], [0, 2]);
      await page.mouse.click(middle.x, middle.y);
      await until(async () => (await mark()).card.includes('Author Correction'));
      assert.equal(world.apiRequests(), 0);
      await page.close();
    },
  },
  {
    name: 'references are marked at their entries, take no room, open by the keyboard, and go once marks are switched off',
    async run(world) {
      world.stage.page('www.nature.com', PATH, htmlAnswer(articleWithReferences(20)));
      const page = await world.visit(`https://www.nature.com${PATH}`);
      await until(async () => (await referenceMarks(page)).length === 4, async () => JSON.stringify(await referenceMarks(page)));
      assert.deepEqual(await referenceMarks(page), ['ref-CR3 Corrected 0', 'ref-CR5 Retracted 0', 'ref-CR8 Replaced 0', 'ref-CR12 Retraction notice 0']);
      const card = () => page.evaluate(() => [...document.querySelectorAll('#ref-CR5 span')].map(({ shadowRoot }) => shadowRoot?.querySelector('[popover]:popover-open')?.textContent ?? '').join(''));
      assert.equal(await card(), '');
      await page.evaluate(() => {
        const entry = document.querySelector('#ref-CR5');
        entry?.scrollIntoView({ block: 'center', behavior: 'instant' });
        for (const { shadowRoot } of entry?.querySelectorAll('span') ?? []) shadowRoot?.querySelector('button')?.focus();
      });
      await page.keyboard.press('Enter');
      await until(async () => (await card()).includes('2 July 2014'), card);
      await page.keyboard.press('Escape');
      await until(async () => (await card()) === '');
      const options = await world.openOwnPage('options');
      await command(options, { type: 'set-settings', patch: { marks: false } });
      await page.bringToFront();
      await until(async () => (await referenceMarks(page)).length === 0);
      await command(options, { type: 'set-settings', patch: { marks: true } });
      await until(async () => (await referenceMarks(page)).length === 4);
      assert.equal(world.apiRequests(), 0);
      for (const open of [options, page]) await open.close();
    },
  },
];
