import { createPageTab, type PageTab as TabView } from '@/components/page-tab/page-tab';
import { SHAPES } from '@/components/page-tab/shapes';
import { startDetector, type PageTab } from '@/lib/page/detector';
import { removeOrphans } from '@/lib/page/remove-orphans';
import { watchWork } from '@/lib/page/watch-work';
import { pageBrowser } from '@/lib/platform/page-browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  removeOrphans(document, pageBrowser);
  startDetector({ browser: pageBrowser, window, createTab, watchWork });
});

function createTab(onOpen: () => void): PageTab {
  let view: TabView | null = null;
  let shownSide = '';

  return {
    show(verdict, side) {
      if (side !== shownSide) view?.remove();
      if (!view || side !== shownSide) view = createPageTab({ side, label: 'Caveat', onOpen });
      shownSide = side;
      const word = pageBrowser.i18n.getMessage(`word_${verdict.word}`);
      view.show(word, verdict.tone, SHAPES[verdict.word], pageBrowser.i18n.getMessage('tab_open', [word]));
      // The page may have thrown it out with the rest of its document.
      if (!view.host.isConnected) document.documentElement.append(view.host);
    },
    hide: () => view?.remove(),
  };
}
