import { plainText, type RichNode, type RichText } from '@/lib/model/rich-text';
import { parseMarkup, type MarkupNode } from './markup-tree';

/** Longest markup read, in characters. The longest abstracts have a tenth of it. */
const MAX_MARKUP = 65_536;
/** Marks inside marks beyond this are read as plain words. */
const MAX_NESTING = 12;

type Tag = Exclude<RichNode, string>['tag'];

/** JATS, HTML and PubMed names of the marks that carry meaning, and of what makes a paragraph. */
const TAGS = new Map<string, Tag>([
  ['sub', 'sub'],
  ['inf', 'sub'],
  ['sup', 'sup'],
  ['i', 'i'],
  ['italic', 'i'],
  ['em', 'i'],
  ['b', 'b'],
  ['bold', 'b'],
  ['strong', 'b'],
  ['p', 'p'],
  ['li', 'p'],
  ['list-item', 'p'],
  ['div', 'p'],
  ['title', 'h'],
  ['h1', 'h'],
  ['h2', 'h'],
  ['h3', 'h'],
  ['h4', 'h'],
  ['h5', 'h'],
  ['h6', 'h'],
]);

/** Not for readers: program text, styles, and the second form of a formula. */
const DROPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'annotation',
  'annotation-xml',
  'tex-math',
  'inline-graphic',
  'graphic',
]);

/** `<` that begins no tag ("p < 0.05", "x<y"), which a tokenizer would swallow up to the next `>`. */
const LITERAL_LESS_THAN = /<(?!\/?[a-zA-Z][^<>]{0,300}>|!|\?)/g;

/**
 * Markup as an allow-listed tree (JATS, HTML or plain text with entities): what is not allowed
 * gives its words only, program text gives nothing. Total and linear; only the first 64 KB are read.
 */
export function richTextFromMarkup(markup: string): RichText {
  const capped = markup.slice(0, MAX_MARKUP).replace(LITERAL_LESS_THAN, '&lt;');
  // `<title>` is raw text to an HTML parser, and a heading in JATS without prefixes.
  const text = capped.replace(/<(\/?)(?:[a-z]{1,10}:)?title(?=[\s>])/gi, '<$1h4');
  return richTextOf(parseMarkup(text, 'html').root.children);
}

/** The same for nodes that were read already, such as a part of an XML record. */
export function richTextOf(nodes: readonly MarkupNode[]): RichText {
  return tidy(convert(nodes, 0));
}

/** A title: marks only, in one line, white space collapsed. `null` if there is no word in it. */
export function titleFromMarkup(markup: string): RichText | null {
  return inOneLine(richTextFromMarkup(markup.slice(0, 4_000)));
}

/** A rich text without paragraphs and headings; `null` if there is no word in it. */
export function inOneLine(text: RichText): RichText | null {
  const flat = tidy(text.flatMap((node) => (typeof node !== 'string' && isBlock(node) ? [' ', ...node.children, ' '] : [node])));
  return plainText(flat).trim() === '' ? null : flat;
}

function convert(nodes: readonly MarkupNode[], nesting: number): RichText {
  const out: RichText = [];
  for (const node of nodes) {
    if (typeof node === 'string') {
      out.push(node.replace(/[\s\p{Cc}]/gu, ' ').replace(/ {2,}/g, ' '));
      continue;
    }
    const name = node.name.toLowerCase();
    if (DROPPED.has(name)) continue;
    if (name === 'br' || name === 'break') out.push(' ');
    const tag = nesting < MAX_NESTING ? TAGS.get(name) : undefined;
    const children = convert(node.children, nesting + (tag ? 1 : 0));
    if (!tag) out.push(...children);
    else if (tag !== 'p' && tag !== 'h') out.push({ tag, children: children.filter((child) => typeof child === 'string' || !isBlock(child)) });
    else out.push(...splitBlocks(tag, children));
  }
  return out;
}

/** A paragraph that holds paragraphs becomes their sequence: blocks are never nested. */
function splitBlocks(tag: 'p' | 'h', children: RichText): RichText {
  const out: RichText = [];
  let run: RichText = [];
  const close = () => {
    if (run.length > 0) out.push({ tag, children: run });
    run = [];
  };
  for (const child of children) {
    if (typeof child !== 'string' && isBlock(child)) {
      close();
      out.push(child);
    } else run.push(child);
  }
  close();
  return out;
}

/** Joins strings, trims blocks and drops what has no word in it. */
function tidy(text: RichText): RichText {
  const joined: RichText = [];
  for (const node of text) {
    const last = joined[joined.length - 1];
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else joined.push(typeof node === 'string' ? node : { ...node, children: tidy(node.children) });
  }
  const words = joined
    .map((node) => (typeof node === 'string' ? node.replace(/ {2,}/g, ' ') : node))
    .filter((node) => (typeof node === 'string' ? node !== '' : plainText(node.children).trim() !== ''));
  return trimEnds(words);
}

function trimEnds(text: RichText): RichText {
  return text
    .map((node, index) => {
      if (typeof node !== 'string') return node;
      const before = text[index - 1];
      const after = text[index + 1];
      let out = node;
      if (before === undefined || (typeof before !== 'string' && isBlock(before))) out = out.trimStart();
      if (after === undefined || (typeof after !== 'string' && isBlock(after))) out = out.trimEnd();
      return out;
    })
    .filter((node) => node !== '');
}

function isBlock(node: Exclude<RichNode, string>): boolean {
  return node.tag === 'p' || node.tag === 'h';
}
