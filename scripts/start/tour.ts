import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { CaveatOnPage } from '../browser/caveat-on-page';
import { Extension } from '../browser/extension';
import { launchChromium } from '../browser/launch-chromium';
import { demoSites } from '../demo/demo-sites';
import { startStage } from '../stage/stage';
import { TOUR_STOPS, type TourStop } from './tour-stops';
import { takePictures } from './take-pictures';

const PICTURES = '.tour';
/** Long enough for every source on a slow machine; nothing on the stage takes a second. */
const PATIENCE = 15_000;

/**
 * Walks through the demonstration without a window: prints what a reader would see on each page and
 * leaves pictures of it.
 * @returns 0, or 1 when something that must be there was not, with a line for each
 */
export async function runTour(extensionDir: string): Promise<number> {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  const stage = await startStage(demoSites());
  const missing: string[] = [];
  try {
    const context = await launchChromium({ extensionDir: resolve(extensionDir), stage, headless: true });
    await walk(context, missing).finally(() => context.close());
  } finally {
    await stage.close();
  }
  console.log(`Pictures, 1280 and 400 pixels wide, light and dark: ${resolve(PICTURES)}`);
  for (const line of missing) console.error(line);
  return missing.length === 0 ? 0 : 1;
}

async function walk(context: BrowserContext, missing: string[]): Promise<void> {
  const extension = await Extension.of(context);
  const welcome = await extension.page('welcome');
  await takePictures(welcome, PICTURES, 'welcome');
  await extension.dismissWelcome();
  await extension.grantLive();

  const page = await context.newPage();
  for (const stop of TOUR_STOPS) {
    const problems = await visit(page, stop);
    missing.push(...problems.map((problem) => `On "${stop.name}" (${stop.url}): ${problem}`));
    await takePictures(page, PICTURES, stop.name);
  }
  for (const name of ['reading-list', 'options', 'popup'] as const) {
    const own = await extension.open(name);
    if (name === 'reading-list') missing.push(...(await openCorrected(own)));
    await takePictures(own, PICTURES, name);
    await own.close();
  }
}

/** Opens the corrected paper in the reading list. @returns what a reader would miss, one line each */
async function openCorrected(list: Page): Promise<string[]> {
  if (!(await appears(() => list.innerText('body'), `${SAVED} papers saved`))) return ['The reading list does not show the saved papers.'];
  await list.getByRole('listitem').filter({ hasText: 'Corrected' }).locator('.row-open').first().click();
  return (await appears(() => list.innerText('body'), 'In plain words')) ? [] : ['The reading list does not show the report of the corrected paper.'];
}

/** The papers that the tour saves. */
const SAVED = TOUR_STOPS.filter(({ saves }) => saves).length;

/** @returns what a reader would miss, one line each */
async function visit(page: Page, stop: TourStop): Promise<string[]> {
  console.log(`\n━━ ${stop.name} ━━\n${stop.url}`);
  const caveat = new CaveatOnPage(page);
  await page.goto(stop.url);
  if (stop.word === null) {
    const shown = await caveat.tab.isVisible();
    console.log(shown ? 'A tab is shown.' : 'No tab: the page shows no paper.');
    const unmarked: string[] = [];
    for (const word of stop.marks ?? []) {
      const mark = page.getByRole('button', { name: `${word}: show the notice` }).first();
      const isThere = await mark.waitFor({ timeout: PATIENCE }).then(() => true, () => false);
      if (isThere) console.log(`A row is marked: ${word}`);
      else unmarked.push(`no row is marked "${word}"`);
    }
    return shown ? ['there is a tab, and there is no paper', ...unmarked] : unmarked;
  }
  if (!(await appears(() => caveat.tab.innerText(), stop.word))) {
    const tab = await caveat.tab.innerText({ timeout: 1_000 }).catch(() => '(no tab)');
    return [`the tab does not say "${stop.word}" but "${tab.trim()}"`];
  }
  console.log(`Tab: ${stop.word}\n`);
  await takePictures(page, PICTURES, `${stop.name} tab`);
  if (stop.list) {
    await page.getByRole('heading', { name: stop.list, exact: true }).evaluate((heading) => heading.scrollIntoView());
    await takePictures(page, PICTURES, `${stop.name} list`);
  }
  await caveat.open();
  const missed: string[] = [];
  for (const words of stop.sees) {
    if (!(await appears(() => caveat.sidebar.innerText(), words))) missed.push(`the sidebar does not say "${words}"`);
  }
  for (const line of await caveat.lines()) console.log(`  ${line}`);
  if (stop.saves) {
    await caveat.save().catch(() => missed.push('the paper was not saved'));
  }
  // The pictures show what comes first, wherever the pointer had to go.
  await caveat.sidebar.evaluate((column) => column.scrollTo(0, 0));
  return missed;
}

/** Whether these words come to stand in a text, within our patience. */
async function appears(read: () => Promise<string>, words: string): Promise<boolean> {
  const until = Date.now() + PATIENCE;
  do {
    const text = await read().catch(() => '');
    if (text.replace(/\s+/g, ' ').includes(words)) return true;
    await new Promise((resolveLater) => setTimeout(resolveLater, 100));
  } while (Date.now() < until);
  return false;
}
