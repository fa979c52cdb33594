import { readClip } from '@/lib/page/texts/read-clip';
import { pageBrowser } from '@/lib/platform/page-browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Costs a look at the styles: once, on a page that the reader chose, to keep out what its readers never saw. */
function isDrawn(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Runs once in one tab, at the reader's click: hands the page's lines over and leaves nothing behind. */
export default defineUnlistedScript(() => {
  void pageBrowser.runtime.sendMessage({ type: 'clip-page', page: readClip(document, isDrawn) });
});
