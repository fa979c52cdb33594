/** What an import did with the entries of its file. */
export interface ImportResult {
  added: number;
  updated: number;
  unchanged: number;
  /** For a pack: how many of its papers already have a summary from another pack or from the reader. */
  shared?: number;
}
