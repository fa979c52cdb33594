// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ExportBlock, type ExportCommands, type ExportSets } from '@/components/citations/ExportBlock';
import { brokenRules } from '@/tests/support/axe';

afterEach(cleanup);

const set = (...ids: string[]): ExportSets['all'] => ({ count: ids.length, ids: async () => ids });

function show(sets: Partial<ExportSets> = {}, commands: Partial<ExportCommands> = {}) {
  const onSaveExport = vi.fn<ExportCommands['onSaveExport']>(async () => {});
  const { container } = render(<ExportBlock sets={{ all: set('a', 'b', 'c'), shown: set('b'), selected: set(), ...sets }} onSaveExport={onSaveExport} exportText={async () => 'text'} {...commands} />);
  return { onSaveExport, container };
}

const idsOf = async (save: ReturnType<typeof show>['onSaveExport']) => save.mock.lastCall?.[0].ids();

test('saves all papers without notes unless the reader chooses otherwise', async () => {
  const { onSaveExport } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Save a file' }));
  expect(await idsOf(onSaveExport)).toEqual(['a', 'b', 'c']);
  expect(onSaveExport).toHaveBeenLastCalledWith(expect.objectContaining({ withNotes: false }), 'ris');
  expect(await screen.findByText('Saved.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Papers'), { target: { value: 'shown' } });
  fireEvent.change(screen.getByLabelText('Format'), { target: { value: 'csv' } });
  fireEvent.click(screen.getByRole('switch', { name: 'Include my tags and notes' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save a file' }));
  expect(await idsOf(onSaveExport)).toEqual(['b']);
  expect(onSaveExport).toHaveBeenLastCalledWith(expect.objectContaining({ withNotes: true }), 'csv');
});

test('offers only sets that hold something', () => {
  show();
  expect(screen.getAllByRole('option').slice(0, 2).map(({ textContent }) => textContent)).toEqual(['All (3)', 'Filtered (1)']);
});

test('says so where the papers could not be read', async () => {
  show({}, { onSaveExport: async () => Promise.reject(new Error('closed')), exportText: async () => Promise.reject(new Error('closed')) });
  fireEvent.click(screen.getByRole('button', { name: 'Save a file' }));
  expect(await screen.findByText('Couldn’t read your papers. Nothing changed.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(screen.getAllByText('Couldn’t read your papers. Nothing changed.')).toHaveLength(2));
});

test('is accessible', async () => {
  expect(await brokenRules(show().container)).toEqual([]);
});
