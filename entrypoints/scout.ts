import { pageSession } from '@/lib/page/page-session';
import { startScout } from '@/lib/page/start-scout';
import { pageBrowser } from '@/lib/platform/page-browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  const session = pageSession();
  if (session) startScout(session, window, (message) => pageBrowser.runtime.sendMessage(message));
});
