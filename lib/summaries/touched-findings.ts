import type { NoticeReading } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import type { Touch } from '@/lib/model/touch';
import { namedNumbers } from './named-numbers';
import { namedPlaces, samePlace } from './named-places';

/** A notice of a work with what is known of its words. */
export interface ReadNotice {
  event: Pick<NoticeEvent, 'date' | 'resolved'>;
  reading: Pick<NoticeReading, 'at' | 'text' | 'change'>;
}

const MAX_NAMED = 4;

/**
 * Which findings a notice names by their figure, table or number. Only the notice's own
 * words count, not what a record remarks about it; of its numbers only those that it says were there and are
 * no longer. A finding without a touch is not called safe: nothing is said of it.
 * @param findings each with all it says of itself, its evidence included
 */
export function touchedFindings(findings: readonly string[], notices: readonly ReadNotice[]): Touch[] {
  const read = notices.filter(({ event, reading }) => !event.resolved && reading.at !== null && reading.text.length > 0);
  if (read.length === 0) return [];
  const own = findings.map((text) => ({ places: namedPlaces(text), numbers: namedNumbers(text) }));
  return read.flatMap(({ event: { date }, reading }) => {
    const named = namedPlaces(reading.text.join('\n'));
    const changed = changedNumbers(reading);
    return own.flatMap(({ places, numbers }, finding) => {
      const shared = named.filter((each) => places.some((place) => samePlace(each, place))).map(({ name }) => name);
      const was = numbers.filter(({ value }) => changed.has(value)).map(({ text }) => text);
      if (shared.length === 0 && was.length === 0) return [];
      return [{ finding, date, places: distinct(shared), numbers: distinct(was) }];
    });
  });
}

/** What a pair of "was" and "now" has in both is not what was changed. */
function changedNumbers({ change }: ReadNotice['reading']): Set<string> {
  return new Set(
    change.wasNow.flatMap(({ was, now }) => {
      const after = new Set(namedNumbers(now).map(({ value }) => value));
      return namedNumbers(was).map(({ value }) => value).filter((value) => !after.has(value));
    }),
  );
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].slice(0, MAX_NAMED);
}
