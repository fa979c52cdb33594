import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleId } from '@/scripts/demo/demo-paper';
import { API_HOSTS, PROXY_HOST } from '@/scripts/demo/demo-sites';
import { articleUrl } from '@/scripts/demo/journal-head';
import { READING_LIST_TESTS } from './reading-list-tests';
import { clickShown, pause, shownText, until, untilShown, type FirefoxWorld } from './firefox-world';

export interface FirefoxTest {
  /** A sentence from the reader's side. */
  name: string;
  run(world: FirefoxWorld): Promise<void>;
}

const proxiedUrl = (paper: typeof CORRECTED_ARTICLE): string => `https://${PROXY_HOST}/articles/${articleId(paper)}`;

const besideBody = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.children.length - 2);

const apiRequests = ({ stage }: FirefoxWorld): number =>
  API_HOSTS.reduce((sum, host) => sum + stage.requests(host).length, 0);

/** The background's life without work, in milliseconds: short, so that tests need not wait 30 s for its end. */
export const BACKGROUND_IDLE = 1_000;

/** In the order in which they run: the second half needs the consent that is given in the middle. */
export const FIREFOX_TESTS: readonly FirefoxTest[] = [
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
    name: 'with online checks off the article is corrected from the machine alone, and nobody is asked',
    async run(world) {
      const page = await world.visit(articleUrl(CORRECTED_ARTICLE));
      await untilShown(page, 'Corrected');
      assert.equal(apiRequests(world), 0);
      await page.close();
    },
  },
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
      assert.equal(apiRequests(world), 0);
      await page.close();
    },
  },
  {
    name: 'the welcome page turns online checks on',
    async run(world) {
      const welcome = await world.openOwnPage('welcome');
      await welcome.locator('::-p-text(Turn on online checks)').click();
      await until(async () => (await welcome.evaluate(() => document.body.textContent ?? '')).includes('Online checks are on'));
      await welcome.close();
    },
  },
  {
    name: 'a click on the tab opens the sidebar with the notice and the plain words',
    async run(world) {
      const page = await world.visit(articleUrl(CORRECTED_ARTICLE));
      await untilShown(page, 'Corrected');
      await clickShown(page, 'button');
      await untilShown(page, '13 May 2025');
      await untilShown(page, 'In plain words');
      assert.ok(apiRequests(world) >= 2);
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
    name: 'a background that was stopped for idleness answers the next paper',
    async run(world) {
      await pause(BACKGROUND_IDLE * 2);
      const page = await world.visit(articleUrl(PLAIN_ARTICLE));
      await untilShown(page, 'No notice found');
      // And once more on the same page, whose port is long closed.
      await pause(BACKGROUND_IDLE * 2);
      await clickShown(page, 'button');
      await untilShown(page, 'asked 48 nurses');
      await page.close();
    },
  },
  {
    name: 'a tab behind asks nobody until it is looked at',
    async run(world) {
      const front = await world.visit('https://www.nature.com/');
      const behind = await world.visit('https://www.nature.com/');
      await front.bringToFront();
      await until(async () => (await behind.evaluate(() => document.visibilityState)) === 'hidden');
      await behind.goto(articleUrl(AUTHOR_CORRECTION));
      await pause(500);
      assert.equal(apiRequests(world), 0);
      assert.ok(!(await shownText(behind)).includes('Correction notice'));
      await behind.bringToFront();
      await untilShown(behind, 'Correction notice');
      await front.close();
      await behind.close();
    },
  },
  {
    name: 'an update under an open paper leaves one tab, and it works',
    async run(world) {
      const page = await world.visit(articleUrl(RETRACTED_ARTICLE));
      await untilShown(page, 'Retracted');
      await world.install();
      // The old version's tab goes and the new one's comes; a second one would show itself by then.
      await pause(1_000);
      assert.equal(await page.evaluate(() => document.documentElement.children.length), 3);
      await untilShown(page, 'Retracted');
      await clickShown(page, 'button');
      await untilShown(page, 'Show what the retracted paper claimed');
      await page.close();
    },
  },
  {
    name: 'coming back to a paper from the next page shows its own report again',
    async run(world) {
      const page = await world.visit(articleUrl(RETRACTED_ARTICLE));
      await untilShown(page, 'Retracted');
      await page.goto(articleUrl(CORRECTED_ARTICLE));
      await untilShown(page, 'Corrected');
      page.goBack().catch(() => undefined);
      await until(async () => (await page.evaluate(() => location.pathname)).includes('s41598-099-00002-2'));
      await untilShown(page, 'Retracted');
      assert.ok(!(await shownText(page)).includes('Corrected'));
      await page.close();
    },
  },
  {
    name: 'on the journal’s home page nothing is added',
    async run(world) {
      const page = await world.visit('https://www.nature.com/');
      await pause(500);
      assert.deepEqual(await page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName)), [
        'head',
        'body',
      ]);
      await page.close();
    },
  },
  {
    name: 'on the check page a title proposes, the reader chooses, and the report follows',
    async run(world) {
      const check = await world.openOwnPage('check');
      const shown = async () => check.evaluate(() => document.body.textContent ?? '');
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
  {
    name: 'a saved paper is watched, by a background that stops after a moment, and the page of what changed tells what was known when it was saved',
    async run(world) {
      const options = await world.openOwnPage('options');
      await options.evaluate(async (doi) => {
        type Runtime = { sendMessage(message: object): Promise<unknown> };
        const { runtime } = (globalThis as unknown as { browser: { runtime: Runtime } }).browser;
        await runtime.sendMessage({ type: 'save-work', ids: { doi, pmid: null, pmcid: null, arxiv: null }, title: 'A title' });
      }, RETRACTED_ARTICLE.doi);
      await options.close();
      await pause(BACKGROUND_IDLE * 2);
      const digest = await world.openOwnPage('digest');
      await until(async () => (await digest.evaluate(() => document.body.textContent ?? '')).includes('Retracted before you saved it'));
      assert.ok((await digest.evaluate(() => document.body.textContent ?? '')).includes('Nothing new'));
      await digest.close();
    },
  },
  {
    name: 'the list page searches saved papers as words are typed, and shows what is saved meanwhile',
    async run(world) {
      const list = await world.openOwnPage('reading-list');
      const save = (number: number, title: string) =>
        list.evaluate(
          async (doi, named) => {
            type Runtime = { sendMessage(message: object): Promise<unknown> };
            const { runtime } = (globalThis as unknown as { browser: { runtime: Runtime } }).browser;
            await runtime.sendMessage({ type: 'save-work', ids: { doi, pmid: null, pmcid: null, arxiv: null }, title: named });
          },
          `10.5555/firefox.${number}`,
          title,
        );
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
  ...READING_LIST_TESTS,
];
