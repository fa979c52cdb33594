import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from '@/scripts/demo/journal-head';
import type { FirefoxTest } from './firefox-test';
import type { OwnBrowser } from './own-page';
import { pause, until } from './patience';
import { clickShown, untilShown } from './shown';
import { words } from './words';

/** Whether the switch for online checks is on. */
const areChecksOn = (options: Page) =>
  options.evaluate((label) => {
    const found = [...document.querySelectorAll<HTMLInputElement>('input[role=switch]')].find((input) => document.getElementById(input.getAttribute('aria-labelledby') ?? '')?.textContent === label);
    if (!found) throw new Error('no such switch');
    return found.checked;
  }, words('options.liveSwitch'));

/** Firefox's own consent to send data, which the reader gives in Caveat and may take back on the page for add-ons. */
export const CONSENT_TESTS: readonly FirefoxTest[] = [
  {
    name: 'consent that is taken back on Firefox’s page for add-ons ends what is under way, nothing is sent from then on, and the options say that checks are off',
    async run(world) {
      const options = await world.openOwnPage('options');
      await until(() => areChecksOn(options));
      world.stage.fault('api.crossref.org', { kind: 'status', status: 503, retryAfter: '2' });
      const page = await world.visit(articleUrl(PLAIN_ARTICLE));
      await until(async () => world.stage.requests('api.crossref.org').length > 0);
      assert.match(await world.window.dataSwitches(), /browsing activity.*website content.*search terms/is);
      assert.equal(await world.window.flipPermission('browsingActivity'), false);
      await pause(300);
      const asked = world.apiRequests();
      // Crossref would be asked again after two seconds.
      await pause(3_000);
      assert.equal(world.apiRequests(), asked);
      const other = await world.visit(articleUrl(RETRACTED_ARTICLE));
      await untilShown(other, words('word.retracted'));
      await clickShown(other, 'button');
      await untilShown(other, words('claimed.retracted'));
      await page.bringToFront();
      await page.reload();
      await pause(500);
      assert.equal(world.apiRequests(), asked);
      await until(async () => !(await areChecksOn(options)));
      for (const open of [page, other, options]) await open.close();
    },
  },
  {
    name: 'it is given again in the options, and papers are checked online again',
    async run(world) {
      const options = await world.openOwnPage('options');
      await options.locator(`::-p-aria([name="${words('options.liveSwitch')}"][role="switch"])`).click();
      await until(() => areChecksOn(options));
      const page = await world.visit(articleUrl(PLAIN_ARTICLE));
      await untilShown(page, words('word.noneFound'));
      assert.ok(world.apiRequests() > 0);
      for (const open of [page, options]) await open.close();
    },
  },
  {
    name: 'a contact address goes along once Firefox has the consent for it, and no more once that is taken back',
    async run(world) {
      const asked = () => world.stage.requests('api.crossref.org').map(({ query }) => query.get('mailto'));
      const checkAgain = async (paper: typeof CORRECTED_ARTICLE) => {
        const before = asked().length;
        const page = await world.visit(articleUrl(paper));
        await until(async () => asked().length > before);
        await page.close();
        return asked().at(-1);
      };
      const options = await world.openOwnPage('options');
      await options.locator('input[type=email]').click();
      await options.keyboard.type('reader@example.org');
      await options.keyboard.press('Tab');
      await until(() => options.evaluate(async () => JSON.stringify(await (globalThis as unknown as { browser: OwnBrowser }).browser.storage.local.get(null)).includes('"mailto":"reader@example.org"')));
      assert.equal(await checkAgain(CORRECTED_ARTICLE), 'reader@example.org');
      assert.equal(await world.window.flipPermission('personallyIdentifyingInfo'), false);
      await options.bringToFront();
      await until(() => options.evaluate(() => document.querySelector<HTMLInputElement>('input[type=email]')?.value === ''));
      assert.equal(await checkAgain(AUTHOR_CORRECTION), null);
      await options.close();
    },
  },
  {
    name: 'a service whose site is withheld in Firefox is asked nothing, and the others still answer',
    async run(world) {
      await world.withholdSite('https://api.crossref.org/*');
      const page = await world.visit(articleUrl(RETRACTED_ARTICLE));
      await untilShown(page, words('word.retracted'));
      await until(async () => world.stage.requests('www.ebi.ac.uk').length > 0);
      await pause(500);
      assert.equal(world.stage.requests('api.crossref.org').length, 0);
      await world.allowSite('https://api.crossref.org/*');
      await page.close();
    },
  },
];
