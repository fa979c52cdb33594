// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { References } from '@/components/marks/References';
import { Results } from '@/components/marks/Results';
import { ListCount } from '@/components/popup/ListCount';
import { brokenRules } from '@/tests/support/axe';
import { flaggedEntry, sampleList } from '@/tests/support/sample-lists';

afterEach(cleanup);
const now = Date.UTC(2026, 10, 24);
const text = (): string => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const flagged = [flaggedEntry(7, 'corrected', { notices: null, citedIn: null }), flaggedEntry(22, 'retracted')];
const counts = { retracted: 1, corrected: 1 };

describe('References', () => {
  const show = (list = sampleList({ flagged, counts })) => {
    const onShow = vi.fn<(at: number, citation: number | null) => void>();
    render(<References list={list} now={now} onShow={onShow} />);
    return onShow;
  };

  test('is accessible', async () => {
    show();
    expect(await brokenRules(document.body)).toEqual([]);
  });

  test('counts, dates the list, and says that silence is no praise and the paper’s own status another matter', () => {
    show();
    expect(text()).toContain('84 references: 1 retracted and 1 corrected.');
    expect(text()).toContain('82 of 84 checked against the list of 23 November 2026, 2 without a usable identifier.');
    expect(text()).toContain('An unmarked row may still have a notice.');
    expect(text()).toContain('References don’t decide the paper’s status.');
  });

  test('lists the gravest first, with number, title, notice, reason, and accusations behind a click', () => {
    show();
    const [first] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('Retracted');
    expect(first?.textContent).toContain('Reference 23');
    expect(first?.textContent).toContain('Retraction, 2 July 2014');
    expect(first?.textContent).toContain('Error in Data');
    expect(screen.getByText(/Misconduct/).closest('details')?.open).toBe(false);
    expect(screen.getByRole('link', { name: 'Open the notice' }).getAttribute('href')).toBe('https://doi.org/10.5555/notice');
  });

  test('leads to the entry, and to each sentence that cites it', () => {
    const onShow = show();
    fireEvent.click(screen.getByRole('button', { name: 'Show in the list: Reference 23' }));
    fireEvent.click(screen.getByRole('button', { name: /^Show in the text: Some cells/, hidden: true }));
    expect(onShow.mock.calls).toEqual([
      [22, null],
      [22, 0],
    ]);
  });

  test('names an entry without a title by its identifier, never by authors', () => {
    show(sampleList({ flagged: [flaggedEntry(0, 'retracted', { title: null })], counts: { retracted: 1 } }));
    expect(text()).toContain('10.5555/entry.0');
  });

  test('is silent where the page has no list, and says why where there is no answer', () => {
    show(sampleList({ total: 0, checked: 0 }));
    expect(text()).toBe('');
    cleanup();
    show(sampleList({ state: 'off-here' }));
    expect(text()).toContain('are off on this site');
  });

  test('says how many more are marked on the page', () => {
    show(sampleList({ flagged, counts: { retracted: 300, corrected: 1 } }));
    expect(text()).toContain('And 299 more, marked on the page.');
  });
});

describe('Results', () => {
  const list = sampleList({
    kind: 'results',
    total: 20,
    checked: 17,
    flagged: [flaggedEntry(3, 'retracted', { citedIn: null })],
    counts: { retracted: 1 },
    saved: [flaggedEntry(5, 'corrected', { title: 'A saved paper' })],
    summarised: [flaggedEntry(6, 'corrected', { title: 'A paper with a summary' })],
    isShort: true,
  });

  test('is accessible, and has the line, the marked rows, the saved ones and those with a summary', async () => {
    const onShow = vi.fn<(at: number, citation: number | null) => void>();
    render(<Results list={list} now={now} onShow={onShow} />);
    expect(await brokenRules(document.body)).toEqual([]);
    expect(text()).toContain('20 results: 17 checked against the list of 23 November 2026, 3 without a usable identifier; 1 retracted.');
    expect(text()).toContain('short starter list');
    expect(text()).toContain('Retraction, 2 July 2014');
    fireEvent.click(screen.getByRole('button', { name: 'Show in the list: A saved paper' }));
    fireEvent.click(screen.getByRole('button', { name: 'Show in the list: A paper with a summary' }));
    expect(onShow.mock.calls).toEqual([
      [5, null],
      [6, null],
    ]);
  });

  test('says what is missing', () => {
    render(<Results list={sampleList({ kind: 'results', state: 'failed' })} now={now} onShow={() => undefined} />);
    expect(text()).toContain('Couldn’t check this list');
  });
});

test('the popup counts rows, and says that it is reading before it can', () => {
  render(<ListCount list={sampleList({ kind: 'results', state: 'reading' })} now={now} />);
  expect(text()).toContain('Reading the list');
  cleanup();
  render(<ListCount list={sampleList({ counts: { retracted: 2 }, flagged })} now={now} />);
  expect(text()).toContain('84 references: 2 retracted.');
});
