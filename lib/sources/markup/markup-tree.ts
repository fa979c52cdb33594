import { Parser } from 'htmlparser2';

/** An element without its prefix (`jats:p` is `p`) and with its attributes. */
export interface MarkupElement {
  name: string;
  attributes: Record<string, string>;
  children: MarkupNode[];
}

export type MarkupNode = string | MarkupElement;

export interface MarkupTree {
  root: MarkupElement;
  /** Every element was closed by its own tag; `false` for an XML body that was cut off. */
  complete: boolean;
}

/** No record nests deeper; the parser's look-up of an end tag costs the depth. */
const MAX_DEPTH = 200;
const CHUNK = 16_384;

/**
 * Reads XML or HTML into a tree. Workers have no DOMParser in Chromium, and pages' markup must
 * never reach one. Total: anything gives a tree; what nests deeper than 200 elements is dropped
 * and makes it incomplete.
 * @param markup capped by the caller
 */
export function parseMarkup(markup: string, mode: 'xml' | 'html'): MarkupTree {
  const root: MarkupElement = { name: '', attributes: {}, children: [] };
  const open: MarkupElement[] = [root];
  let complete = true;
  let depth = 0;
  let ended = false;
  /** Where the last start tag ends: an element that is closed there has closed itself (`<br/>`). */
  let openedAt = -1;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        openedAt = parser.endIndex;
        if (depth > MAX_DEPTH) return;
        const element: MarkupElement = { name: localName(name), attributes, children: [] };
        open[open.length - 1]?.children.push(element);
        open.push(element);
      },
      onclosetag(_name, isImplied) {
        if (isImplied && (ended || parser.endIndex !== openedAt)) complete = false;
        if (depth <= MAX_DEPTH) open.pop();
        depth -= 1;
      },
      ontext(text) {
        if (depth > MAX_DEPTH) return;
        const siblings = open[open.length - 1]?.children;
        if (!siblings) return;
        const last = siblings.length - 1;
        const before = siblings[last];
        if (typeof before === 'string') siblings[last] = before + text;
        else siblings.push(text);
      },
    },
    { xmlMode: mode === 'xml', decodeEntities: true, recognizeSelfClosing: true, recognizeCDATA: true },
  );

  for (let at = 0; at < markup.length; at += CHUNK) {
    parser.write(markup.slice(at, at + CHUNK));
    if (depth > MAX_DEPTH) return { root, complete: false };
  }
  ended = true;
  parser.end();
  return { root, complete };
}

/** The children of an element that have this name. */
export function childrenNamed(element: MarkupElement | null, name: string): MarkupElement[] {
  if (!element) return [];
  return element.children.filter((child): child is MarkupElement => typeof child !== 'string' && child.name === name);
}

/** The first element at the end of a path of direct children; `null` if there is none. */
export function elementAt(element: MarkupElement | null, ...path: string[]): MarkupElement | null {
  let now = element;
  for (const name of path) now = childrenNamed(now, name)[0] ?? null;
  return now;
}

/** Every element of this name below another one, in document order, at most `max`; those inside one that was found are not looked for. */
export function elementsBelow(element: MarkupElement, name: string, max: number): MarkupElement[] {
  const found: MarkupElement[] = [];
  const waiting: MarkupNode[] = element.children.toReversed();
  while (waiting.length > 0 && found.length < max) {
    const node = waiting.pop();
    if (typeof node !== 'object') continue;
    if (node.name === name) found.push(node);
    else waiting.push(...node.children.toReversed());
  }
  return found;
}

/** All words inside an element, white space collapsed, cut to `max`; `null` if there are none. */
export function wordsIn(element: MarkupElement | null, max: number): string | null {
  if (!element) return null;
  let text = '';
  const waiting: MarkupNode[] = [element];
  while (waiting.length > 0 && text.length <= max * 2) {
    const node = waiting.pop();
    if (typeof node === 'string') text += node;
    else if (node) waiting.push(...node.children.toReversed());
  }
  const words = text.replace(/\s/g, ' ').replace(/ {2,}/g, ' ').trim().slice(0, max);
  return words === '' ? null : words;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
