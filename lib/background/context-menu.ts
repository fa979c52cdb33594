import { browser, type Menus } from '@/lib/platform/browser';
import { openCheckPage } from '@/lib/platform/check-page';
import { injectClipper } from './page-scripts';
import { i18n } from '#i18n';

/**
 * Links that may name a paper. Other links are left without our entry: a menu is no place for what
 * mostly leads nowhere.
 */
const PAPER_LINKS = [
  '*://*/*10.*',
  '*://doi.org/10/*',
  '*://pubmed.ncbi.nlm.nih.gov/*',
  '*://*.ncbi.nlm.nih.gov/*PMC*',
  '*://europepmc.org/*',
  '*://arxiv.org/*',
  '*://*.nature.com/articles/*',
];

/**
 * Puts "Check this with Caveat" into the menu of a selection and of such links, and "Keep the summary on
 * this page" into that of every page. The browser keeps the entries; doing it again replaces them.
 */
export async function registerContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'check-selection', title: i18n.t('menu.check'), contexts: ['selection'] });
  browser.contextMenus.create({
    id: 'check-link',
    title: i18n.t('menu.checkLink'),
    contexts: ['link'],
    targetUrlPatterns: PAPER_LINKS,
  });
  browser.contextMenus.create({ id: 'clip-page', title: i18n.t('clip.button'), contexts: ['page'] });
}

/** Reads the page for the clip page where that was chosen; else opens the check page with what was selected, or with the address of the link. */
export async function checkFromMenu(info: Menus.OnClickData, tab: { id?: number; incognito?: boolean } | undefined): Promise<void> {
  if (info.menuItemId === 'clip-page') {
    if (tab?.id !== undefined) await injectClipper(tab.id);
    return;
  }
  const text = info.menuItemId === 'check-link' ? info.linkUrl : info.selectionText;
  if (text !== undefined) await openCheckPage(text, tab ?? null);
}
