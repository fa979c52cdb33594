import { describe, expect, it } from 'vitest';
import { worksToSave } from '@/components/notice-page/works-to-save';
import { NO_IDS } from '@/lib/model/work';
import { noticeEvent, noticeReport, report, WORK, workReport } from '@/tests/support/sample-report-parts';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';

const other = { ...NO_IDS, doi: '10.1000/caveat.2024.18' };

describe('worksToSave', () => {
  it('is the paper itself on its own page', () => {
    expect(worksToSave(SAMPLE_REPORTS.corrected.report)).toEqual([WORK]);
  });

  it('is every article that a notice is about, the merely named included', () => {
    const notice = noticeReport({ subjects: [workReport()], announces: [noticeEvent(), noticeEvent({ subject: other })] });
    expect(worksToSave(report({ role: 'notice' }, { notice })).map(({ ids }) => ids)).toEqual([WORK.ids, other]);
  });

  it('is the article also where the notice was corrected itself', () => {
    expect(worksToSave(SAMPLE_REPORTS.correctedNotice.report)).toEqual([WORK]);
  });

  it('is nothing where nobody knows the article', () => {
    expect(worksToSave(SAMPLE_REPORTS.noticeSubjectUnknown.report)).toEqual([]);
    expect(worksToSave(report({ role: 'notice' }))).toEqual([]);
  });
});
