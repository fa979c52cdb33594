import { describe, expect, it } from 'vitest';
import { stalenessText } from '@/components/summary/staleness-text';
import { noticeEvent, status } from '@/tests/support/sample-report-parts';

const correction = noticeEvent({ date: '2025-05-03' });
const retraction = noticeEvent({ type: 'retraction', date: '2026-02-06' });
const known = { events: [retraction, correction], status: status({ code: 'retracted', event: retraction }) };

describe('stalenessText', () => {
  it('names the notice that the summary does not know', () => {
    expect(stalenessText({ staleness: 'before', noticeDate: '2025-05-03' }, known)).toBe(
      'Predates the correction of 3 May 2025 and doesn’t reflect it.',
    );
    expect(stalenessText({ staleness: 'before', noticeDate: '2026-02-06' }, known)).toMatch(/the retraction of/);
  });

  it('takes no comfort from a later date', () => {
    expect(stalenessText({ staleness: 'after', noticeDate: '2025-05-03' }, known)).toMatch(/doesn’t say if/);
  });

  it('says so where the order is not known', () => {
    expect(stalenessText({ staleness: 'unknown', noticeDate: null }, known)).toMatch(/perhaps newer/);
  });

  it('is silent where there is no notice', () => {
    expect(stalenessText({ staleness: 'none', noticeDate: null }, { events: [], status: status() })).toBe('');
  });
});
