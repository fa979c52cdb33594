// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { StatusAnnouncer } from '@/components/sidebar/StatusAnnouncer';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';


afterEach(cleanup);

const said = (): string => screen.getByRole('status').textContent ?? '';

describe('StatusAnnouncer', () => {
  it('is silent until an answer is there, then says the word and the headline', async () => {
    const { rerender } = render(<StatusAnnouncer report={null} verdict={null} />);
    rerender(<StatusAnnouncer {...SAMPLE_REPORTS.waiting} />);
    expect(said()).toBe('');
    rerender(<StatusAnnouncer {...SAMPLE_REPORTS.corrected} />);
    await waitFor(() => expect(said()).toBe('Corrected: Author Correction, 3 May 2025'));
  });

  it('does not interrupt again while the word stays the same', async () => {
    const { report, verdict } = SAMPLE_REPORTS.corrected;
    const { rerender } = render(<StatusAnnouncer report={report} verdict={verdict} />);
    await waitFor(() => expect(said()).not.toBe(''));
    const undated = { ...report, main: { ...report.main, status: { ...report.main.status, event: null } } };
    rerender(<StatusAnnouncer report={undated} verdict={verdict} />);
    rerender(<StatusAnnouncer report={undated} verdict={verdict} />);
    expect(said()).toBe('Corrected: Author Correction, 3 May 2025');
  });

  it('does not call a notice’s page by a status of the study', async () => {
    render(<StatusAnnouncer {...SAMPLE_REPORTS.notice} />);
    await waitFor(() => expect(said()).toBe('Correction notice'));
  });
});
