import { first, matches, native } from '@/lib/page/dom/native-dom';

/** Where a mark goes: into `parent`, before `before` or at the end. */
export interface MarkPlace {
  parent: Element;
  before: Node | null;
}

const MAX_DEPTH = 12;
const MAX_NODES = 60;
/** Elements that never receive a mark and do not count as an entry's last words. */
const UNSEEN = 'script,style,template,noscript,svg,img,picture,video,iframe,input,select,textarea,button,[hidden],[aria-hidden=true]';
const LINK = 'a,button,[role=button]';
/** Block elements. What follows one is on a line of its own. */
const BLOCK = 'p,div,ul,ol,li,dl,dd,section,footer,aside,details,table';

/**
 * Finds the end of an entry's own words, where the rest of the line is free. The mark goes into the last inline
 * element, so that the page's rules for siblings and its scripts find everything as before. Blocks of links (Article,
 * CAS, Google Scholar) do not count as words. A mark goes into a link only if it would otherwise become a sibling in
 * a row of links.
 */
export function markPlace(entry: Element): MarkPlace {
  let parent = entry;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const { node, behind } = lastShown(parent);
    if (node === null || node.nodeType === 3) return { parent, before: node === null ? null : behind };
    const element = node as Element;
    if (matches(element, LINK) && !isInRow(element)) return { parent, before: behind };
    if (first(element, 'a,button') === null && (native(element, 'textContent') ?? '').trim() === '') return { parent, before: behind };
    parent = element;
  }
  return { parent, before: null };
}

/** The last child that readers see, and the node after it. */
function lastShown(parent: Element): { node: ChildNode | null; behind: ChildNode | null } {
  const children: ChildNode[] = [];
  let child = native(parent, 'lastChild');
  for (let left = MAX_NODES; child && left > 0; left -= 1) {
    children.push(child);
    child = native(child, 'previousSibling');
  }
  const shown = children.filter(isShown);
  const words = shown.find((node) => !isLinkBlock(node)) ?? shown[0] ?? null;
  return { node: words, behind: words && native(words, 'nextSibling') };
}

function isShown(node: ChildNode): boolean {
  if (node.nodeType === 3) return (node.nodeValue ?? '').trim() !== '';
  return node.nodeType === 1 && !matches(node as Element, UNSEEN) && (native(node as Element, 'textContent') ?? '').trim() !== '';
}

/** Whether a node is a block of links alone: services, not the entry's own words. */
function isLinkBlock(node: ChildNode): boolean {
  if (node.nodeType !== 1 || !matches(node as Element, BLOCK)) return false;
  const element = node as Element;
  let linked = 0;
  for (const link of [...native(element, 'querySelectorAll').call(element, LINK)].slice(0, MAX_NODES)) linked += letters(link);
  return linked > 0 && letters(element) - linked < 12;
}

function letters(element: Element): number {
  return (native(element, 'textContent') ?? '').slice(0, 5_000).replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** Whether another link stands directly before. Then the page may have a style for the last link. */
function isInRow(link: Element): boolean {
  const before = native(link, 'previousElementSibling');
  return before !== null && matches(before, LINK);
}
