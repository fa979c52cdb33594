// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StatusAnnouncer } from '@/components/sidebar/StatusAnnouncer';
import type { Report } from '@/lib/model/report';
import { statusVerdict } from '@/lib/model/verdict';
import { NO_IDS } from '@/lib/model/work';
import { noticeEvent, outcome, report, status, WORK } from '@/tests/support/sample-report-parts';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';

afterEach(cleanup);

const said = (): string => screen.getByRole('status').textContent ?? '';
const of = (each: Report) => <StatusAnnouncer report={each} verdict={statusVerdict(each.main.status)} />;
const CORRECTED = 'Corrected: Author Correction, 3 May 2025';
const NONE = 'No notice found: No correction, concern or retraction found';
/** Long enough for every effect to have run. */
const settle = () => new Promise((done) => setTimeout(done, 50));

describe('StatusAnnouncer', () => {
  it('is silent until an answer is there, then says the word and the headline', async () => {
    const { rerender } = render(<StatusAnnouncer report={null} verdict={null} />);
    rerender(<StatusAnnouncer {...SAMPLE_REPORTS.waiting} />);
    await settle();
    expect(said()).toBe('');
    rerender(<StatusAnnouncer {...SAMPLE_REPORTS.corrected} />);
    await waitFor(() => expect(said()).toBe(CORRECTED));
  });

  it('calls nothing found before every source has answered, but tells a notice at once', async () => {
    const asking = report({ outcomes: [outcome('crossref', 'lists-none')] }, { progress: 'asking' });
    const { rerender } = render(of(asking));
    await settle();
    expect(said()).toBe('');
    rerender(of({ ...SAMPLE_REPORTS.corrected.report, progress: 'asking' }));
    await waitFor(() => expect(said()).toBe(CORRECTED));
  });

  it('holds the headline as it is now, never an earlier date', async () => {
    const { report: corrected } = SAMPLE_REPORTS.corrected;
    const later = { ...corrected.main.status, event: noticeEvent({ date: '2025-06-01' }) };
    const dated = { ...corrected, main: { ...corrected.main, status: later } };
    const { rerender } = render(of(corrected));
    await waitFor(() => expect(said()).toBe(CORRECTED));
    rerender(of(dated));
    expect(said()).toBe('Corrected: Author Correction, 1 June 2025');
  });

  it('starts anew with each paper, so that the same words are read out for each', async () => {
    const { rerender } = render(of(report()));
    await waitFor(() => expect(said()).toBe(NONE));
    const changed = vi.fn<() => void>();
    new MutationObserver(changed).observe(screen.getByRole('status'), { childList: true, characterData: true, subtree: true });
    rerender(of(report({ work: { ...WORK, ids: { ...NO_IDS, doi: '10.1000/caveat.2024.18' } } })));
    await waitFor(() => expect(said()).toBe(NONE));
    await waitFor(() => expect(changed).toHaveBeenCalled());
    rerender(<StatusAnnouncer report={null} verdict={null} />);
    expect(said()).toBe('');
  });

  it('does not begin anew when a paper gains an identifier', async () => {
    const { rerender } = render(of(report({ work: { ...WORK, ids: { ...NO_IDS, pmid: WORK.ids.pmid } } })));
    await waitFor(() => expect(said()).toBe(NONE));
    rerender(of(report()));
    expect(said()).toBe(NONE);
  });

  it('does not say a word twice', async () => {
    render(of(report({ status: status({ code: 'not-checked', reason: 'live-off' }) })));
    await waitFor(() => expect(said()).toBe('Not checked: online checks are off'));
  });

  it('does not call a notice’s page by a status of the study', async () => {
    render(<StatusAnnouncer {...SAMPLE_REPORTS.notice} />);
    await waitFor(() => expect(said()).toBe('Correction notice'));
  });
});
