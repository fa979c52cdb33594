/** What came of the last synchronisation. */
export interface SyncStatus {
  /** In milliseconds since the epoch. */
  at: number;
  /**
   * `full`: the browser took nothing more, for want of room or because there were too many writes. `erased`: the copy was
   * deleted on another machine, and synchronisation is off here since.
   */
  outcome: 'done' | 'full' | 'failed' | 'erased';
  /** Papers in the list, and how many of them are not in the copy. */
  papers: number;
  leftOut: number;
  /** Notes that are too long for the copy, of papers that are in it. */
  notesLeftOut: number;
}
