import assert from 'node:assert/strict';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from '@/scripts/demo/journal-head';
import type { FirefoxTest } from './firefox-test';
import { bodyText, command, entries, removeAll, untilText } from './own-page';
import { until } from './patience';
import { clickShown, untilShown, saveShown } from './shown';
import { words } from './words';

/** From the install over the first page to a paper, its notice, the list, the check page and the options. */
export const MAIN_WALK_TESTS: readonly FirefoxTest[] = [
  {
    name: 'a paper that was open before the install gets its tab at once',
    async run(world) {
      const page = await world.visit(articleUrl(CORRECTED_ARTICLE));
      await world.install();
      await untilShown(page, 'Corrected');
      await page.close();
    },
  },
  {
    name: 'the install opens the first page, and no sidebar',
    async run(world) {
      const welcome = await world.openedOwnPage('welcome');
      await untilText(welcome, words('welcome.ask'));
      assert.equal(await world.window.isSidebarOpen(), false);
      await welcome.close();
    },
  },
  {
    name: 'with online checks off the article is corrected from the machine alone, and nobody is asked',
    async run(world) {
      const page = await world.visit(articleUrl(CORRECTED_ARTICLE));
      await untilShown(page, 'Corrected');
      assert.equal(world.apiRequests(), 0);
      await page.close();
    },
  },
  {
    name: 'the welcome page turns online checks on',
    async run(world) {
      const welcome = await world.openOwnPage('welcome');
      await welcome.locator('::-p-text(Turn on online checks)').click();
      await untilText(welcome, words('welcome.allowed'));
      await welcome.close();
    },
  },
  {
    name: 'a click on the tab opens the sidebar with the status, the summary and the caveats',
    async run(world) {
      const page = await world.visit(articleUrl(CORRECTED_ARTICLE));
      await untilShown(page, 'Corrected');
      await clickShown(page, 'button');
      await untilShown(page, '13 May 2025');
      for (const heading of ['summary.heading', 'findings.heading', 'caveat.heading']) await untilShown(page, words(heading));
      assert.ok(world.apiRequests() >= 2);
      await page.close();
    },
  },
  {
    name: 'a correction notice says that it is not the study',
    async run(world) {
      const page = await world.visit(articleUrl(AUTHOR_CORRECTION));
      await untilShown(page, 'Correction notice');
      await clickShown(page, 'button');
      await untilShown(page, 'not the study.');
      await untilShown(page, 'The panel has been replaced');
      await page.close();
    },
  },
  {
    name: 'a paper that is saved in the sidebar is in the list with its status, and known as saved on its PubMed record',
    async run(world) {
      const page = await world.visit(articleUrl(CORRECTED_ARTICLE));
      await untilShown(page, 'Corrected');
      await clickShown(page, 'button');
      await saveShown(page);
      const list = await world.openOwnPage('reading-list');
      await until(() => list.evaluate((title, word) => {
        const row = document.querySelector('.row')?.textContent ?? '';
        return row.includes(title) && row.includes(word);
      }, CORRECTED_ARTICLE.title, words('word.corrected')), () => bodyText(list));
      await page.bringToFront();
      await page.goto(`https://pubmed.ncbi.nlm.nih.gov/${CORRECTED_ARTICLE.pmid}/`);
      await untilShown(page, 'Corrected');
      await clickShown(page, 'button');
      await untilShown(page, words('save.edit'));
      await list.bringToFront();
      assert.equal((await entries(list)).length, 1);
      await removeAll(list);
      for (const open of [page, list]) await open.close();
    },
  },
  {
    name: 'the check page takes a DOI and gives the whole report',
    async run(world) {
      const check = await world.openOwnPage('check');
      await check.locator('input').fill(`https://doi.org/${RETRACTED_ARTICLE.doi}`);
      await check.keyboard.press('Enter');
      await untilText(check, RETRACTED_ARTICLE.title);
      await until(() => check.evaluate((word) => document.querySelector('main')?.textContent?.includes(word) === true, words('word.retracted')));
      await untilText(check, words('claimed.retracted'));
      await check.close();
    },
  },
  {
    name: 'on the check page a title proposes, the reader chooses, and the report follows',
    async run(world) {
      const check = await world.openOwnPage('check');
      const shown = () => bodyText(check);
      await check.locator('input').fill(CORRECTED_ARTICLE.title);
      await check.keyboard.press('Enter');
      await until(async () => (await shown()).includes('A notice, not the study'));
      await check.locator(`::-p-aria([name="${CORRECTED_ARTICLE.title}"][role="button"])`).click();
      await until(async () => (await shown()).includes('13 May 2025'));
      await until(async () => (await check.title()).startsWith(CORRECTED_ARTICLE.title));
      await check.close();
    },
  },
  {
    name: 'the options change the side of the tab and the colours, on a page that is open too, and keep them',
    async run(world) {
      const page = await world.visit(articleUrl(CORRECTED_ARTICLE));
      await untilShown(page, 'Corrected');
      const place = () => page.evaluate(() => [...document.documentElement.children].map((host) => host.shadowRoot?.querySelector('button')?.getBoundingClientRect().x ?? -1).find((x) => x >= 0) ?? -1);
      assert.ok((await place()) > 640);
      const options = await world.openOwnPage('options');
      for (const value of ['left', 'dark']) await options.select(`select:has(option[value="${value}"])`, value);
      await until(() => options.evaluate(() => document.documentElement.dataset.theme === 'dark'));
      await page.bringToFront();
      await until(async () => (await place()) === 0, async () => String(await place()));
      await options.close();
      const again = await world.openOwnPage('options');
      await until(() => again.evaluate(() => document.documentElement.dataset.theme === 'dark'));
      await command(again, { type: 'set-settings', patch: { side: 'right', theme: 'system' } });
      for (const open of [page, again]) await open.close();
    },
  },
  {
    name: 'a Firefox in German has Caveat in German, and one in a language that Caveat lacks has it in English',
    async run(world) {
      for (const [language, lang, now] of [['de', 'de', 'Jetzt: Deutsch'], ['fi', 'en-GB', 'Now: British English']] as const) {
        await world.window.speak(language);
        await world.install();
        const options = await world.openOwnPage('options');
        await untilText(options, now);
        assert.equal(await options.evaluate(() => document.documentElement.lang), lang);
        await options.close();
      }
      await world.window.speak('en-US');
      await world.install();
    },
  },
];
