import { describe, expect, it } from 'vitest';
import { isNoticePage } from '@/components/notice-page/is-notice-page';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';

describe('isNoticePage', () => {
  it('keeps a notice that was itself corrected a notice', () => {
    expect(isNoticePage(SAMPLE_REPORTS.correctedNotice.report)).toBe(true);
  });

  it('takes a republished paper for a study to be read', () => {
    expect(isNoticePage(SAMPLE_REPORTS.republished.report)).toBe(false);
  });

  it('takes a corrected article for an article', () => {
    expect(isNoticePage(SAMPLE_REPORTS.corrected.report)).toBe(false);
  });
});
