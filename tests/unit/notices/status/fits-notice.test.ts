import { expect, test } from 'vitest';
import { fitsNotice } from '@/lib/notices/status/fits-notice';
import type { NoticeEvent } from '@/lib/model/status';
import { laySummary } from '../../storage/samples';

const announcing = (type: NoticeEvent['type']) => [{ type } as NoticeEvent];
const ofCorrection = laySummary({ role: 'notice', noticeDoi: null, noticeType: 'correction' });

test('a correction’s summary stands under any kind of correction, and never under a retraction', () => {
  expect(fitsNotice(ofCorrection, announcing('erratum'))).toBe(true);
  expect(fitsNotice(ofCorrection, announcing('retraction'))).toBe(false);
  expect(fitsNotice(ofCorrection, [])).toBe(false);
});

test('a summary that names its notice, or no kind, is not held back', () => {
  expect(fitsNotice(laySummary({ role: 'notice', noticeDoi: '10.1/n', noticeType: 'correction' }), announcing('retraction'))).toBe(true);
  expect(fitsNotice(laySummary({ role: 'notice', noticeDoi: null, noticeType: null }), announcing('retraction'))).toBe(true);
});
