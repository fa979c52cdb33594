// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Proof } from '@/components/proof/Proof';
import { assertion, noticeEvent, outcome, status, workReport } from '@/tests/support/sample-report-parts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const EVENT = noticeEvent({ type: 'retraction', sourceType: 'Retraction', assertions: [assertion({ type: 'retraction', via: 'retraction-watch', sourceType: 'retraction' })] });
const RETRACTED = workReport({
  status: status({ code: 'retracted', event: EVENT }),
  events: [EVENT],
  outcomes: [outcome('crossref', 'lists-notice'), outcome('pubmed', 'not-held')],
});

function clipboard(write: (text: string) => Promise<void>): void {
  vi.stubGlobal('navigator', { clipboard: { writeText: write } });
}

describe('Proof', () => {
  it('copies the one line', async () => {
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    render(<Proof report={RETRACTED} thing="paper" />);
    fireEvent.click(screen.getByText('Copy status'));
    await waitFor(() => expect(screen.getByText('Copied')).toBeTruthy());
    expect(copied).toEqual([expect.stringMatching(/^Retracted 3 May 2025 \(doi:/)]);
  });

  it('offers the text itself where the page forbids the clipboard', async () => {
    clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    render(<Proof report={RETRACTED} thing="paper" />);
    fireEvent.click(screen.getByText('Copy status'));
    const field = await waitFor(() => screen.getByRole<HTMLTextAreaElement>('textbox'));
    expect(field.value).toMatch(/^Retracted/);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
  });

  it('names as those to tell only who says something of the paper', () => {
    const { container } = render(<Proof report={RETRACTED} thing="paper" />);
    const text = container.querySelector('.wrong')?.textContent ?? '';
    expect(text).toContain('support@crossref.org');
    expect(text).toContain('Retraction Watch');
    expect(text).not.toContain('NLM Support Center');
  });

  it('is not there where nobody was asked', () => {
    const { container } = render(<Proof report={workReport({ status: status({ code: 'not-checked', reason: 'live-off' }), outcomes: [] })} thing="paper" />);
    expect(container.innerHTML).toBe('');
  });
});
