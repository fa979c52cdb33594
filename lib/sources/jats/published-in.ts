import type { PartialDate } from '@/lib/model/work';
import { elementAt, elementsBelow, wordsIn, type MarkupElement } from '@/lib/sources/markup/markup-tree';
import { earliestDate, monthNumber, partialDate } from '@/lib/model/partial-date';

/** The earliest date of publication in JATS (`pub-date`) or Crossref's XML (`publication_date`): year, month, day as elements. */
export function publishedIn(within: MarkupElement, name: 'pub-date' | 'publication_date'): PartialDate | null {
  const dates = elementsBelow(within, name, 10).map((date) => {
    const words = (part: string) => wordsIn(elementAt(date, part), 20);
    const month = words('month');
    return partialDate(Number(words('year') ?? Number.NaN), month === null ? null : monthNumber(month), Number(words('day') ?? 0));
  });
  return earliestDate(dates);
}
