/**
 * What the reader allows to be sent, in the kinds of data that Firefox has (docs/store/privacy-answers.md says why these).
 * Each use is asked for by itself, at the click that begins it.
 */
export const DATA_KINDS = {
  /** Which paper is in view, as the page names it; a title or a DOI that the reader has looked up. */
  checks: ['browsingActivity', 'websiteContent', 'searchTerms'],
  /** The contact address that goes along with the questions. */
  contact: ['personallyIdentifyingInfo'],
  /** The reader's own key for a service. */
  key: ['authenticationInfo'],
  /** What another program on this device is handed: a saved paper, an abstract. */
  programs: ['websiteContent'],
} as const satisfies Record<string, readonly string[]>;

export type DataUse = keyof typeof DATA_KINDS;
