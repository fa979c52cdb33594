import { listText } from '@/lib/words/language';
import { numberText } from '@/lib/words/number-text';

/** Where a work stands in a bibliography: "3", "3 and 17". */
export function placesText(places: readonly number[]): string {
  return listText(places.map(numberText));
}
