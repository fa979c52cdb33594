import { describe, expect, test } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import { NO_IDS } from '@/lib/model/work';
import { markOfNotice, markOfSubject, worstMark } from '@/lib/notices/mark-of';
import { splitReasons } from '@/lib/notices/split-reasons';
import { lookupOver } from '@/lib/notices/starter-lookup';

const work = { ...NO_IDS, doi: '10.5555/a', pmid: '7' };
const says = (type: Assertion['type'], date: string | null, more: Partial<Assertion> = {}): Assertion => ({
  source: 'notice-list', via: null, type, sourceType: type, notice: { ...NO_IDS, doi: `10.5555/${type}` }, subject: work, inPlace: false, date, citation: null, note: null, recordId: null, strength: 'record', ...more,
});

describe('the mark of a work', () => {
  test('is the worst of what stands', async () => {
    const lookup = lookupOver([says('correction', '2020'), says('retraction', '2021'), says('addendum', '2022')], 0);
    expect(await lookup.marks([work, { ...NO_IDS, pmid: '7' }, { ...NO_IDS, doi: '10.5555/b' }])).toEqual(['retracted', 'retracted', null]);
  });

  test('a later notice ends an earlier one; an earlier one does not', async () => {
    expect(await lookupOver([says('retraction', '2020'), says('reinstatement', '2021')], 0).marks([work])).toEqual(['reinstated']);
    expect(await lookupOver([says('retraction', '2022'), says('reinstatement', '2021')], 0).marks([work])).toEqual(['retracted']);
    expect(await lookupOver([says('expression_of_concern', '2020'), says('concern_lifted', '2021')], 0).marks([work])).toEqual(['concern-lifted']);
    expect(await lookupOver([says('retraction', '2020'), says('concern_lifted', '2021')], 0).marks([work])).toEqual(['retracted']);
  });

  test('identifiers that contradict each other name no listed work', async () => {
    expect(await lookupOver([says('retraction', '2020')], 0).marks([{ ...work, pmid: '8' }])).toEqual([null]);
  });

  test('a notice is marked as one, and tells its own kind', async () => {
    const lookup = lookupOver([says('retraction', '2020')], 0);
    expect(await lookup.marks([{ ...NO_IDS, doi: '10.5555/retraction' }])).toEqual(['retraction-notice']);
    expect(await lookup.notices({ ...NO_IDS, doi: '10.5555/retraction' })).toHaveLength(1);
  });

  test('every type of notice has a mark for its work and for itself', () => {
    expect(Object.fromEntries(NOTICE_TYPES.map((type) => [type, [markOfSubject(type), markOfNotice(type)]]))).toMatchObject({
      partial_retraction: ['partly-retracted', 'other-notice'],
      retract_and_replace: ['replaced', 'retraction-notice'],
      corrected_and_republished: ['newer-version', 'other-notice'],
      withdrawal_out_of_date: ['out-of-date', 'other-notice'],
      other: ['added-to', 'other-notice'],
      erratum: ['corrected', 'correction-notice'],
    });
    expect(worstMark([])).toBeNull();
  });
});

test('reasons that accuse are kept apart from the others', () => {
  expect(splitReasons(['Error in Data', ' ', 'Misconduct by Author', 'Paper Mill', 'Error in Data'])).toEqual({ plain: ['Error in Data'], charge: ['Misconduct by Author', 'Paper Mill'] });
});
