// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { RequestLog } from '@/components/options/RequestLog';
import { StoredDataBlock } from '@/components/options/StoredDataBlock';
import { brokenRules } from '@/tests/support/axe';
import { NOW } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

const row = { at: NOW - 60_000, host: 'api.crossref.org', why: 'paper' as const };

test('shows the latest 20 and all of them on request', async () => {
  const onEraseRequests = vi.fn<() => void>();
  render(<RequestLog requests={Array.from({ length: 50 }, () => row)} requestsErased={null} now={NOW} onEraseRequests={onEraseRequests} />);
  expect(screen.getByText('50 requests in the last 30 days.')).toBeTruthy();
  expect(screen.getAllByText('A paper you viewed or checked again')).toHaveLength(20);
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(screen.getAllByText('A paper you viewed or checked again')).toHaveLength(50);
  expect(await brokenRules(document.body)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Erase this record' }));
  expect(onEraseRequests).toHaveBeenCalledOnce();
});

test('says that there was none, and never says so while it cannot tell', () => {
  const { rerender } = render(<RequestLog requests={[]} requestsErased={null} now={NOW} onEraseRequests={() => {}} />);
  expect(screen.getByText('No requests in the last 30 days.')).toBeTruthy();
  rerender(<RequestLog requests="failed" requestsErased={null} now={NOW} onEraseRequests={() => {}} />);
  expect(screen.queryByText('No requests in the last 30 days.')).toBeNull();
  expect(screen.getByText('This can’t be read from the browser’s storage.')).toBeTruthy();
});

test('stored data has its number, size and age', async () => {
  render(<StoredDataBlock stored={[{ kind: 'saved', count: 214, bytes: 2_410_000, oldest: Date.UTC(2026, 1, 3), newest: Date.UTC(2026, 2, 4) }]} storedInAll={5_000_000} />);
  const line = screen.getByRole('row', { name: /Saved papers/ });
  expect(line.textContent).toContain('214');
  expect(line.textContent).toContain('2.4 MB');
  expect(line.textContent).toContain('3 February 2026 to 4 March 2026');
  expect(screen.getByText('Your browser counts 5 MB for Caveat in total.')).toBeTruthy();
  expect(await brokenRules(document.body)).toEqual([]);
});
