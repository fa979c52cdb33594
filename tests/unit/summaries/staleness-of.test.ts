import { describe, expect, test } from 'vitest';
import type { NoticeEvent } from '@/lib/model/status';
import { stalenessOf } from '@/lib/summaries/staleness-of';
import { NOTICE, PAPER } from '../storage/samples';

function event(date: string | null, more: Partial<NoticeEvent> = {}): NoticeEvent {
  return {
    type: 'correction',
    sourceType: 'Author Correction',
    notice: NOTICE,
    subject: PAPER,
    inPlace: false,
    date,
    citation: null,
    notes: [],
    assertedBy: ['crossref'],
    assertions: [],
    resolved: false,
    disputed: false,
    ...more,
  };
}

describe('a summary and a correction', () => {
  test.each([
    ['before', '2024-02-28', '2024-03-01'],
    ['before', '2023', '2024-03-01'],
    ['before', '2024-02', '2024-03'],
    ['after', '2024-03-02', '2024-03-01'],
    ['after', '2025', '2024-12-31'],
    ['unknown', '2024', '2024-03-01'],
    ['unknown', '2024-03-01', '2024'],
    ['unknown', '2024-03', '2024-03-31'],
    ['unknown', '2024-03-01', '2024-03-01'],
    ['unknown', 'last spring', '2024-03-01'],
  ])('%s: written %s, corrected %s', (staleness, written, corrected) => {
    expect(stalenessOf({ written }, [event(corrected)])).toEqual({ staleness, noticeDate: corrected });
  });

  test('without a date of either cannot be compared', () => {
    expect(stalenessOf({ written: null }, [event('2024-03-01')])).toEqual({ staleness: 'unknown', noticeDate: '2024-03-01' });
    expect(stalenessOf({ written: '2024' }, [event(null)])).toEqual({ staleness: 'unknown', noticeDate: null });
  });
});

describe('of several changes', () => {
  test('one that came later than the text is enough, and the latest such is named', () => {
    const events = [event('2024-05'), event('2021'), event('2024-09-02', { type: 'retraction' }), event(null)];
    expect(stalenessOf({ written: '2022' }, events)).toEqual({ staleness: 'before', noticeDate: '2024-09-02' });
  });

  test('one that cannot be compared forbids to say that the text came after them', () => {
    expect(stalenessOf({ written: '2022' }, [event('2021'), event('2022-06')])).toEqual({
      staleness: 'unknown',
      noticeDate: '2022-06',
    });
  });

  test('the last is named when the text came after all', () => {
    expect(stalenessOf({ written: '2022' }, [event('2021-06'), event('2019')])).toEqual({
      staleness: 'after',
      noticeDate: '2021-06',
    });
  });
});

describe('a notice that changes nothing in the work', () => {
  test.each(['expression_of_concern', 'concern_lifted', 'reinstatement'] as const)('%s makes no summary old', (type) => {
    expect(stalenessOf({ written: '2020' }, [event('2024', { type })])).toEqual({ staleness: 'none', noticeDate: null });
  });

  test('or no longer does, since a later one ended it, makes no summary old', () => {
    expect(stalenessOf({ written: '2020' }, [event('2024', { type: 'retraction', resolved: true })]).staleness).toBe('none');
  });

  test('is not presumed of an unknown kind', () => {
    expect(stalenessOf({ written: '2020' }, [event('2024', { type: 'other' })]).staleness).toBe('before');
  });
});

test('without notices no summary is old', () => {
  expect(stalenessOf({ written: null }, [])).toEqual({ staleness: 'none', noticeDate: null });
});
