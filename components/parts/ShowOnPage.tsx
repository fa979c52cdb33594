import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { PlaceContext } from './place-context';

/** Offers to show a passage where it stands; nothing where the page does not hold it word for word. */
export function ShowOnPage({ passage }: { passage: string }): JSX.Element | null {
  const places = useContext(PlaceContext);
  if (!places?.has?.(passage)) return null;
  return (
    <button type="button" class="button plain" onClick={() => places.show?.(passage)}>
      {i18n.t('place.show')}
    </button>
  );
}
