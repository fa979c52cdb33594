import type { WasNow } from './notice-change';

/** What a notice names of its article beside old and new values, in words that can be looked for on the article's page. */
export interface NamedInNotice {
  /** Sentences of the article that the notice quotes, without quotation marks. */
  passages: string[];
  /** Figures and tables, as they are shown: "Fig. 2c", "Supplementary Table 1". */
  figures: string[];
}

/** What is looked for on the page of a corrected article: all of it is the notice's own. */
export interface Corrections extends NamedInNotice {
  wasNow: WasNow[];
  /** The notice's own words, as paragraphs: where the page repeats them, nothing is marked. */
  text: string[];
}

/** One place that a notice names, and what came of looking for it on the article's page. */
export interface CorrectedPlace {
  kind: 'value' | 'passage' | 'figure';
  /** A passage, the name of a figure, or the old value, as the notice prints it. */
  name: string;
  /** The new value; `null` where the place is no value. */
  now: string | null;
  /** `shown`: it stands on the page once, and is marked there. `not-unique`: in several places, or nothing tells which. */
  found: 'shown' | 'not-found' | 'not-unique';
  /** Which value the page's own text has; `unknown` where it has both or neither, and for what is no value. */
  pageHas: 'was' | 'now' | 'unknown';
}
