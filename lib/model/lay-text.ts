import type { AbstractPart } from './abstract-part';

/**
 * The publisher's name for a text that is written for readers outside the field. Not all of them are lay
 * summaries, so each is shown under its own name.
 */
export type LayTextKind =
  | 'plain-language'
  | 'elife-digest'
  | 'author-summary'
  | 'editors-summary'
  | 'popular-summary'
  | 'executive-summary'
  | 'significance'
  | 'key-points'
  | 'what-this-adds'
  | 'highlights';

/** A text that was published with a paper beside its abstract, as its authors or editors wrote it. */
export interface LayText {
  kind: LayTextKind;
  /** Empty where the licence does not allow a copy: then Caveat knows only that the text exists, and where. */
  parts: AbstractPart[];
  /** As stated, an address or words; `null` where nothing is stated. */
  license: string | null;
  /** Language tag, as the record states it or as the text shows; left out where neither tells. */
  language?: string;
}

/** Headings that are the name of a kind, written with hyphens. */
const NAMES = /^(?:elife-digest|author-summary|editors-summary|popular-summary|significance|key-points|highlights)$/;

/** The kind of text that a heading names; `null` for any other heading. This function is part of page scripts. */
export function layTextKind(heading: string): LayTextKind | null {
  const name = heading.slice(0, 80).toLowerCase().replace(/['’]/g, '').replace(/\W+/g, '-').replace(/^-|-$/g, '').replace(/^authors/, 'author').replace(/-statement$/, '');
  if (/^(?:plain-(?:language|english)|lay)-(?:summary|abstract)$/.test(name)) return 'plain-language';
  if (/^what-this-\w+-adds$/.test(name)) return 'what-this-adds';
  return NAMES.test(name) ? (name as LayTextKind) : null;
}
