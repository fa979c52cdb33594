import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { titleAssertion } from '@/lib/notices/status/title-assertion';
import { withTitlesInPlace } from '@/lib/notices/status/titles-in-place';
import { assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

describe('what a title claims', () => {
  test('is of the record itself where it is a mark, and of no named work where it is a notice’s', () => {
    expect(titleAssertion('page', PAPER, 'RETRACTED: Moss')).toEqual({ source: 'page', via: null, type: 'retraction', sourceType: 'RETRACTED', notice: NO_IDS, subject: PAPER, inPlace: false, date: null, citation: null, note: null, recordId: null, strength: 'title' });
    expect(titleAssertion('pubmed', PAPER, 'Erratum: Moss')).toMatchObject({ source: 'pubmed', type: 'erratum', notice: PAPER, subject: NO_IDS });
    expect(titleAssertion('page', PAPER, 'Moss')).toBeNull();
  });

  const NOTICE = ids({ doi: '10.5555/notice' });
  const [name, mark] = [assertion({ type: 'retraction', strength: 'title', notice: PAPER, subject: NO_IDS }), assertion({ type: 'retraction', strength: 'title', notice: NO_IDS, subject: PAPER })];
  const shown = { isStudy: false, pageSaysNotice: false };

  test('over a study’s own abstract marks the study, if it warns', () => {
    expect(withTitlesInPlace(PAPER, [name], { ...shown, isStudy: true })).toEqual([{ ...name, notice: NO_IDS, subject: PAPER }]);
    expect(withTitlesInPlace(PAPER, [{ ...name, type: 'expression_of_concern' }], { ...shown, isStudy: true })).toHaveLength(1);
    expect(withTitlesInPlace(PAPER, [{ ...name, type: 'erratum' }], { ...shown, isStudy: true })).toEqual([]);
    expect(withTitlesInPlace(PAPER, [name], shown)).toEqual([name]);
    const announced = assertion({ notice: PAPER, subject: NOTICE });
    expect(withTitlesInPlace(PAPER, [name, announced], { ...shown, isStudy: true })).toEqual([name, announced]);
  });

  test('on the page of a notice is the other work’s title, unless a register says otherwise', () => {
    expect(withTitlesInPlace(PAPER, [mark], { ...shown, pageSaysNotice: true })).toEqual([]);
    expect(withTitlesInPlace(PAPER, [mark], shown)).toEqual([mark]);
    const said = assertion({ notice: NOTICE, subject: PAPER });
    expect(withTitlesInPlace(PAPER, [mark, said], { ...shown, pageSaysNotice: true })).toEqual([mark, said]);
  });
});
