// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '@/components/popup/Popup';
import type { TabState } from '@/lib/messaging/contract';
import { brokenRules } from '@/tests/support/axe';
import { sampleSnapshot } from '@/tests/support/sample-reports';
import { WORK } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

const STATE: TabState = {
  finding: { kind: 'work', types: [], ids: WORK.ids, from: 'citation_doi', title: 'Tired tumours' },
  snapshot: sampleSnapshot('corrected'),
  unanswered: false,
  sidebarOpen: false,
};

function show(props: Partial<PopupProps> = {}): PopupProps {
  const whole: PopupProps = {
    state: STATE,
    reads: true,
    addressed: null,
    access: null,
    host: null,
    refused: false,
    sites: ['journal.example', 'record.example'],
    keepOpen: false,
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
    expect(text()).toContain('its silence about a row says nothing');
    expect(text()).not.toContain('No paper');
    expect(screen.queryByRole('button', { name: /the sidebar/ })).toBeNull();
  });

  it('says of a site it does not read that it does not, and which it reads', () => {
    show({ state: null, reads: false });
    expect(text()).toContain('Caveat does not read this site.');
    expect(text()).toContain('It reads journal.example and record.example.');
    expect(text()).not.toContain('No paper');
  });

  it('says nothing about a page before it was asked', () => {
    show({ state: null, reads: null });
    expect(text()).not.toMatch(/No paper|does not read/);
  });

  it('claims nothing before an answer', () => {
    show({ state: { ...STATE, snapshot: null } });
    expect(text()).toContain('Still being checked');
    expect(text()).not.toContain('No notice found');
  });

  it('does not show a choice that is not known yet', () => {
    show({ keepOpen: null });
    expect(screen.queryByRole('switch')).toBeNull();
  });
});
