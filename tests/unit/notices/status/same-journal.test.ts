import { describe, expect, test } from 'vitest';
import type { NoticeEvent } from '@/lib/model/status';
import { NO_IDS } from '@/lib/model/work';
import { canBeOneJournal } from '@/lib/notices/status/same-journal';
import { PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

describe('whether two notices can be of one journal', () => {
  const event = (facts: Partial<NoticeEvent>): NoticeEvent => ({ type: 'expression_of_concern', sourceType: '', notice: NO_IDS, subject: PAPER, inPlace: false, date: null, citation: null, notes: [], assertedBy: [], assertions: [], resolved: false, disputed: false, ...facts });
  const of = (doi: string) => event({ notice: ids({ doi }) });
  const cited = (citation: string) => event({ citation });

  test.each([
    [of('10.5555/j.moss.2020.1'), of('10.5555/j.moss.2021.2'), true], [of('10.5555/j.moss.2020.1'), of('10.5555/j.fern.2021.2'), false], [of('10.5555/s41586-1'), of('10.5555/s41586-2'), true], [of('10.5555/s41586-1'), of('10.5555/s41587-2'), false],
    [of('10.5555/moss.1'), of('10.5555/fern.2'), true], [of('10.5555/moss'), of('10.5556/moss'), false], [of('10.5555/j.moss.1'), of('10.5555/s41586-1'), false], [event({}), of('10.5555/moss'), true],
    [cited('J Moss. 2004 Feb;1(2):3.'), cited('The J. Moss. 2019 Mar;2:4.'), true], [cited('J Moss. 2004 Feb;1(2):3.'), cited('J Fern. 2004 Feb;1(2):3.'), false], [cited('J Moss. 1804 Feb'), cited('J Fern. 2004 Feb'), true], [cited('in J Moss; 2004'), cited('J Fern. 2004'), true],
  ])('%#: %o', (a, b, can) => {
    expect(canBeOneJournal(a, b, [])).toBe(can);
    expect(canBeOneJournal(b, a, [])).toBe(can);
  });

  test('the journals of their records decide first', () => {
    const [a, b] = [of('10.5555/a'), of('10.5555/b')];
    const records = (one: string | null, other: string | null) => [{ notice: a.notice, text: [], journal: one }, { notice: b.notice, text: [], journal: other }];
    expect(canBeOneJournal(a, b, records('The Moss', 'moss.'))).toBe(true);
    expect(canBeOneJournal(a, b, records('Moss', 'Fern'))).toBe(false);
    expect(canBeOneJournal(a, b, records('Moss', null))).toBe(true);
  });
});
