import type { CorrectedPlace, Corrections } from '@/lib/model/corrected-place';
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
}

/**
 * The page script that marks what notices name of the page's paper. It starts when the reader asks for it. The browser
 * draws the marks; the page's nodes stay as they are. The marks go with the sidebar, with the paper and with the
 * extension. A second start does nothing.
 */
export function startPlaces(session: PageSession, window: Window & typeof globalThis, { steps, isOwn }: PlacesDeps): void {
  if (session.places) return;
  let navigation = session.navigation;
  /** Ends the search that still runs when its marks are no longer wanted. */
  let running = new AbortController();
  const clear = () => {
    running.abort();
    running = new AbortController();
    window.CSS.highlights?.delete(NAME);
  };

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

  session.places = {
    clear,
    mark(corrections, isStill = false) {
      const { signal } = running;
      return mark(corrections, isStill, signal).catch((error: unknown) => {
        if (!signal.aborted) console.error(error);
        return null;
      });
    },
  };
  listen(session, () => {
    if (navigation !== session.navigation) clear();
    navigation = session.navigation;
  });
  session.signal.addEventListener('abort', clear);
}
