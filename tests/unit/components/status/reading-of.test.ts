import { expect, it } from 'vitest';
import { readingOf } from '@/components/status/reading-of';
import { CHANGE_NOT_STATED, type NoticeReading } from '@/lib/model/report';
import { noticeEvent, WORK } from '@/tests/support/sample-report-parts';

it('a remark on one mark in place is not shown with another', () => {
  const statement = 'The authors have withdrawn this manuscript.';
  const withdrawn = noticeEvent({ type: 'withdrawal', inPlace: true, notice: WORK.ids, notes: [statement] });
  const newer = noticeEvent({ type: 'new_version', inPlace: true, notice: WORK.ids });
  const reading: NoticeReading = { notice: WORK.ids, text: [statement], from: 'biorxiv', at: null, change: CHANGE_NOT_STATED, reason: null, part: null };
  expect(readingOf(withdrawn, [reading])).toBe(reading);
  expect(readingOf(newer, [reading])).toBeNull();
});
