import type { TabMessage } from '@/lib/messaging/contract';
import type { CorrectedPlace, Corrections } from '@/lib/model/corrected-place';
import type { PageBrowser } from '@/lib/platform/page-browser';
import { inSlices } from './dom/in-slices';
import { showPlace } from './dom/show-place';
import { listen, type MarkedPlaces, type PageSession } from './page-session';
import type { FoundPlace } from './texts/corrected-values';
import { rangeOf } from './texts/page-blocks';

const NAME = 'caveat-corrected';

/** The functions that the script uses. */
export interface PlacesDeps {
  /** Looks for places in short steps. */
  steps(corrections: Corrections): Iterator<unknown, FoundPlace[], undefined>;
  /** Whether the page is the found work's own, and not still the last paper's. */
  isOwn(): boolean;
  /** Where the side panel's messages come in. */
  runtime: Pick<PageBrowser['runtime'], 'id' | 'onMessage'>;
}

/**
 * The page script that marks what notices name of the page's paper. It starts when the reader asks for it. The browser
 * draws the marks; the page's nodes stay as they are. The marks go with the sidebar, with the paper and with the
 * extension. A second start does nothing.
 */
export function startPlaces(session: PageSession, window: Window & typeof globalThis, { steps, isOwn, runtime }: PlacesDeps): void {
  if (session.places) return;
  let navigation = session.navigation;
  /** Ends the search that still runs when its marks are no longer wanted. */
  let running = new AbortController();
  const clear = () => {
    running.abort();
    running = new AbortController();
    window.CSS.highlights?.delete(NAME);
    inPanel.clear();
  };
  /** What was marked for the side panel, by its own keys. */
  const inPanel = new Map<number, MarkedPlaces>();

  async function mark(corrections: Corrections, isStill: boolean, signal: AbortSignal): Promise<MarkedPlaces | null> {
    if (!isOwn()) return null;
    const found = await inSlices(steps(corrections), signal);
    if (signal.aborted) return null;
    const ranges = found.map(({ at }) => at && rangeOf(at));
    light(ranges.filter((range) => range !== null));
    return {
      places: found.map(({ at: _at, ...place }, index): CorrectedPlace => (place.found === 'shown' && !ranges[index] ? { ...place, found: 'not-found' } : place)),
      show(at) {
        const range = ranges[at];
        if (range) showPlace(window, range, isStill);
      },
    };
  }

  /** Beside the marks of another notice, if there are any. */
  function light(ranges: readonly Range[]): void {
    const { highlights } = window.CSS;
    const lit = highlights.get(NAME);
    if (lit) for (const range of ranges) lit.add(range);
    else if (ranges.length > 0) highlights.set(NAME, new window.Highlight(...ranges));
  }

  function markOrFail(corrections: Corrections, isStill = false): Promise<MarkedPlaces | null> {
    const { signal } = running;
    return mark(corrections, isStill, signal).catch((error: unknown) => {
      if (!signal.aborted) console.error(error);
      return null;
    });
  }

  /** The panel may still speak of the paper that this document showed before. */
  async function markInPanel({ key, ids, corrections, isStill }: Extract<TabMessage, { type: 'mark-places' }>): Promise<CorrectedPlace[] | null> {
    const found = JSON.stringify(ids) === JSON.stringify(session.finding?.ids) ? await markOrFail(corrections, isStill) : null;
    if (found) inPanel.set(key, found);
    return found && found.places;
  }

  session.places = { clear, mark: markOrFail };
  runtime.onMessage.addListener((message, sender, respond) => {
    if (session.signal.aborted || sender.id !== runtime.id) return false;
    const told = message as TabMessage;
    if (told.type === 'show-place') inPanel.get(told.key)?.show(told.at);
    else if (told.type === 'clear-places') clear();
    else if (told.type === 'mark-places') void markInPanel(told).then(respond);
    return told.type === 'mark-places';
  });
  listen(session, () => {
    if (navigation !== session.navigation) clear();
    navigation = session.navigation;
  });
  session.signal.addEventListener('abort', clear);
}
