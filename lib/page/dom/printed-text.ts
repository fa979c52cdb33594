import { native } from './native-dom';

/** Elements that do not end a word. Every other element ends it. */
const INSIDE_WORD = new Set(['B', 'I', 'EM', 'STRONG', 'MARK', 'SUB', 'SUP', 'WBR', 'FONT']);
/** Elements whose text readers do not see. */
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE']);
const MAX_NODES = 2_000;

/**
 * The words of an element, apart where a reader sees them apart. `textContent` joins "…110320." and "PMCID" of two
 * neighbouring spans, and a DOI would include the next word.
 * @param max the most characters to read
 * @param end the element to stop at; `null` reads to the end
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
