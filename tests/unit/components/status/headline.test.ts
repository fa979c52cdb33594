import { describe, expect, it } from 'vitest';
import { headline } from '@/components/status/headline';
import type { Status } from '@/lib/model/status';
import { noticeEvent, status } from '@/tests/support/sample-report-parts';

const dated = (date: string | null) => noticeEvent({ date });

describe('headline', () => {
  it.each<[Partial<Status>, string]>([
    [{ code: 'retracted', event: dated('2010-02-06') }, 'Retracted on 6 February 2010'],
    [{ code: 'retracted', event: dated('2010') }, 'Retracted in 2010'],
    [{ code: 'retracted', event: dated(null) }, 'Retracted'],
    [{ code: 'removed', event: dated('2010-02') }, 'Removed in February 2010'],
    [{ code: 'withdrawn', event: dated('2010-02-06') }, 'Withdrawn on 6 February 2010'],
    [{ code: 'replaced', event: dated('2010-02-06') }, 'Retracted and replaced on 6 February 2010'],
    [{ code: 'partly-retracted', event: dated('2010-02-06') }, 'Part of this paper was retracted on 6 February 2010'],
    [{ code: 'concern', event: dated('2010-02-06') }, 'Expression of concern, 6 February 2010'],
    [{ code: 'corrected', event: dated('2025-05-03') }, 'Author Correction, 3 May 2025'],
    [{ code: 'corrected', event: dated(null) }, 'Author Correction, no date'],
    [{ code: 'updated', updatedKind: 'newer-version', event: dated('2025') }, 'A newer version exists'],
    [
      { code: 'updated', updatedKind: 'added-to', event: noticeEvent({ sourceType: 'Addendum', date: '2025' }) },
      'Addendum, 2025',
    ],
    [{ code: 'updated', updatedKind: 'out-of-date', event: dated('2025') }, 'Withdrawn as out of date in 2025'],
    [{ code: 'none-found' }, 'No correction, concern or retraction found'],
    [{ code: 'partly-checked' }, 'Nothing found so far'],
    [{ code: 'not-checked', reason: 'live-off' }, 'Not checked: online checks are off'],
    // Another that holds nothing may have answered, and DataCite may hold it.
    [{ code: 'not-checked', reason: 'failed' }, 'Not checked: no register of corrections answered'],
    [{ code: 'not-checked', reason: 'nothing-holds-it' }, 'Not checked: not in any register of corrections checked'],
    [{ code: 'not-checked', reason: 'waiting' }, 'Checking'],
  ])('of %o is “%s”', (of, text) => {
    expect(headline(status(of))).toBe(text);
  });

  it('names what ended an earlier retraction or concern, rather than “none found”', () => {
    const reinstated = noticeEvent({ type: 'reinstatement', date: '2026-04-01' });
    const lifted = noticeEvent({ type: 'concern_lifted', date: '2026-04' });
    expect(headline(status({ code: 'none-found', event: reinstated }))).toBe('Reinstated on 1 April 2026');
    expect(headline(status({ code: 'none-found', event: lifted }))).toBe('Concern lifted in April 2026');
  });
});
