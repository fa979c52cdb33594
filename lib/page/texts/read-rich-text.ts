import type { RichText } from '@/lib/model/rich-text';
import { matches, native } from '@/lib/page/dom/native-dom';

/** Marks with a meaning, by the element that sets them. Any other element counts as its content. */
const MARKS: Record<string, 'sub' | 'sup' | 'i' | 'b' | 'p' | 'h' | undefined> = {
  SUB: 'sub', SUP: 'sup', I: 'i', EM: 'i', B: 'b', STRONG: 'b', P: 'p', H3: 'h', H4: 'h',
};
/**
 * Elements without text for readers: code, controls, pictures, hidden parts, and links that only point to a
 * reference.
 */
const NO_TEXT =
  'script,style,template,noscript,svg,button,input,select,textarea,iframe,object,[hidden],[aria-hidden="true"],[style*="display:none"],[style*="display: none"],[style*="visibility:hidden"],[style*="visibility: hidden"],[data-test="citation-ref"],.sr-only,.u-visually-hidden';
const MAX_DEPTH = 20;

/** Whether an element itself has no text for readers. */
export const isNoText = (element: Element): boolean => matches(element, NO_TEXT);

/** Whether an element and all elements around it have text for readers. */
export const isShown = (element: Element): boolean => element.closest(NO_TEXT) === null;

/**
 * Turns an element's content into rich text, node by node. Markup is never passed on. White space is folded. A mark
 * that contained only dropped content is dropped too.
 * @param budget the most characters and nodes to read; the rest is left out
 */
export function readRichText(element: Element, budget = 20_000): RichText {
  let left = budget;
  const read = (parent: Node, depth: number): RichText => {
    const out: RichText = [];
    for (const node of native(parent, 'childNodes')) {
      left -= 1;
      if (left <= 0 || depth > MAX_DEPTH) break;
      if (node.nodeType === 3) {
        const text = (node.nodeValue ?? '').slice(0, left).replace(/\s+/g, ' ');
        left -= text.length;
        push(out, text);
      } else if (node.nodeType === 1 && !matches(node as Element, NO_TEXT)) {
        const children = read(node, depth + 1);
        const tag = MARKS[node.nodeName.toUpperCase()];
        if (tag === undefined || children.every((child) => child === ' ')) for (const child of children) push(out, child);
        else out.push({ tag, children: tag === 'p' || tag === 'h' ? trimEnds(children) : children });
      }
    }
    return out;
  };
  return trimEnds(read(element, 0));
}

/** Joins neighbouring strings, so that white space between elements counts once. */
function push(out: RichText, node: RichText[number]): void {
  const last = out.at(-1);
  if (typeof node === 'string' && typeof last === 'string') out[out.length - 1] = (last + node).replace(/ {2,}/g, ' ');
  else if (node !== '') out.push(node);
}

function trimEnds(text: RichText): RichText {
  const trimmed = [...text];
  if (typeof trimmed[0] === 'string') trimmed[0] = trimmed[0].trimStart();
  const last = trimmed.length - 1;
  if (typeof trimmed[last] === 'string') trimmed[last] = trimmed[last].trimEnd();
  return trimmed.filter((node) => node !== '');
}
