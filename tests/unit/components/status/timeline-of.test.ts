import { describe, expect, it } from 'vitest';
import { timelineOf } from '@/components/status/timeline-of';
import type { RelatedRecord } from '@/lib/model/source-answer';
import { NO_IDS } from '@/lib/model/work';
import { noticeEvent } from '@/tests/support/sample-report-parts';

describe('timelineOf', () => {
  it('goes from the publication to the latest notice, undated ones last', () => {
    const events = [noticeEvent({ date: null }), noticeEvent({ date: '2025-05-03' }), noticeEvent({ date: '2025' })];
    expect(timelineOf({ work: { published: '2024-01-24' }, events }).map(({ date }) => date)).toEqual([
      '2024-01-24',
      '2025',
      '2025-05-03',
      null,
    ]);
  });

  it('puts the paper before a notice of the same date', () => {
    const steps = timelineOf({ work: { published: '2024' }, events: [noticeEvent({ date: '2024' })] });
    expect(steps.map(({ kind }) => kind)).toEqual(['published', 'notice']);
  });

  it('leaves out a publication nobody dates', () => {
    expect(timelineOf({ work: { published: null }, events: [noticeEvent()] })).toHaveLength(1);
  });

  it('begins with the preprint, and of a preprint goes on to its article', () => {
    const other = (relation: RelatedRecord['relation'], date: string | null): RelatedRecord => ({ relation, ids: NO_IDS, citation: null, date });
    const kinds = (input: Partial<Parameters<typeof timelineOf>[0]>) =>
      timelineOf({ work: { published: '2024-01-24' }, events: [], ...input }).map(({ kind, date }) => [kind, date]);
    expect(kinds({ related: [other('has-preprint', '2023-02-01')] })).toEqual([
      ['preprint', '2023-02-01'],
      ['published', '2024-01-24'],
    ]);
    expect(kinds({ related: [other('published-as', '2024-09')], ofPreprint: true })).toEqual([
      ['preprint', '2024-01-24'],
      ['article', '2024-09'],
    ]);
    // A version that nobody dates is linked, and has no place in a line of dates.
    expect(kinds({ related: [other('has-preprint', null), other('comment-in', '2024')] })).toEqual([['published', '2024-01-24']]);
  });
});
