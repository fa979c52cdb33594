import { mayBeNotice } from '@/lib/identifiers/may-be-notice';
import type { PageFinding } from '@/lib/model/page-finding';
import type { PageNotice } from '@/lib/model/page-notice';
import type { PageText } from '@/lib/model/page-text';
import type { PageSession } from './page-session';

/** The functions that the reader uses. Each returns only what belongs to the finding that it is given. */
export interface ReaderDeps {
  readText(finding: PageFinding): PageText;
  readNotices(finding: PageFinding): PageNotice[];
  /** Whether the heading and the metadata are this work's. After a navigation the last work's may still be there. */
  belongs(finding: PageFinding): boolean;
}

/**
 * The second page script. It registers the functions that read the page. If the page prints a notice, or the sidebar
 * is open, it asks again at once, because the first question was asked without them. So it does where the page may be a
 * notice's by its title: the page's words then tell a notice from a study. A second start does nothing.
 */
export function startReader(session: PageSession, { readText, readNotices, belongs }: ReaderDeps): void {
  if (session.reader) return;
  /** The notices that the last question contained, and the paper that was read again. */
  let told = '[]';
  let again = 0;

  /** After a navigation without loading the page may still show the last paper. */
  const isOwn = (finding: PageFinding) => session.navigation === 1 || belongs(finding);
  const notices = (finding: PageFinding) => (isOwn(finding) ? orNothing(() => readNotices(finding)) : null) ?? [];

  session.reader = {
    readText: (finding, isOpen) => ((isOpen || mayBeNotice(finding)) && isOwn(finding) ? orNothing(() => readText(finding)) : null),
    readNotices(finding) {
      const now = notices(finding);
      told = JSON.stringify(now);
      return now;
    },
    readAgain() {
      const { finding, navigation } = session;
      if (!finding || again === navigation) return;
      again = navigation;
      if (JSON.stringify(notices(finding)) !== told) session.ask('view');
    },
  };
  const { finding, sidebar } = session;
  if (finding && (sidebar?.isOpen || mayBeNotice(finding) || notices(finding).length > 0)) session.ask('view');
}

/**
 * Reads, and gives `null` if that fails: the paper is asked about even if its page cannot be read. The error goes to
 * the console.
 */
function orNothing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    console.error(error);
    return null;
  }
}
