import { describe, expect, it } from 'vitest';
import { timelineOf } from '@/components/status/timeline-of';
import { noticeEvent } from '@/tests/support/sample-report-parts';

describe('timelineOf', () => {
  it('goes from the publication to the latest notice, undated ones last', () => {
    const events = [noticeEvent({ date: null }), noticeEvent({ date: '2025-05-03' }), noticeEvent({ date: '2025' })];
    expect(timelineOf({ published: '2024-01-24' }, events).map(({ date }) => date)).toEqual([
      '2024-01-24',
      '2025',
      '2025-05-03',
      null,
    ]);
  });

  it('puts the paper before a notice of the same date', () => {
    const steps = timelineOf({ published: '2024' }, [noticeEvent({ date: '2024' })]);
    expect(steps[0]?.event).toBeNull();
  });

  it('leaves out a publication nobody dates', () => {
    expect(timelineOf({ published: null }, [noticeEvent()])).toHaveLength(1);
  });
});
