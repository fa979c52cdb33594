import { pageSession } from '@/lib/page/page-session';
import { readPageText } from '@/lib/page/page-text';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  const session = pageSession();
  if (session) session.readPage = (finding) => readPageText(document, finding);
});
