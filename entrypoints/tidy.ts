import { pageSession } from '@/lib/page/page-session';
import { removeOrphans } from '@/lib/page/dom/remove-orphans';
import { pageBrowser } from '@/lib/platform/page-browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Runs once in each open tab after an update, before the new detector; never on a page load. */
export default defineUnlistedScript(() => {
  removeOrphans(document, pageBrowser, pageSession()?.hosts ?? []);
});
