/** The reader's choices. */
export interface Settings {
  /** Ask Crossref, Europe PMC and PubMed about the paper in front of the reader. */
  liveChecks: boolean;
  /** The reader has answered the question on the welcome page (either way). */
  consentAnswered: boolean;
  /** Live checks in private windows too; said there by the reader. */
  liveInPrivate: boolean;
  /** Open the sidebar by itself on the next paper. */
  keepOpen: boolean;
  /** Contact address sent to Crossref and NCBI, at the reader's wish; empty sends none. */
  mailto: string;
  theme: 'system' | 'light' | 'dark';
  /** Which side the tab and the sidebar keep to. */
  side: 'right' | 'left';
}

export const DEFAULT_SETTINGS: Settings = {
  liveChecks: false,
  consentAnswered: false,
  liveInPrivate: false,
  keepOpen: false,
  mailto: '',
  theme: 'system',
  side: 'right',
};
