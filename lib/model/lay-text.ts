import type { AbstractPart } from './abstract-part';

/**
 * What a text for other readers is called where it was published. Only some of them are lay
 * summaries; each is shown under its own name and none passes for another (wording.md 6).
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
  /** Empty where its licence does not allow to keep it: that it exists, and where, is all that is known. */
  parts: AbstractPart[];
  /** As stated: an address or words. `null` where nothing is. */
  license: string | null;
}

/** Headings that are the name of a kind, written with hyphens. */
const NAMES = /^(?:elife-digest|author-summary|editors-summary|popular-summary|significance|key-points|highlights)$/;

/** What a text with this heading is called; `null` for any other heading. Page scripts carry it. */
export function layTextKind(heading: string): LayTextKind | null {
  const name = heading.slice(0, 80).toLowerCase().replace(/['’]/g, '').replace(/\W+/g, '-').replace(/^-|-$/g, '').replace(/^authors/, 'author').replace(/-statement$/, '');
  if (/^(?:plain-(?:language|english)|lay)-(?:summary|abstract)$/.test(name)) return 'plain-language';
  if (/^what-this-\w+-adds$/.test(name)) return 'what-this-adds';
  return NAMES.test(name) ? (name as LayTextKind) : null;
}
