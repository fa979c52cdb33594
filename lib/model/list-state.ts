import type { ListSource } from './known-notice';

/** Where the notice list on this machine came from. */
export type ListOrigin = 'package' | 'update' | 'retraction-watch';

/** Why the list was not renewed, as codes; the sentences belong to the interface. */
export type ListRefusal =
  /** The address could not be reached, or broke off. */
  | 'offline'
  /** It answered with a failure. */
  | 'server'
  /** It sent a web page or another kind of file. */
  | 'wrong-type'
  | 'not-a-list'
  | 'other-kind'
  | 'older-format'
  | 'newer-format'
  | 'truncated'
  | 'too-big'
  | 'damaged'
  | 'inconsistent'
  | 'not-paired'
  | 'wrong-base'
  | 'absurd'
  /** A CSV file, but not Retraction Watch's, or no CSV at all. */
  | 'not-retraction-watch'
  /** This machine has no room left, or its storage failed. */
  | 'storage'
  /** Not an https address. */
  | 'address'
  /** The browser stopped Caveat, or the page with the file was closed. */
  | 'interrupted';

/** The last attempt to renew the list. */
export interface ListCheck {
  at: number;
  origin: ListOrigin;
  result: 'renewed' | 'current' | 'refused' | 'cancelled';
  /** Set where it was refused. */
  reason: ListRefusal | null;
  /** The update address's own mark of the manifest that was taken or found current; `null` otherwise. */
  etag: string | null;
}

/** The work on the list that is under way. */
export interface ListTask {
  origin: ListOrigin;
  phase: 'asking' | 'fetching' | 'reading' | 'building' | 'storing';
  done: number;
  /** `null` while nobody knows how much there is. */
  of: number | null;
  startedAt: number;
}

/** The list that answers now. */
export interface ListSummary {
  /** `null`: there is only the starter list of the package. */
  origin: ListOrigin | null;
  built: number;
  sources: Record<ListSource, number | null>;
  entries: number;
}

/** Everything that the options say of the list. */
export interface ListState {
  list: ListSummary;
  check: ListCheck | null;
  task: ListTask | null;
  /** Where the lists come from that are waited for, in the order in which they have their turn. */
  waiting: ListOrigin[];
}
