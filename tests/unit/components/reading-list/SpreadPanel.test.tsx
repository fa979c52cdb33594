// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SpreadPanel } from '@/components/reading-list/SpreadPanel';
import { NO_FACETS, WHOLE_LIST, type RowQuery, type SpreadCell } from '@/lib/model/row-query';
import { brokenRules } from '@/tests/support/axe';

const SPREAD: SpreadCell[] = [
  { year: 2024, group: 'noneFound', papers: 7 },
  { year: 2024, group: 'attention', papers: 1 },
  { year: 2021, group: 'corrected', papers: 3 },
  { year: 1998, group: 'corrected', papers: 2 },
  { year: null, group: 'unchecked', papers: 4 },
];
const ask = vi.fn<(query: RowQuery) => void>();

function Panel() {
  const [query, setQuery] = useState(WHOLE_LIST);
  return <SpreadPanel facets={{ ...NO_FACETS, spread: SPREAD }} query={query} onChange={(next) => {
    ask(next);
    setQuery(next);
  }} />;
}

/** Opens the chart; jsdom tells of it only when it is asked to. */
function open(): void {
  const panel = document.querySelector('details.spread') as HTMLDetailsElement;
  panel.open = true;
  fireEvent(panel, new Event('toggle'));
}

beforeEach(() => {
  HTMLElement.prototype.scrollTo = () => undefined;
  render(<Panel />);
});
afterEach(cleanup);

it('draws nothing before it is opened', () => {
  expect(document.querySelectorAll('svg')).toHaveLength(0);
});

it('filters by a status and by a year, and takes each back by a second press', () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: /^Corrected 5/ }));
  fireEvent.click(screen.getByRole('button', { name: /^2021 \(3\)/ }));
  expect(ask.mock.lastCall?.[0]).toMatchObject({ group: 'corrected', year: 2021 });
  expect(screen.getAllByRole('button', { pressed: true })).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: /^Corrected 3/ }));
  fireEvent.click(screen.getByRole('button', { name: /^2021/ }));
  expect(ask).toHaveBeenLastCalledWith(WHOLE_LIST);
});

it('says of each year what it holds, and offers no filter for what none can name', () => {
  open();
  expect(screen.getByRole('button', { name: '2024 (8): Retracted, removed, withdrawn (1), No notice found (7)' })).toBeDefined();
  expect(screen.queryByRole('button', { name: /Before 2009/ })).toBeNull();
  expect(screen.getByText('Before 2009 (2): Corrected (2)')).toBeDefined();
  expect(screen.getByText('No year (4): Not checked, partly checked (4)')).toBeDefined();
});

it('has every number in a table too, each year by itself', () => {
  open();
  const table = screen.getByRole('table', { hidden: true });
  const rows = within(table).getAllByRole('row', { hidden: true }).map((row) => [...row.children].map(({ textContent }) => textContent).join(' '));
  expect(rows.slice(1)).toEqual(['2024 1 0 0 0 7 0 8', '2021 0 0 3 0 0 0 3', '1998 0 0 2 0 0 0 2', 'No year 0 0 0 0 0 4 4', 'All 1 0 5 0 7 4 17']);
});

it('is accessible', async () => {
  open();
  expect(await brokenRules(document.body)).toEqual([]);
});
