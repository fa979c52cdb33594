import type { BrowserContext, Page } from '@playwright/test';
import { CaveatOnPage } from '../browser/caveat-on-page';
import type { Extension } from '../browser/extension';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '../demo/demo-papers';
import { articleUrl } from '../demo/journal-head';

/** One picture for the stores: a window with Caveat in it, and what is said above. */
export interface Shot {
  name: string;
  headline: string;
  line: string;
  scheme: 'light' | 'dark';
  /** Leads to what is shown, and gives the page that shows it. */
  show(context: BrowserContext, extension: Extension): Promise<Page>;
}

/** The page of a demonstration paper with the sidebar open and its report whole. */
async function withSidebar(context: BrowserContext, url: string, sees: string, saves = false): Promise<[Page, CaveatOnPage]> {
  const page = await context.newPage();
  await page.goto(url);
  const caveat = new CaveatOnPage(page);
  await caveat.open();
  await caveat.sidebar.getByText(sees).first().waitFor();
  const save = caveat.sidebar.getByRole('button', { name: 'Save to reading list' });
  if (saves && (await save.isVisible())) await caveat.save();
  await caveat.sidebar.evaluate((column) => column.scrollTo(0, 0));
  return [page, caveat];
}

export const SHOTS: readonly Shot[] = [
  {
    name: '1-status',
    headline: 'Does this paper still stand?',
    line: 'Caveat says so beside it: every correction, concern and retraction, with its date and the notice’s own words.',
    scheme: 'light',
    show: async (context) => (await withSidebar(context, articleUrl(CORRECTED_ARTICLE), 'Key findings', true))[0],
  },
  {
    name: '2-retracted',
    headline: 'Know it before you cite it',
    line: 'A retraction stands first, with the reason that the journal gives.',
    scheme: 'light',
    show: async (context) => (await withSidebar(context, articleUrl(RETRACTED_ARTICLE), 'Retracted on 2 March 2023', true))[0],
  },
  {
    name: '3-plain-words',
    headline: 'What it found, in plain words',
    line: 'Who wrote the summary, from what, and what to be careful about.',
    scheme: 'dark',
    show: async (context) => {
      const [page, caveat] = await withSidebar(context, articleUrl(CORRECTED_ARTICLE), 'Key findings');
      await caveat.heading('In plain words').evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
      return page;
    },
  },
  {
    name: '4-references',
    headline: 'Every reference, looked up on your device',
    line: 'Retracted and corrected papers are marked in reference lists and search results. No list ever leaves your device.',
    scheme: 'light',
    show: async (context) => {
      const [page] = await withSidebar(context, articleUrl(PLAIN_ARTICLE), 'a notice may still appear', true);
      await page.getByRole('heading', { name: 'References', exact: true, level: 2 }).evaluate((heading) => heading.scrollIntoView());
      await page.getByRole('button', { name: /show the notice$/ }).first().waitFor();
      return page;
    },
  },
  {
    name: '5-reading-list',
    headline: 'A reading list that keeps watch',
    line: 'Saved papers are checked against each new list: you learn what was corrected since.',
    scheme: 'light',
    show: async (_context, extension) => {
      const page = await extension.open('reading-list');
      await page.getByText('3 papers saved').waitFor();
      await page.getByRole('button', { name: new RegExp(CORRECTED_ARTICLE.title.slice(0, 30)) }).first().click();
      await page.getByText('Key findings').first().waitFor();
      return page;
    },
  },
];
