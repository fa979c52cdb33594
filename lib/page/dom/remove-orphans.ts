import type { PageBrowser } from '@/lib/platform/page-browser';

/** Marks our own shadow roots from the inside, where the page cannot look. */
export const ROOT_MARK = 'data-caveat';

/** More than any list has. */
const MAX_MARKS = 20_000;

/**
 * Removes the host elements that an earlier version of this extension left in the page: after an
 * update its scripts are dead and cannot do it. Only elements beside `body` are looked at, and elements that
 * look like marks in lists: empty, and without any attribute.
 * https://developer.chrome.com/docs/extensions/reference/api/dom
 * @param living hosts of scripts that still run (Firefox starts the new ones by itself)
 */
export function removeOrphans(document: Document, extension: Pick<PageBrowser, 'dom'>, living: readonly Element[]): void {
  const marks = Array.from(document.querySelectorAll('span:empty')).slice(0, MAX_MARKS).filter(({ attributes }) => attributes.length === 0);
  for (const element of [...document.documentElement.children, ...marks]) {
    // Firefox offers it on the element, Chrome as a function of its own; both for HTML elements only.
    if (!(element instanceof HTMLElement) || living.includes(element)) continue;
    const { openOrClosedShadowRoot: own } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
    const root = own ?? extension.dom?.openOrClosedShadowRoot(element);
    if (root?.firstElementChild?.hasAttribute(ROOT_MARK)) element.remove();
  }
}
