/** What an import did with the entries of its file. */
export interface ImportResult {
  added: number;
  updated: number;
  unchanged: number;
  /** Of a pack: how many of its papers have a summary from another pack, or of the reader's own, too. */
  shared?: number;
}
