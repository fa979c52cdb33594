import { describe, expect, it } from 'vitest';
import { statusVerdict } from '@/components/parts/status-verdict';
import { verdictOf } from '@/lib/notices/verdict-of';
import { STATUS_CODES } from '@/lib/model/status';
import { noticeEvent, status } from '@/tests/support/sample-report-parts';

describe('statusVerdict', () => {
  it.each(STATUS_CODES)('gives an article that is %s the word that its own tab has', (code) => {
    const of = status({ code });
    expect(statusVerdict(of)).toEqual(verdictOf({ role: 'article', status: of, announces: [] }));
  });

  it.each(['newer-version', 'added-to', 'out-of-date'] as const)('tells the kind of update: %s', (updatedKind) => {
    const of = status({ code: 'updated', updatedKind });
    expect(statusVerdict(of)).toEqual(verdictOf({ role: 'article', status: of, announces: [] }));
  });

  it('does not say “none found” of a reinstated paper', () => {
    const of = status({ event: noticeEvent({ type: 'reinstatement' }) });
    expect(statusVerdict(of)).toEqual(verdictOf({ role: 'article', status: of, announces: [] }));
  });
});
