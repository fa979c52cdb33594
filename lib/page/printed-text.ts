import { native } from './native-dom';

/** Elements that stand inside a word; every other one ends it. */
const INSIDE_WORD = new Set(['B', 'I', 'EM', 'STRONG', 'MARK', 'SUB', 'SUP', 'WBR', 'FONT']);
const MAX_NODES = 2_000;

/**
 * The words of an element as a reader sees them apart: `textContent` runs "…110320." and "PMCID"
 * of two neighbouring spans together, and a DOI would take the next word in.
 * @param max characters to read at most
 */
export function printedText(element: Element, max: number): string {
  let text = '';
  let nodes = 0;
  const read = (parent: Node): void => {
    for (const node of native(parent, 'childNodes')) {
      nodes += 1;
      if (text.length >= max || nodes > MAX_NODES) return;
      if (node.nodeType === 3) text += (node.nodeValue ?? '').slice(0, max - text.length);
      else if (node.nodeType === 1) {
        read(node);
        if (!INSIDE_WORD.has(node.nodeName.toUpperCase())) text += ' ';
      }
    }
  };
  read(element);
  return text;
}
