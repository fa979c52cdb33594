import type { Ask, Snapshot } from '@/lib/messaging/contract';
import type { PageFinding } from '@/lib/model/page-finding';
import type { PageNotice } from '@/lib/model/page-notice';
import type { PageList } from '@/lib/model/page-list';
import type { PageText } from '@/lib/model/page-text';
import type { ReadPrinted } from './work/evidence';

/**
 * What the page scripts of one document share. It lives on the global of the extension's isolated
 * world, which the page cannot see; the three scripts are separate files and have nothing else in
 * common.
 */
export interface PageSession {
  /** The paper in front of the reader; `null` on pages that show none. */
  finding: PageFinding | null;
  /** Counts papers seen in this document; a snapshot for another number is not this paper's. */
  navigation: number;
  /** The last snapshot for the current paper. */
  snapshot: Snapshot | null;
  /** Our elements in this document. */
  hosts: Element[];
  /** Ends everything: the extension was updated or removed. */
  signal: AbortSignal;
  /** Asks about the current paper at this depth, now; `force` also where answers are young. */
  ask(depth: Ask['depth'], force?: boolean): void;
  /** Told of each change, be it another paper, another snapshot or another list: see listen. */
  onChange?: () => void;
  /** What the references or rows of the page came to; set by `marks`. */
  list?: PageList | null;
  /** Looks for the paper again, if it was not found or only by the address. */
  lookAgain?: () => void;
  /** Registered by `finder`: reads the DOIs that the page prints for itself. */
  readPrinted?: ReadPrinted;
  /** Registered by `marks`. */
  marks?: MarksHandle;
  /** Registered by `reader`. */
  reader?: PageReader;
  /** Registered by `sidebar`. */
  sidebar?: SidebarHandle;
  /** Who asked for the sidebar that is being injected. */
  openedBy: 'reader' | 'keep-open';
  /** The background did not answer, however often it was asked. */
  unanswered: boolean;
}

/** What the reader script offers to the others. */
export interface PageReader {
  /** The page's own text about the paper; `null` while it may still be another paper's. */
  readText(finding: PageFinding): PageText | null;
  /** The notices that the page prints about its own paper; none while they may be another paper's. */
  readNotices(finding: PageFinding): PageNotice[];
  /** An answer has settled, and the page had that long to render: what it says by now is asked with, once a paper. */
  readAgain(): void;
}

/** What the script that marks lists offers to the others. */
export interface MarksHandle {
  /** Reads the notices and citing sentences of flagged entries into the list, and tells. */
  explain(): void;
  /** Brings an entry of the list, or a sentence that cites it, before the reader. */
  show(at: number, citation: number | null): void;
}

export interface SidebarHandle {
  readonly isOpen: boolean;
  /** @param by `reader` takes the focus; `keep-open` leaves it where it is */
  open(by: 'reader' | 'keep-open'): void;
  close(): void;
}

const KEY = Symbol.for('caveat.session');
type SessionGlobal = { [KEY]?: PageSession };

/** The session that the detector made in this document; `null` if there is none that still lives. */
export function pageSession(): PageSession | null {
  const session = (globalThis as SessionGlobal)[KEY];
  return session && !session.signal.aborted ? session : null;
}

export function setPageSession(session: PageSession): void {
  (globalThis as SessionGlobal)[KEY] = session;
}

/** Adds one who is told of each change of the session, after those who are told already. */
export function listen(session: PageSession, listener: () => void): void {
  const before = session.onChange;
  session.onChange = () => {
    before?.();
    listener();
  };
}
