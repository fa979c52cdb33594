import { belongsTo } from '@/lib/page/identify/belongs-to';
import { pageSession } from '@/lib/page/page-session';
import { readOwnNotices } from '@/lib/page/notices/read-own-notices';
import { readPageText } from '@/lib/page/texts/page-text';
import { startReader } from '@/lib/page/start-reader';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  const session = pageSession();
  if (!session) return;
  startReader(session, {
    readText: (finding) => readPageText(document, finding),
    readNotices: (finding) => readOwnNotices(document, finding),
    belongs: (finding) => belongsTo(document, finding),
  });
});
