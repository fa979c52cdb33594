import type { PageBrowser } from '@/lib/platform/page-browser';

/** Marks our own shadow roots from the inside, where the page cannot look. */
export const ROOT_MARK = 'data-caveat';

type ExtensionDom = Pick<PageBrowser, 'dom'>;

/**
 * Removes the host elements that an earlier version of this extension left in the page: after an
 * update its scripts are dead and cannot do it. Only elements beside `body` are looked at.
 * https://developer.chrome.com/docs/extensions/reference/api/dom
 */
export function removeOrphans(document: Document, extension: ExtensionDom): void {
  for (const element of document.documentElement.children) {
    if (!(element instanceof HTMLElement) || element.attributes.length > 0) continue;
    const root = openOrClosed(element, extension);
    if (root?.firstElementChild?.hasAttribute(ROOT_MARK)) element.remove();
  }
}

function openOrClosed(element: HTMLElement, extension: ExtensionDom): ShadowRoot | null {
  // Firefox offers it on the element, Chrome as a function of its own.
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  return extension.dom?.openOrClosedShadowRoot(element) ?? null;
}
