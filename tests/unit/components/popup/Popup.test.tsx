// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '@/components/popup/Popup';
import type { TabState } from '@/lib/messaging/contract';
import type { PageFinding } from '@/lib/model/page-finding';
import { brokenRules } from '@/tests/support/axe';
import { sampleSnapshot } from '@/tests/support/sample-reports';
import { sampleList } from '@/tests/support/sample-lists';
import { WORK } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

const STATE: TabState = {
  finding: { kind: 'work', types: [], ids: WORK.ids, from: 'citation_doi', title: 'Tired tumours' },
  snapshot: sampleSnapshot('corrected'),
  unanswered: false,
  sidebarOpen: false,
};

const BY_ADDRESS: PageFinding = { kind: 'work', types: [], ids: WORK.ids, from: 'url', title: null };

function show(props: Partial<PopupProps> = {}): PopupProps {
  const whole: PopupProps = {
    state: STATE,
    reads: true,
    addressed: null,
    access: null,
    host: null,
    refused: false,
    clipRefused: false,
    onClip: vi.fn<PopupProps['onClip']>(),
    sites: ['journal.example', 'record.example'],
    isPdf: false,
    onCheckPdf: vi.fn<PopupProps['onCheckPdf']>(),
    keepOpen: false,
    marksHere: null,
    now: Date.UTC(2026, 10, 26),
    onMarksHere: vi.fn<PopupProps['onMarksHere']>(),
    onBibliography: vi.fn<PopupProps['onBibliography']>(),
    onToggleSidebar: vi.fn<PopupProps['onToggleSidebar']>(),
    onFullReport: vi.fn<PopupProps['onFullReport']>(),
    onCheckOnce: vi.fn<PopupProps['onCheckOnce']>(),
    onAllow: vi.fn<PopupProps['onAllow']>(),
    onLookUp: vi.fn<PopupProps['onLookUp']>(),
    onKeepOpen: vi.fn<PopupProps['onKeepOpen']>(),
    onOpenList: vi.fn<PopupProps['onOpenList']>(),
    onOptions: vi.fn<PopupProps['onOptions']>(),
    ...props,
  };
  render(<Popup {...whole} />);
  return whole;
}

const text = (): string => document.body.textContent ?? '';

