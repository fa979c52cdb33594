import type { CorrectedPlace, Corrections } from '@/lib/model/corrected-place';
import { showPlace } from './dom/show-place';
import { listen, type PageSession } from './page-session';
import type { FoundPlace } from './texts/corrected-values';
import { rangeOf } from './texts/page-blocks';

const NAME = 'caveat-corrected';

/** The functions that the script uses. */
export interface PlacesDeps {
  find(corrections: Corrections): FoundPlace[];
  /** Whether the page is the found work's own, and not still the last paper's. */
  isOwn(): boolean;
}

/**
 * The page script that marks what notices name of the page's paper. It starts when the reader asks for it. The browser
 * draws the marks; the page's nodes stay as they are. The marks go with the sidebar, with the paper and with the
 * extension. A second start does nothing.
 */
export function startPlaces(session: PageSession, window: Window & typeof globalThis, { find, isOwn }: PlacesDeps): void {
  if (session.places) return;
  let navigation = session.navigation;
  const clear = () => void window.CSS.highlights?.delete(NAME);

  session.places = {
    clear,
    mark(corrections) {
      if (!isOwn()) return null;
      const found = find(corrections).map(({ at, ...place }) => ({ place, range: at && rangeOf(at) }));
      const ranges = found.flatMap(({ range }) => range ?? []);
      const { highlights } = window.CSS;
      const shown = highlights.get(NAME);
      if (shown) for (const range of ranges) shown.add(range);
      else if (ranges.length > 0) highlights.set(NAME, new window.Highlight(...ranges));
      return {
        places: found.map(({ place, range }): CorrectedPlace => (place.found === 'shown' && !range ? { ...place, found: 'not-found' } : place)),
        show(at) {
          const range = found[at]?.range;
          if (range) showPlace(window, range);
        },
      };
    },
  };
  listen(session, () => {
    if (navigation !== session.navigation) clear();
    navigation = session.navigation;
  });
  session.signal.addEventListener('abort', clear);
}
