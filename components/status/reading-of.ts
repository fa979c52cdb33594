import { sameWork, workKey } from '@/lib/identifiers/work-key';
import type { NoticeReading } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';

/**
 * What is known of an event's notice in its own words; `null` where nobody gave them. A mark without a document of its
 * own is matched by the remark on it.
 */
export function readingOf({ notice, notes, inPlace }: NoticeEvent, readings: readonly NoticeReading[]): NoticeReading | null {
  const reading = readings.find((each) =>
    // Several marks in place share the paper's own identifiers: a remark on one is none on the other.
    workKey(notice) === null || inPlace
      ? (inPlace || workKey(each.notice) === null) && each.text.every((line) => notes.includes(line))
      : sameWork(each.notice, notice),
  );
  return reading !== undefined && reading.text.length > 0 ? reading : null;
}
