import { createPageTab } from '@/components/page-tab/page-tab';
import { startDetector } from '@/lib/page/detector';
import { watchWork } from '@/lib/page/identify/watch-work';
import { pageBrowser } from '@/lib/platform/page-browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() =>
  startDetector({
    extension: pageBrowser,
    window,
    createTab: (onOpen) => createPageTab(onOpen, pageBrowser.i18n.getMessage),
    watchWork,
  }),
);
