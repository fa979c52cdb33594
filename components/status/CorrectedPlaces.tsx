import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { PlaceContext } from '@/components/parts/place-context';
import type { CorrectedPlace } from '@/lib/model/corrected-place';
import type { NoticeReading } from '@/lib/model/report';
import type { MarkedPlaces } from '@/lib/page/page-session';
import { joined } from '@/lib/words/joined';

interface CorrectedPlacesProps {
  reading: NoticeReading;
  /** The notice takes something back: what it names has not changed. */
  takesBack?: boolean;
}

/**
 * Offers to mark on the paper's own page what a notice names, and says of each place whether it was found there and
 * which value the page has. Nothing in Caveat's own pages, on a notice's page, and where a notice names no place.
 */
export function CorrectedPlaces({ reading, takesBack = false }: CorrectedPlacesProps): JSX.Element | null {
  const mark = useContext(PlaceContext)?.mark;
  const [marked, setMarked] = useState<MarkedPlaces | 'failed' | null>(null);
  const { change, named } = reading;
  if (!mark || !named || change.wasNow.length + named.passages.length + named.figures.length === 0) return null;
  if (marked === null) {
    return (
      <button type="button" class="button" onClick={() => void mark(reading).then((found) => setMarked(found ?? 'failed'))}>
        {i18n.t(takesBack ? 'corrected.markNamed' : 'corrected.mark')}
      </button>
    );
  }
  if (marked === 'failed') return <p role="status">{i18n.t('corrected.failed')}</p>;
  return (
    <>
      <p role="status">{countText(marked.places)}</p>
      <ul class="corrected-places">
        {marked.places.map((place, at) => (
          <li key={at}>
            {place.now === null ? place.name : i18n.t('corrected.wasNow', [place.name, place.now])}
            {place.kind === 'value' && <p>{i18n.t(HAS[place.pageHas])}</p>}
            {place.found === 'shown' ? (
              <button type="button" class="button plain" onClick={() => marked.show(at)}>
                {i18n.t('place.show')}
              </button>
            ) : (
              <p class="quiet">{i18n.t(place.found === 'not-found' ? 'corrected.isNotFound' : 'corrected.isNotUnique')}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const HAS = { was: 'corrected.hasWas', now: 'corrected.hasNow', unknown: 'corrected.hasUnknown' } as const;

/** "Marked on this page: 2 places; not found: 1": what is nought beside the marks is left out. */
function countText(places: readonly CorrectedPlace[]): string {
  const count = (found: CorrectedPlace['found']) => places.filter((place) => place.found === found).length;
  const [missing, several] = [count('not-found'), count('not-unique')];
  return joined('clauses', [
    i18n.t('corrected.marked', [count('shown')]),
    ...(missing > 0 ? [i18n.t('corrected.notFound', [missing])] : []),
    ...(several > 0 ? [i18n.t('corrected.notUnique', [several])] : []),
  ]);
}