describe('Popup', () => {
  it('is accessible', async () => {
    show();
    expect(await brokenRules(document.body)).toEqual([]);
  });

  it('gives this tab’s verdict, with the notice’s own name and date', () => {
    const { onToggleSidebar } = show();
    expect(text()).toContain('Corrected');
    expect(text()).toContain('Author Correction, 3 May 2025');
    fireEvent.click(screen.getByRole('button', { name: 'Open the sidebar' }));
    expect(onToggleSidebar).toHaveBeenCalledOnce();
  });

  it('offers to close what is open', () => {
    show({ state: { ...STATE, sidebarOpen: true } });
    expect(screen.getByRole('button', { name: 'Close the sidebar' })).toBeTruthy();
  });

  it('says so where a page of a site it reads shows no paper', () => {
    show({ state: null });
    expect(text()).toContain('No paper recognised on this page');
    expect(screen.queryByRole('button', { name: /the sidebar/ })).toBeNull();
  });

  it('says of a list that it was not checked', () => {
    show({ state: { ...STATE, finding: { ...STATE.finding, kind: 'list' }, snapshot: null } });
    expect(text()).toContain('An unmarked row may still have a notice.');
    expect(text()).not.toContain('No paper');
    expect(screen.queryByRole('button', { name: /the sidebar/ })).toBeNull();
  });

  it('gives the verdict on the paper that the address alone names, and says that the address names it', () => {
    const { onFullReport } = show({
      state: null,
      reads: false,
      addressed: { finding: BY_ADDRESS, snapshot: sampleSnapshot('corrected'), unanswered: false },
    });
    expect(text()).toContain('Author Correction, 3 May 2025');
    expect(text()).toContain(`The address names ${WORK.ids.doi}.`);
    expect(text()).not.toMatch(/No paper|doesn’t read/);
    fireEvent.click(screen.getByRole('button', { name: 'Open the full report' }));
    expect(onFullReport).toHaveBeenCalledExactlyOnceWith(WORK.ids);
  });

  it('says of a page script too that it had nothing but the address', () => {
    show({ state: { ...STATE, finding: BY_ADDRESS } });
    expect(text()).toContain(`The address names ${WORK.ids.doi}.`);
    expect(text(), 'the title comes with the report').toContain('Tumours that age under treatment');
    expect(screen.getByRole('button', { name: 'Open the sidebar' })).toBeTruthy();
  });

  it('claims nothing about an addressed paper before an answer, nor without one', () => {
    show({ state: null, reads: false, addressed: { finding: BY_ADDRESS, snapshot: null, unanswered: false } });
    expect(text()).toContain('Still checking');
    cleanup();
    show({ state: null, reads: false, addressed: { finding: BY_ADDRESS, snapshot: null, unanswered: true } });
    expect(text()).toContain('Not checked.');
    expect(text()).not.toContain('No notice found');
  });

  it('offers to read a site it doesn’t read, this page once or the site always', () => {
    const { onCheckOnce, onAllow } = show({ state: null, reads: false, access: 'askable', host: 'journal.example' });
    expect(text()).toContain('Caveat doesn’t read this site by default');
    fireEvent.click(screen.getByRole('button', { name: 'Check this page' }));
    fireEvent.click(screen.getByRole('button', { name: 'Always on journal.example' }));
    expect(onCheckOnce).toHaveBeenCalledOnce();
    expect(onAllow).toHaveBeenCalledOnce();
  });

  it('says of a site of its own that the browser withholds it, and offers to ask for it back', () => {
    const { onAllow } = show({ state: null, reads: false, access: 'withheld', host: 'journal.example' });
    expect(text()).toContain('Otherwise Caveat would read journal.example.');
    fireEvent.click(screen.getByRole('button', { name: 'Allow journal.example' }));
    expect(onAllow).toHaveBeenCalledOnce();
  });

  it('says that the browser lets no extension read a page', () => {
    show({ state: null, reads: false, access: 'askable', host: 'journal.example', refused: true });
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('The browser blocks extensions on this page.');
  });

  it('does not say of a PDF on a site it reads that it doesn’t read the site', () => {
    show({ state: null, reads: false, access: 'read', host: 'journal.example' });
    expect(text()).toContain('Perhaps a PDF');
    expect(text()).not.toContain('doesn’t read this site');
    expect(screen.queryByRole('button', { name: 'Check this page' })).toBeNull();
  });

  it('has a box for a paper wherever the page shows none, and it takes the focus where nothing else is offered', () => {
    const { onLookUp } = show({ state: null });
    const field = screen.getByRole('textbox', { name: 'DOI, PubMed number or title' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'Tired tumours' } });
    fireEvent.submit(screen.getByRole('search'));
    expect(onLookUp).toHaveBeenCalledExactlyOnceWith('Tired tumours');
    cleanup();
    show({ state: null, reads: false, access: 'askable', host: 'journal.example' });
    expect(document.activeElement).toBe(document.body);
    cleanup();
    show();
    expect(screen.queryByRole('search')).toBeNull();
  });

  it('says of a site it doesn’t read that it does not, and which it reads', () => {
    show({ state: null, reads: false });
    expect(text()).toContain('Caveat doesn’t read this site.');
    expect(text()).toContain('It reads journal.example and record.example.');
    expect(text()).not.toContain('No paper');
  });

  it('says nothing about a page before it was asked', () => {
    show({ state: null, reads: null });
    expect(text()).not.toMatch(/No paper|doesn’t read/);
  });

  it('claims nothing before an answer', () => {
    show({ state: { ...STATE, snapshot: null } });
    expect(text()).toContain('Still checking');
    expect(text()).not.toContain('No notice found');
  });

  it('does not show a choice that is not known yet', () => {
    show({ keepOpen: null });
    expect(screen.queryByRole('switch')).toBeNull();
  });
});

describe('lists in the popup', () => {
  it('counts references below the verdict, and offers to switch marks off on this site', () => {
    const list = sampleList({ counts: { retracted: 2, corrected: 1 } });
    const { onMarksHere } = show({ state: { ...STATE, list }, host: 'journal.example', marksHere: true });
    expect(text()).toContain('84 references: 2 retracted and 1 corrected.');
    expect(text()).toContain('82 of 84 checked against the list of 23 November 2026');
    fireEvent.click(screen.getByRole('switch', { name: 'Mark references and rows on journal.example' }));
    expect(onMarksHere).toHaveBeenCalledWith(false);
  });

  it('counts the rows of a list and offers the sidebar', () => {
    const finding: PageFinding = { kind: 'list', types: [], ids: { doi: null, pmid: null, pmcid: null, arxiv: null }, from: null, title: null };
    const list = sampleList({ kind: 'results', total: 20, checked: 17, counts: { retracted: 1 } });
    const { onToggleSidebar, onBibliography } = show({ state: { finding, snapshot: null, unanswered: false, sidebarOpen: false, list } });
    expect(text()).toContain('20 results: 17 checked');
    fireEvent.click(screen.getByRole('button', { name: 'Open the sidebar' }));
    fireEvent.click(screen.getByRole('button', { name: 'Check a bibliography' }));
    expect([vi.mocked(onToggleSidebar).mock.calls.length, vi.mocked(onBibliography).mock.calls.length]).toEqual([1, 1]);
  });

  it('offers to read a PDF, at the paper that the tab names', () => {
    const ids = { doi: '10.1000/caveat.1', pmid: null, pmcid: null, arxiv: null };
    const { onCheckPdf } = show({ state: null, isPdf: true, addressed: { finding: { kind: 'work', types: [], ids, from: 'url', title: null }, snapshot: null, unanswered: false } });
    fireEvent.click(screen.getByRole('button', { name: 'Check this PDF’s own text' }));
    expect(vi.mocked(onCheckPdf).mock.calls).toEqual([[ids]]);
  });
});
