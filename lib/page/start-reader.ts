import type { PageFinding } from '@/lib/model/page-finding';
import type { PageNotice } from '@/lib/model/page-notice';
import type { PageText } from '@/lib/model/page-text';
import type { PageSession } from './page-session';

/** What the reader reads with; each returns only what belongs to the finding it is given. */
export interface ReaderDeps {
  readText(finding: PageFinding): PageText;
  readNotices(finding: PageFinding): PageNotice[];
  /** Whether heading and metadata are this work's, and not the last one's that is still on the page. */
  belongs(finding: PageFinding): boolean;
}

/**
 * The second of the three page scripts: registers what reads the page, and asks again at once where
 * that adds something to the first answer: a notice that the page prints, or an open sidebar.
 * Injected twice, it stays as it is.
 */
export function startReader(session: PageSession, { readText, readNotices, belongs }: ReaderDeps): void {
  if (session.reader) return;
  /** The notices that the last question was asked with, and the paper that was read again. */
  let told = '[]';
  let again = 0;

  /** After a navigation without loading the page may still show the last paper for a while. */
  const isOwn = (finding: PageFinding) => session.navigation === 1 || belongs(finding);
  const notices = (finding: PageFinding) => (isOwn(finding) ? orNothing(() => readNotices(finding)) : null) ?? [];

  session.reader = {
    readText: (finding) => (isOwn(finding) ? orNothing(() => readText(finding)) : null),
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
  if (finding && (sidebar?.isOpen || notices(finding).length > 0)) session.ask('view');
}

/** A page that cannot be read must not keep its paper from being asked about; the fault is said in the console. */
function orNothing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    console.error(error);
    return null;
  }
}
