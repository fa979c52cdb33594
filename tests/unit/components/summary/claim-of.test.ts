import { describe, expect, it } from 'vitest';
import { claimOf } from '@/components/summary/claim-of';
import { noticeEvent, status, WORK } from '@/tests/support/sample-report-parts';

describe('claimOf', () => {
  it('folds what a replaced paper claimed, unless the new version took its address', () => {
    const replaced = (event: ReturnType<typeof noticeEvent> | null) => claimOf({ status: status({ code: 'replaced', event }), work: WORK });
    expect(replaced(noticeEvent())).toBe('claimed.replaced');
    expect(replaced(null)).toBe('claimed.replaced');
    expect(replaced(noticeEvent({ inPlace: true }))).toBeNull();
    expect(replaced(noticeEvent({ notice: WORK.ids }))).toBeNull();
  });

  it('leaves the text of a paper that stands open', () => {
    expect(claimOf({ status: status({ code: 'corrected', event: noticeEvent() }), work: WORK })).toBeNull();
    expect(claimOf({ status: status(), work: WORK })).toBeNull();
  });
});
