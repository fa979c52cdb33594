import type { PageBrowser } from '@/lib/platform/page-browser';

/** Marks our own shadow roots from the inside, where the page cannot look. */
export const ROOT_MARK = 'data-caveat';

/**
 * Removes the host elements that an earlier version of this extension left in the page: after an
 * update its scripts are dead and cannot do it. Only elements beside `body` are looked at.
 * https://developer.chrome.com/docs/extensions/reference/api/dom
 * @param living hosts of scripts that still run (Firefox starts the new ones by itself)
 */
export function removeOrphans(document: Document, extension: Pick<PageBrowser, 'dom'>, living: readonly Element[]): void {
  for (const element of Array.from(document.documentElement.children)) {
    // Firefox offers it on the element, Chrome as a function of its own; both for HTML elements only.
    if (!(element instanceof HTMLElement) || living.includes(element)) continue;
    const { openOrClosedShadowRoot: own } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
    const root = own ?? extension.dom?.openOrClosedShadowRoot(element);
    if (root?.firstElementChild?.hasAttribute(ROOT_MARK)) element.remove();
  }
}
