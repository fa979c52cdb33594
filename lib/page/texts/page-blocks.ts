import { matches, native } from '@/lib/page/dom/native-dom';
import { isShown } from './read-rich-text';

/** The text of a paragraph, cell, caption or heading, folded, and the nodes it was read from. */
export interface PageBlock {
  element: Element;
  text: string;
  nodes: { node: Text; blank: boolean }[];
  /** It stands under a heading of the paper's notices, references, or related papers: no part of the paper's own text. */
  aside: boolean;
}

/** A part of a block's text. */
export interface Occurrence {
  block: PageBlock;
  start: number;
  end: number;
}

const MAX_NODES = 60_000;
const MAX_CHARACTERS = 2_000_000;
const MAX_HEADING = 120;

const BLOCK = new Set(
  'P LI TD TH DT DD FIGCAPTION CAPTION BLOCKQUOTE H1 H2 H3 H4 H5 H6 DIV SECTION ARTICLE MAIN ASIDE HEADER FOOTER NAV FIGURE TABLE TR TBODY UL OL DL BODY PRE ADDRESS DETAILS SUMMARY FORM'.split(' '),
);
const HEADING = /^H[1-6]$/;
/** Headings under which a page speaks of something else than what the paper says. */
const ASIDE =
  /^(?:\d{1,2}\.? )?(?:(?:author|publisher)(?:'s)? )?(?:corrections?|errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a)|retractions?|change history|history|notes?|editor(?:'s|ial) notes?|updates?|references?|bibliography|literature(?: cited)?|works cited|(?:related|recommended|similar|associated|further) .{1,40}|.{1,20} cited by|cited by|more from .{1,40}|you may also .{1,40})(?: (?:to|of|for|about) this (?:article|paper|publication))?(?: (?:notices?|history))?:?$/u;
const OUTSIDE =
  'nav,footer,[role=navigation],[role=contentinfo],[role=complementary],[role=doc-bibliography],[role=doc-endnotes],[role=alert],[role=note]';

/** Dropped: characters without width, which break words of a page that a notice does not break. */
const NO_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
const SINGLE = /[\u2018\u2019\u02bc\u2032]/gu;
const DOUBLE = /[\u201c\u201d\u201e\u00ab\u00bb]/gu;

/**
 * A text as it is compared: small letters, one kind of dash and quotation mark, a decimal point for the middle dot, and
 * one blank for white space. `foldedOffset` knows how positions move by it.
 */
export function fold(text: string): string {
  const bare = text.replace(NO_WIDTH, '').replace(/\s+/gu, ' ').replace(DASHES, '-').replace(SINGLE, "'").replace(DOUBLE, '"').replace(/·/gu, '.');
  const low = bare.toLowerCase();
  return low.length === bare.length ? low : bare;
}

/**
 * Reads the page as blocks of text. It changes nothing and forces no layout. Numbers of citations are blanks: they
 * would join the value before them.
 */
export function readBlocks(document: Document): PageBlock[] {
  const body = native(document, 'body');
  const walker = body ? native(document, 'createTreeWalker').call(document, body, 4) : null;
  const blocks: PageBlock[] = [];
  let open = null as { element: Element; nodes: PageBlock['nodes'] } | null;
  let aside = false;
  let length = 0;
  let count = 0;
  let parent: Element | null = null;
  let isSeenParent = false;
  const isSeen = (node: Text): boolean => {
    const holder = native(node as Node, 'parentElement');
    if (holder !== parent) isSeenParent = holder !== null && isShown(holder);
    parent = holder;
    return isSeenParent;
  };
  const close = () => {
    if (open === null) return;
    const text = fold(textOf(open.nodes));
    const isHeading = HEADING.test(open.element.nodeName.toUpperCase());
    if (isHeading && text.trim() !== '') aside = text.length < MAX_HEADING && ASIDE.test(text.trim());
    if (text.trim() !== '') blocks.push({ ...open, text, aside });
    open = null;
  };
  for (let node = walker?.nextNode() as Text | null | undefined; node && count < MAX_NODES && length < MAX_CHARACTERS; node = walker?.nextNode() as Text | null) {
    const element = blockOf(node);
    if (element === null || !isSeen(node)) continue;
    if (open?.element !== element) close();
    open ??= { element, nodes: [] };
    open.nodes.push({ node, blank: isCitation(node) });
    length += node.data.length;
    count += 1;
  }
  close();
  return blocks;
}

/** Whether a reader sees a block as part of the paper's own text. */
export function isOwnText({ element, aside }: PageBlock): boolean {
  return !aside && element.isConnected && native(element, 'closest').call(element, OUTSIDE) === null;
}

/** The words of a page behind a part of a block's folded text; `null` if the page has changed meanwhile. */
export function rangeOf({ block, start, end }: Occurrence): Range | null {
  const [from, to] = [pointAt(block, start), pointAt(block, end - 1)];
  if (!from || !to) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range;
}

function pointAt({ nodes }: PageBlock, position: number): { node: Text; offset: number } | null {
  let at = -1;
  let blank = false;
  for (const { node, blank: isBlank } of nodes) {
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const char = node.data.charAt(offset);
      if (!isBlank && char.search(NO_WIDTH) === 0) continue;
      const isSpace = isBlank || /\s/u.test(char);
      if (isSpace && blank) continue;
      blank = isSpace;
      at += 1;
      if (at === position) return { node, offset };
    }
  }
  return null;
}

function textOf(nodes: PageBlock['nodes']): string {
  return nodes.map(({ node, blank }) => (blank ? ' '.repeat(node.data.length) : node.data)).join('');
}

function blockOf(node: Text): Element | null {
  let element = native(node as Node, 'parentElement');
  while (element && !BLOCK.has(element.nodeName.toUpperCase())) element = native(element, 'parentElement');
  return element;
}

function isCitation(node: Text): boolean {
  const holder = native(node as Node, 'parentElement');
  return holder !== null && matches(holder, 'sup a,a sup,a[href^="#"]') && /^[\s\d,;–-]*$/u.test(node.data);
}
