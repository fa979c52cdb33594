import placeStyle from '@/components/marks/places.css?inline';
import type { Handlers } from '@/lib/messaging/router';
import type { Sender } from '@/lib/messaging/sender';
import type { WorkIds } from '@/lib/model/work';
import { browser } from '@/lib/platform/browser';
import { openCheckPage } from '@/lib/platform/check-page';
import { openClipPage } from '@/lib/platform/clip-page';
import { OWN_PAGES } from '@/lib/platform/own-pages';
import { getSettings } from '@/lib/settings/settings';
import { recogniseClip } from '@/lib/summaries/clip/recognise-clip';
import { findEntry } from '@/lib/reading-list/reading-list';
import { clearBadge } from '../badge';
import type { PageGate } from '../page-gate';
import { injectClipper, injectScripts, insertStyle, tellTab } from '../page-scripts';
import { refuse } from './refuse';

type Names =
  | 'open-sidebar'
  | 'inject-finder'
  | 'inject-scout'
  | 'inject-marks'
  | 'style-places'
  | 'inject-places'
  | 'inject-places-into'
  | 'no-paper'
  | 'toggle-sidebar'
  | 'open-page'
  | 'show-page'
  | 'clip-page'
  | 'clip-tab';

/** Commands about what stands in a tab: page scripts, badge, and Caveat's own pages. */
export function tabCommands(gate: PageGate): Pick<Handlers, Names> {
  /** Tabs whose page the reader has just had read. */
  const clipping = new Set<number>();

  return {
    'open-sidebar': async (_command, sender) => {
      await injectScripts(sender, ['reader.js', 'sidebar.js']);
      // A task of its own: the sidebar stands before the list is read.
      await injectScripts(sender, ['marks.js']);
      return null;
    },
    'inject-finder': async (_command, sender) => {
      await injectScripts(sender, ['finder.js']);
      return null;
    },
    'inject-scout': async (_command, sender) => {
      await injectScripts(sender, ['scout.js']);
      return null;
    },
    'inject-marks': async (_command, sender) => {
      await injectScripts(sender, ['marks.js']);
      return null;
    },
    'style-places': async (_command, sender) => {
      await insertStyle(sender, placeStyle);
      return (await getSettings()).motion === 'off';
    },
    'inject-places': async (_command, sender) => {
      await injectPlaces(sender);
      return null;
    },
    'inject-places-into': async ({ tabId }) => {
      await injectPlaces({ tab: { id: tabId } });
      return null;
    },
    'no-paper': async (_command, sender) => {
      if (sender.tab?.id === undefined) return null;
      await Promise.all([gate.forget(sender.tab.id), clearBadge(sender.tab.id)]);
      return null;
    },
    'toggle-sidebar': async ({ tabId }) => {
      if (!(await tellTab(tabId, { type: 'toggle-sidebar' }))) refuse('no-page', 'Caveat does not run on this page.');
      return null;
    },
    'open-page': async ({ page, entry }, sender) => {
      if (page === 'check') await openCheckPage(entry ?? '', sender.tab ?? null);
      else await openOwnPage(page, entry);
      return null;
    },
    'show-page': async ({ page, atPaper }, sender) => {
      if (!(await gate.mayOpenPage(sender))) refuse('not-allowed', 'A page is opened at a click only.');
      await openOwnPage(page, atPaper ? await savedEntryOf(await gate.worksOf(sender)) : null);
      return null;
    },
    'clip-page': async ({ page }, { tab }) => {
      if (tab?.id === undefined || !clipping.delete(tab.id)) refuse('not-allowed', 'Nobody asked for this page.');
      await openClipPage(recogniseClip(page));
      return null;
    },
    'clip-tab': async ({ tabId }) => {
      clipping.add(tabId);
      if (await injectClipper(tabId)) return null;
      clipping.delete(tabId);
      return refuse('closed', 'The browser lets no extension read this page.');
    },
  };
}

/** What marks places, and how the marks look. */
async function injectPlaces(target: Sender): Promise<void> {
  await insertStyle(target, placeStyle);
  await injectScripts(target, ['places.js']);
}

async function openOwnPage(page: keyof typeof OWN_PAGES, entry: string | null): Promise<void> {
  const hash = entry === null ? '' : `#entry=${encodeURIComponent(entry)}`;
  await browser.tabs.create({ url: browser.runtime.getURL(OWN_PAGES[page]) + hash });
}

/** The list's identifier of the first of some works that is saved; `null` if none is. */
async function savedEntryOf(works: readonly WorkIds[]): Promise<string | null> {
  for (const ids of works) {
    const entry = await findEntry(ids);
    if (entry) return entry.id;
  }
  return null;
}
