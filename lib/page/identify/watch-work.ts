import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import type { PageFinding } from '@/lib/model/page-finding';
import type { ReadPrinted } from './evidence';
import { findNamedWork, NO_WORK } from './find-named-work';
import { all, native } from '@/lib/page/dom/native-dom';
import { sameView } from './same-view';
import { sharesId } from './shares-id';

/** How long to wait for metadata after a navigation or when the page comes into view, in milliseconds. */
const PATIENCE = 30_000;
/** The pause between the first change in the head and reading it, in milliseconds. */
const PAUSE = 150;
/** The pause doubles after each reading up to this, so that a page that never rests is not read without end. */
const LONGEST_PAUSE = 2_400;
/** So many navigations are followed at once within ten seconds; others wait for this pause, in milliseconds. */
const MOVES = 20;
const MOVE_PAUSE = 500;
const HEAD_CHANGES = { attributes: true, characterData: true, childList: true, subtree: true };

/**
 * Reports the work that the page is about, at once or in the next task. It reports again when the page changes to
 * another work without loading, or says more about this one. After such a navigation the head and the heading of the
 * last paper are still there. So what was on the page at that moment does not count until the new address confirms
 * it; meanwhile the address alone may name the work. The head is watched for half a minute until it names another
 * work. If nothing was found, or only the address names the work, late metadata is waited for in the same way, and
 * again when the page comes into view.
 *
 * Nothing in the page is changed or polled. The browser's `navigation` also tells of the page's own pushState;
 * without it only back and forward are noticed.
 * @param signal ends the watching
 * @param readPrinted gives the DOIs that the page prints for itself
 * @returns to be called when the page comes into view or goes out of it
 */
export function watchWork(
  onFinding: (finding: PageFinding) => void,
  signal: AbortSignal,
  window: Window & typeof globalThis,
  readPrinted: ReadPrinted,
): () => void {
  const { document, location } = window;
  /** Made when it is first needed: most pages of papers never wait. */
  let observer: MutationObserver | undefined;
  let reported: PageFinding | null = null;
  let place = location.href;
  /**
   * What the last paper left on the page when it navigated: its title, and its identifiers read without the address.
   */
  let stale: Pick<PageFinding, 'ids' | 'title'> | null = null;
  /** The last address at which the page itself was believed, and what the page said there. */
  let believed = { place, ids: NO_WORK.ids };
  let pending = 0;
  let pause = PAUSE;
  let deadline = 0;
  let moves = MOVES;
  let late = 0;
  /** What was reported last, as text; empty once it was taken back. */
  let said = '';

  const findWork = (href: string) => findNamedWork(document, { href }, readPrinted);
  const onPage = () => findWork('').ids;

  function read(): PageFinding {
    const finding = findWork(location.href);
    if (stale) {
      const ids = onPage();
      const isLeft = sharesId(ids, stale.ids);
      const isHome =
        sharesId(ids, believed.ids) && (sameView(believed.place, place) || sharesId(believed.ids, idsInUrl(place)));
      if (isLeft && !isHome) {
        return findNamedWork(new window.Document(), location, readPrinted);
      }
      // The identifiers changed before the heading did, or the heading never changes.
      if (!isLeft && finding.title && finding.title === stale.title) return { ...finding, title: null, types: [] };
    }
    believed = { place, ids: finding.ids };
    return finding;
  }

  function look(): void {
    pending = 0;
    // What stands in the head may be left from another address.
    if (late) return;
    // A page may replace its whole head.
    if (deadline) observe();
    const finding = read();
    const says = JSON.stringify(finding);
    if (says !== said) {
      said = says;
      onFinding((reported = finding));
    }
  }

  function changed(): void {
    if (pending) return;
    pending = window.setTimeout(look, pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }

  function observe(): void {
    observer ??= new window.MutationObserver(changed);
    const head = native(document, 'head');
    observer.observe(native(document, 'documentElement'), { childList: true });
    if (head) observer.observe(head, HEAD_CHANGES);
  }

  /** Reads after each change until the deadline. */
  function watch(): void {
    rest();
    pause = PAUSE;
    deadline = window.setTimeout(() => {
      look();
      rest();
    }, PATIENCE);
    observe();
  }

  function rest(): void {
    observer?.disconnect();
    window.clearTimeout(pending);
    window.clearTimeout(deadline);
    pending = deadline = 0;
  }

  /** A page that navigates without end is followed at a pace that costs it little; its last address always counts. */
  function moved(): void {
    if (late) return;
    if (moves > 0) return follow();
    // Meanwhile no paper is shown at an address that is not its own.
    late = window.setTimeout(follow, MOVE_PAUSE);
    onFinding(NO_WORK);
    said = '';
  }

  function follow(): void {
    if (signal.aborted) return;
    late = 0;
    moves -= 1;
    window.setTimeout(() => (moves += 1), MOVES * MOVE_PAUSE);
    if (!sameView(place, location.href)) {
      const ids = onPage();
      // A page that renders before it navigates already shows the next work: neither the reported one nor the one
      // before. But an unread change in the head may belong to either.
      const isNext = !pending && !sharesId(ids, (reported ?? NO_WORK).ids) && !(stale && sharesId(ids, stale.ids));
      stale = { ids: isNext ? NO_WORK.ids : ids, title: findWork(place).title };
    }
    place = location.href;
    watch();
    look();
  }

  signal.addEventListener('abort', rest);
  const { navigation } = window as { navigation?: EventTarget };
  (navigation ?? window).addEventListener(navigation ? 'currententrychange' : 'popstate', moved, { signal });
  // What the page itself named is not waited for any more.
  const isUnsure = () => !reported?.from || reported.from === 'url';
  const lookOn = () => {
    if (isUnsure()) look();
    if (isUnsure()) watch();
  };
  // Most papers have a DOI of this name in the head. Otherwise the whole page must be searched, and not in the task in
  // which the browser starts the script.
  if (all(native(document, 'head') ?? document, '[name=citation_doi i]')[0]) lookOn();
  else pending = window.setTimeout(lookOn);
  return lookOn;
}
