import placeStyle from '@/components/marks/places.css?inline';
import type { Handlers } from '@/lib/messaging/router';
import { browser } from '@/lib/platform/browser';
import { openCheckPage } from '@/lib/platform/check-page';
import { openClipPage } from '@/lib/platform/clip-page';
import { OWN_PAGES } from '@/lib/platform/own-pages';
import { recogniseClip } from '@/lib/summaries/clip/recognise-clip';
import { clearBadge } from '../badge';
import { injectClipper, injectScripts, insertStyle, tellTab } from '../page-scripts';
import { refuse } from './refuse';

/** Commands about what stands in a tab: page scripts, badge, and Caveat's own pages. */
export function tabCommands(): Pick<Handlers, 'open-sidebar' | 'inject-finder' | 'inject-reader' | 'inject-marks' | 'style-places' | 'inject-places' | 'no-paper' | 'toggle-sidebar' | 'open-page' | 'clip-page' | 'clip-tab'> {
  return {
    'open-sidebar': async (_command, sender) => {
      await injectScripts(sender, ['reader.js', 'sidebar.js']);
      return null;
    },
    'inject-finder': async (_command, sender) => {
      await injectScripts(sender, ['finder.js']);
      return null;
    },
    'inject-reader': async (_command, sender) => {
      await injectScripts(sender, ['reader.js']);
      // A task of its own: the page goes on between the two.
      await injectScripts(sender, ['marks.js']);
      return null;
    },
    'inject-marks': async (_command, sender) => {
      await injectScripts(sender, ['marks.js']);
      return null;
    },
    'style-places': async (_command, sender) => {
      await insertStyle(sender, placeStyle);
      return null;
    },
    'inject-places': async (_command, sender) => {
      await insertStyle(sender, placeStyle);
      await injectScripts(sender, ['places.js']);
      return null;
    },
    'no-paper': async (_command, sender) => {
      if (sender.tab?.id !== undefined) await clearBadge(sender.tab.id);
      return null;
    },
    'toggle-sidebar': async ({ tabId }) => {
      if (!(await tellTab(tabId, { type: 'toggle-sidebar' }))) refuse('no-page', 'Caveat does not run on this page.');
      return null;
    },
    'open-page': async ({ page, entry }, sender) => {
      if (page === 'check') await openCheckPage(entry ?? '', sender.tab ?? null);
      else {
        const hash = entry === null ? '' : `#entry=${encodeURIComponent(entry)}`;
        await browser.tabs.create({ url: browser.runtime.getURL(OWN_PAGES[page]) + hash });
      }
      return null;
    },
    'clip-page': async ({ page }) => {
      await openClipPage(recogniseClip(page));
      return null;
    },
    'clip-tab': async ({ tabId }) => {
      if (!(await injectClipper(tabId))) refuse('closed', 'The browser lets no extension read this page.');
      return null;
    },
  };
}
