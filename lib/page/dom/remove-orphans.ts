import type { PageBrowser } from '@/lib/platform/page-browser';
import { all, native } from './native-dom';

/** The attribute inside our own shadow roots, where the page cannot see it. */
export const ROOT_MARK = 'data-caveat';

/** More marks than any list has. */
const MAX_MARKS = 20_000;

/**
 * Removes the host elements that an earlier version of this extension left in the page: after an update its scripts
 * are dead and cannot remove them. It looks at elements beside `body`, and at empty elements without attributes,
 * which marks in lists are.
 * https://developer.chrome.com/docs/extensions/reference/api/dom
 * @param living hosts of scripts that still run (Firefox starts the new ones by itself)
 */
export function removeOrphans(document: Document, extension: Pick<PageBrowser, 'dom'>, living: readonly Element[]): void {
  const marks = all(document, 'span:empty').slice(0, MAX_MARKS).filter(({ attributes }) => attributes.length === 0);
  for (const element of [...native(document, 'documentElement').children, ...marks]) {
    // Firefox has this property on the element and Chrome a function. Both work for HTML elements only.
    if (!(element instanceof HTMLElement) || living.includes(element)) continue;
    const { openOrClosedShadowRoot: own } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
    const root = own ?? extension.dom?.openOrClosedShadowRoot(element);
    if (root?.firstElementChild?.hasAttribute(ROOT_MARK)) element.remove();
  }
}
