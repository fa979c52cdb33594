import { pageSession } from '@/lib/page/page-session';
import { printedEvidence } from '@/lib/page/identify/printed-evidence';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  const session = pageSession();
  if (!session || session.readPrinted) return;
  session.readPrinted = printedEvidence;
  session.lookAgain?.();
});
