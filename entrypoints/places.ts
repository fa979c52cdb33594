import { belongsTo } from '@/lib/page/identify/belongs-to';
import { pageSession } from '@/lib/page/page-session';
import { startPlaces } from '@/lib/page/start-places';
import { correctedSteps } from '@/lib/page/texts/corrected-places';
import { pageBrowser } from '@/lib/platform/page-browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  const session = pageSession();
  if (!session) return;
  startPlaces(session, window, {
    steps: (corrections) => correctedSteps(document, corrections),
    runtime: pageBrowser.runtime,
    isOwn: () => session.navigation === 1 || (session.finding !== null && belongsTo(document, session.finding)),
  });
});
