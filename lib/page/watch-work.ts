import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { sameWork, workKey } from '@/lib/identifiers/work-key';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import type { PageFinding } from '@/lib/model/page-finding';
import { findWork, NO_WORK } from './find-work';
import { native } from './native-dom';

/** How long after a navigation metadata may still come, in milliseconds. */
const SETTLE = 5_000;
/** Changes in the head are read together, this long after the first of them, in milliseconds. */
const PAUSE = 150;

/**
 * Reports the work that the page is about: at once, and again whenever the page changes to another
 * one without loading. After such a navigation the metadata of the last paper is still there, so
 * what stood on the page at that moment is not claimed unless the new address confirms it; the
 * head is watched, for five seconds at most, until it names something else. On a page where
 * nothing was found metadata that comes late is waited for in the same way.
 *
 * Nothing of the page is changed, patched or polled: `navigation` tells of the page's own
 * pushState too. Where a browser lacks it, only back and forward are noticed.
 * @param signal ends the watching
 */
export function watchWork(
  onFinding: (finding: PageFinding) => void,
  signal: AbortSignal,
  window: Window & typeof globalThis,
): void {
  const { document, location } = window;
  const head = native(document, 'head');
  const observer = new window.MutationObserver(() => {
    pending ||= window.setTimeout(look, PAUSE);
  });
  let reported: PageFinding | null = null;
  let { pathname, search } = location;
  /** What stood on the page when it navigated, read without the address. */
  let stale: WorkIds = NO_IDS;
  let pending = 0;
  let deadline = 0;

  function look(): void {
    pending = 0;
    const finding = findWork(document, location);
    const key = workKey(finding.ids);
    const left = key !== null && key === workKey(stale) && !sameWork(stale, idsInUrl(location.href));
    const next = left ? NO_WORK : finding;
    if (JSON.stringify(next) !== JSON.stringify(reported)) onFinding((reported = next));
    if (workKey(next.ids)) rest();
  }

  /** Looks now and, while nothing is found, until the deadline. */
  function settle(): void {
    rest();
    if (head) observer.observe(head, { childList: true });
    deadline = window.setTimeout(() => {
      look();
      rest();
    }, SETTLE);
    look();
  }

  function rest(): void {
    observer.disconnect();
    window.clearTimeout(pending);
    window.clearTimeout(deadline);
    pending = 0;
  }

  function moved(): void {
    // A path with a number of its own is one paper's: sites take tracking parameters out of its query.
    const samePage = pathname === location.pathname && (search === location.search || /\d/.test(pathname));
    ({ pathname, search } = location);
    if (samePage) {
      look();
      return;
    }
    const onPage = findWork(document, { href: '' }).ids;
    // A page that renders before it navigates already shows the next work, which differs from the
    // one reported. While a change of the head is unread nobody knows whose it was.
    const known = reported && workKey(reported.ids);
    stale = pending === 0 && known && workKey(onPage) !== known ? NO_IDS : onPage;
    settle();
  }

  signal.addEventListener('abort', rest);
  const navigation = (window as { navigation?: EventTarget }).navigation;
  if (navigation) navigation.addEventListener('currententrychange', moved, { signal });
  else window.addEventListener('popstate', moved, { signal });
  settle();
}
