import { native } from './native-dom';

/** Elements that stand inside a word; every other one ends it. */
const INSIDE_WORD = new Set(['B', 'I', 'EM', 'STRONG', 'MARK', 'SUB', 'SUP', 'WBR', 'FONT']);
/** Elements whose text nobody reads. */
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE']);
const MAX_NODES = 2_000;

/**
 * The words of an element as a reader sees them apart: `textContent` runs "…110320." and "PMCID"
 * of two neighbouring spans together, and a DOI would take the next word in.
 * @param max characters to read at most
 * @param end where in the element to stop; to its end where left out
 */
export function printedText(element: Element, max: number, end: Element | null = null): string {
  let text = '';
  let nodes = 0;
  let ended = false;
  const read = (parent: Node): void => {
    for (const node of native(parent, 'childNodes')) {
      nodes += 1;
      ended ||= node === end || text.length >= max || nodes > MAX_NODES;
      if (ended) return;
      if (node.nodeType === 3) text += (node.nodeValue ?? '').slice(0, max - text.length);
      else if (node.nodeType === 1) {
        const name = node.nodeName.toUpperCase();
        if (!UNSEEN.has(name)) read(node);
        if (!INSIDE_WORD.has(name)) text += ' ';
      }
    }
  };
  read(element);
  return text;
}
