import { plainText, type RichText } from '@/lib/model/rich-text';
import type { AbstractPart } from '@/lib/model/abstract-part';
import { all, first, matches, native, textOf } from '@/lib/page/dom/native-dom';
import { readRichText } from './read-rich-text';
import type { TextSite } from '@/lib/page/sites/text-site';

const MAX_PARTS = 30;
const MAX_LABEL = 120;
/** A heading of the whole abstract, not of a part. */
const WHOLE = /^(?:abstract|summary)$/i;
/** What publishers put in the place of an abstract. */
const NO_ABSTRACT = /^(?:no abstract available|abstract not available|abstract)?\W*$/i;

/**
 * The authors' abstract: one part for each of its labels ("Results"), with the paragraphs behind it. Empty if the
 * page has none.
 */
export function readAbstract(document: Document, site: TextSite): AbstractPart[] {
  for (const selector of site.abstract) {
    const block = first(document, selector);
    const parts = block ? onlyAbstract(readParts(block, site.abstractLabel), site.knownLabels) : [];
    if (parts.length > 0) return parts.slice(0, MAX_PARTS);
  }
  return [];
}

function readParts(block: Element, labelSelector: string): AbstractPart[] {
  const parts: AbstractPart[] = [];
  let label: string | null = null;
  const add = (text: RichText): void => {
    if (NO_ABSTRACT.test(plainText(text))) return;
    const last = parts.at(-1);
    if (last && last.label === label) last.text.push(...text);
    else parts.push({ label, text });
  };
  const pieces = all(block, `p,[role="paragraph"],${labelSelector}`).filter((piece) => !hasAncestor(piece, 'p', block));
  for (const piece of pieces) {
    if (matches(piece, labelSelector)) {
      label = cleanLabel(piece);
      continue;
    }
    const inner = first(piece, labelSelector);
    if (inner) label = cleanLabel(inner);
    const children = readRichText(piece);
    add([{ tag: 'p', children: inner ? withoutLabel(children) : children }]);
  }
  if (pieces.length === 0) add([{ tag: 'p', children: readRichText(block) }]);
  return parts;
}

function cleanLabel(element: Element): string | null {
  return textOf(element, MAX_LABEL).replace(/[\s:.]{1,10}$/, '') || null;
}

/**
 * Ends an abstract at the first label that no abstract has (keywords, related articles). In a labelled abstract it
 * removes what comes before the first label (authors, dates).
 */
function onlyAbstract(parts: AbstractPart[], known: RegExp | null): AbstractPart[] {
  if (known === null) return parts;
  const foreign = parts.findIndex(({ label }) => label !== null && !known.test(label));
  const own = foreign < 0 ? parts : parts.slice(0, foreign);
  const labelled = own.filter(({ label }) => label !== null);
  if (labelled.length === 0) return own;
  return labelled.map(({ label, text }) => ({ label: WHOLE.test(label ?? '') ? null : label, text }));
}

/** A label in a paragraph is its first marked part; the rest is the text. */
function withoutLabel(children: RichText): RichText {
  const at = children.findIndex((child) => typeof child !== 'string');
  const [next, ...rest] = children.slice(at + 1);
  return typeof next === 'string' ? [next.replace(/^[\s:]{0,5}/, ''), ...rest] : children.slice(at + 1);
}

function hasAncestor(element: Element, name: string, end: Element): boolean {
  for (let at = native(element, 'parentElement'); at && at !== end; at = native(at, 'parentElement')) {
    if (at.localName === name) return true;
  }
  return false;
}
