import { native } from '@/lib/page/dom/native-dom';
import { isShown } from './read-rich-text';

const MAX_NODES = 60_000;
const MAX_CHARACTERS = 2_000_000;
/** A shorter passage could stand anywhere. */
const MIN_PASSAGE = 25;

/** The most places that are tried: a page may contain a passage a thousand times and hide each one. */
const MAX_TRIES = 20;

/** The words of a page without white space, with the start of each text node. */
export interface WordIndex {
  text: string;
  nodes: { node: Text; at: number }[];
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Reads the text of a page that its markup shows. It changes nothing and forces no layout. */
export function indexWords(document: Document): WordIndex {
  const nodes: WordIndex['nodes'] = [];
  const pieces: string[] = [];
  let length = 0;
  const body = native(document, 'body');
  const walker = body ? native(document, 'createTreeWalker').call(document, body, 4) : null;
  for (let node = walker?.nextNode(); node && nodes.length < MAX_NODES && length < MAX_CHARACTERS; node = walker?.nextNode()) {
    const piece = squeeze(node.nodeValue ?? '');
    if (piece === '' || !node.parentElement) continue;
    nodes.push({ node: node as Text, at: length });
    pieces.push(piece);
    length += piece.length;
  }
  return { text: pieces.join(''), nodes };
}

/**
 * Finds a passage on the page, word for word except for white space; `null` if it is not there, is hidden, or is too
 * short to be told from others.
 */
export function findPassage(words: WordIndex, passage: string): Range | null {
  const wanted = squeeze(passage.slice(0, 20_000));
  if (wanted.length < MIN_PASSAGE) return null;
  let at = words.text.indexOf(wanted);
  for (let tries = 0; at >= 0 && tries < MAX_TRIES; tries += 1, at = words.text.indexOf(wanted, at + 1)) {
    const from = pointAt(words, at);
    const to = pointAt(words, at + wanted.length - 1);
    if (!from || !to || !isShownText(from.node) || !isShownText(to.node)) continue;
    const range = from.node.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    return range;
  }
  return null;
}

function isShownText(node: Text): boolean {
  const parent = native(node as Node, 'parentElement');
  return parent !== null && parent.isConnected && isShown(parent);
}

/** The text node and the offset in it for a position in the words. */
function pointAt({ nodes }: WordIndex, position: number): { node: Text; offset: number } | null {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((nodes[middle]?.at ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const found = nodes[low];
  if (!found) return null;
  let left = position - found.at;
  const value = found.node.data;
  for (let offset = 0; offset < value.length; offset += 1) {
    if (/\s/.test(value.charAt(offset))) continue;
    if (left === 0) return { node: found.node, offset };
    left -= 1;
  }
  return null;
}
