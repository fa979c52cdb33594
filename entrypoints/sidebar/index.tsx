import { render } from 'preact';
import { pageSession } from '@/lib/page/page-session';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountSidebar } from './mount-sidebar';

export default defineUnlistedScript(() => {
  const session = pageSession();
  if (!session) return;
  // Injected twice (two presses before the first arrived), it is still one sidebar.
  session.sidebar ??= mountSidebar(session, render);
  session.sidebar.open(session.openedBy);
});
