import assert from 'node:assert/strict';
import { articleId } from '@/scripts/demo/demo-paper';
import { CORRECTED_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { PROXY_HOST } from '@/scripts/demo/demo-sites';
import { articleUrl } from '@/scripts/demo/journal-head';
import { BACKGROUND_IDLE } from './background-idle';
import type { FirefoxTest } from './firefox-test';
import { pause, until } from './patience';
import { besideBody, untilShown } from './shown';

const proxiedUrl = (paper: typeof CORRECTED_ARTICLE): string => `https://${PROXY_HOST}/articles/${articleId(paper)}`;

/** Sites that the reader adds, and sites that the reader withholds in the browser. */
export const SITES_TESTS: readonly FirefoxTest[] = [
  {
    name: 'a library’s proxy is read once it is allowed, also by a background that was stopped, and left when it is taken back',
    async run(world) {
      const page = await world.visit(proxiedUrl(CORRECTED_ARTICLE));
      await pause(500);
      assert.equal(await besideBody(page), 0);
      await world.allowSite(`https://${PROXY_HOST}/*`);
      await untilShown(page, 'Corrected');
      await pause(BACKGROUND_IDLE * 2);
      const later = await world.visit(proxiedUrl(RETRACTED_ARTICLE));
      await untilShown(later, 'Retracted');

      const options = await world.openOwnPage('options');
      await options.locator(`::-p-aria([name="Remove: ${PROXY_HOST}"])`).click();
      await until(async () => (await besideBody(page)) === 0 && (await besideBody(later)) === 0);
      await page.reload();
      await pause(500);
      assert.equal(await besideBody(page), 0);
      for (const open of [options, page, later]) await open.close();
    },
  },
  {
    name: 'a named site that was switched off in the browser is left, said in the options, and read again once it is allowed there',
    async run(world) {
      const page = await world.visit(articleUrl(CORRECTED_ARTICLE));
      await untilShown(page, 'Corrected');
      const options = await world.openOwnPage('options');
      await world.withholdSite('https://www.nature.com/*');
      await until(async () => (await besideBody(page)) === 0);
      await options.bringToFront();
      await options.locator('::-p-aria([name="Allow: Nature"])').click();
      await page.bringToFront();
      await untilShown(page, 'Corrected');
      await until(async () => !(await options.evaluate(() => document.body.textContent ?? '')).includes('Sites the browser blocks'));
      for (const open of [options, page]) await open.close();
    },
  },
];
