import type { Ask, Snapshot } from '@/lib/messaging/contract';
import type { PageFinding } from '@/lib/model/page-finding';
import type { CorrectedPlace, Corrections } from '@/lib/model/corrected-place';
import type { PageNotice } from '@/lib/model/page-notice';
import type { PageList } from '@/lib/model/page-list';
import type { PageText } from '@/lib/model/page-text';
import type { ReadPrinted } from './identify/evidence';

/**
 * What the page scripts of one document share. The session is on the global of the extension's isolated world, which
 * the page cannot see. The scripts are separate files and share nothing else.
 */
export interface PageSession {
  /** The paper that the page shows; `null` if it shows none. */
  finding: PageFinding | null;
  /** Counts the papers that this document has shown. A snapshot with another number is of another paper. */
  navigation: number;
  /** The last snapshot for the current paper. */
  snapshot: Snapshot | null;
  /** The elements that the extension has put into this document. */
  hosts: Element[];
  /** Ends all scripts when the extension is updated or removed. */
  signal: AbortSignal;
  /** Asks about the current paper at this depth. With `force`, services are asked even if their answers are recent. */
  ask(depth: Ask['depth'], force?: boolean): void;
  /** Called after each change: another paper, another snapshot, another list. Add to it with `listen`. */
  onChange?: () => void;
  /** What is known about the page's references or rows. The script `marks` sets it. */
  list?: PageList | null;
  /** Looks for the paper again, unless the page itself has named it. */
  lookAgain?: () => void;
  /** Reads the DOIs that the page prints for itself. The script `finder` sets it. */
  readPrinted?: ReadPrinted;
  /** Set by the script `scout`. */
  scout?: ScoutHandle;
  /** Set by the script `marks`. */
  marks?: MarksHandle;
  /** Set by the script `places`. */
  places?: PlacesHandle;
  /** Set by the script `reader`. */
  reader?: PageReader;
  /** Set by the script `sidebar`. */
  sidebar?: SidebarHandle;
  /** Who asked for the sidebar that is on its way. */
  openedBy: 'reader' | 'keep-open';
  /** Whether the background failed to answer every attempt. */
  unanswered: boolean;
}

/** What the script `reader` offers to the others. */
export interface PageReader {
  /**
   * The page's own text about the paper; `null` if it may still be another paper's. While the sidebar is closed it is
   * read only where the page may be a notice's: a title alone does not always tell.
   */
  readText(finding: PageFinding, isOpen: boolean): PageText | null;
  /** The notices that the page prints about its own paper; none if they may still be another paper's. */
  readNotices(finding: PageFinding): PageNotice[];
  /**
   * Called when an answer has settled, because the page has had time to render. If the page now prints other notices,
   * it asks again: once for each paper.
   */
  readAgain(): void;
}

/** What the script `scout` offers to the others. */
export interface ScoutHandle {
  /** Looks again, because what the machine knows may have changed. */
  look(): void;
}

/** What the script `marks` offers to the others. */
export interface MarksHandle {
  /** Adds to the list the notices of flagged entries and the sentences that cite them. */
  explain(): void;
  /** Scrolls to an entry of the list, or to a sentence that cites it. */
  show(at: number, citation: number | null): void;
}

/** What the script `places` offers to the others. */
export interface PlacesHandle {
  /**
   * Marks on the page what a notice names of its paper; `null` where the page may still be another paper's, could not
   * be read, or the marks were taken away meanwhile.
   * @param isStill the reader switched motion off
   */
  mark(corrections: Corrections, isStill?: boolean): Promise<MarkedPlaces | null>;
  /** Takes all marks away. */
  clear(): void;
}

/** What came of a notice's places. */
export interface MarkedPlaces {
  places: CorrectedPlace[];
  /** Scrolls to one of them, by its index in `places`; nothing where it is not marked. */
  show(at: number): void;
}

export interface SidebarHandle {
  readonly isOpen: boolean;
  /** @param by `reader` takes the focus; `keep-open` leaves it where it is */
  open(by: 'reader' | 'keep-open'): void;
  close(): void;
}

const KEY = Symbol.for('caveat.session');
type SessionGlobal = { [KEY]?: PageSession };

/** The session that the detector made in this document; `null` if there is none or it has ended. */
export function pageSession(): PageSession | null {
  const session = (globalThis as SessionGlobal)[KEY];
  return session && !session.signal.aborted ? session : null;
}

export function setPageSession(session: PageSession): void {
  (globalThis as SessionGlobal)[KEY] = session;
}

/** Adds a listener, which is called after those that are there already. */
export function listen(session: PageSession, listener: () => void): void {
  const before = session.onChange;
  session.onChange = () => {
    before?.();
    listener();
  };
}
