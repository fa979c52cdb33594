// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntryEditing } from '@/components/reading-list/entry-editing';
import type { DraftKeeper } from '@/lib/model/entry-draft';
import { brokenRules } from '@/tests/support/axe';
import { ListInMemory, type ListInMemoryProps } from '@/tests/support/list-in-memory';
import { NO_IMPORT } from '@/tests/support/no-import';
import { listItem, SAMPLE_ENTRIES } from '@/tests/support/sample-entries';
import { NOW } from '@/tests/support/sample-report-parts';

beforeEach(() => {
  // jsdom draws no dialogs, and nothing in it has a size.
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 760 });
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 600 });
  HTMLElement.prototype.scrollTo = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const noDrafts: DraftKeeper = { read: async () => null, keep: async () => undefined, drop: async () => undefined };

/** Shows the list; `again` draws it with other props, as after a command. */
function show(props: Partial<ListInMemoryProps> = {}) {
  const whole: ListInMemoryProps = {
    entries: SAMPLE_ENTRIES,
    busy: new Set(),
    sought: null,
    failures: new Map(),
    restored: null,
    importProblem: null,
    deletion: null,
    now: NOW,
    drafted: new Set(),
    progress: null,
    question: null,
    older: [],
    importing: NO_IMPORT,
    citationOf: vi.fn<ListInMemoryProps['citationOf']>(async () => 'cited'),
    views: [],
    building: null,
    done: null,
    many: null,
    report: null,
    isWide: true,
    editing: { drafts: noDrafts, update: vi.fn<EntryEditing['update']>(async () => ({ ok: true, conflicts: [] })) },
    onState: vi.fn<ListInMemoryProps['onState']>(),
    onMerge: vi.fn<ListInMemoryProps['onMerge']>(),
    onUndoMerge: vi.fn<ListInMemoryProps['onUndoMerge']>(),
    onAnswer: vi.fn<ListInMemoryProps['onAnswer']>(),
    onExportOlder: vi.fn<ListInMemoryProps['onExportOlder']>(),
    onRemove: vi.fn<ListInMemoryProps['onRemove']>(),
    onRecheck: vi.fn<ListInMemoryProps['onRecheck']>(),
    onTurnOnLive: vi.fn<ListInMemoryProps['onTurnOnLive']>(),
    onOptions: vi.fn<ListInMemoryProps['onOptions']>(),
    onBibliography: vi.fn<ListInMemoryProps['onBibliography']>(),
    onExport: vi.fn<ListInMemoryProps['onExport']>(),
    onRestore: vi.fn<ListInMemoryProps['onRestore']>(),
    onDeleteAll: vi.fn<ListInMemoryProps['onDeleteAll']>(),
    onViews: vi.fn<ListInMemoryProps['onViews']>(),
    onDismiss: vi.fn<ListInMemoryProps['onDismiss']>(),
    onTagMany: vi.fn<ListInMemoryProps['onTagMany']>(),
    onStateMany: vi.fn<ListInMemoryProps['onStateMany']>(),
    onRecheckMany: vi.fn<ListInMemoryProps['onRecheckMany']>(),
    onExportMany: vi.fn<ListInMemoryProps['onExportMany']>(),
    onRemoveMany: vi.fn<ListInMemoryProps['onRemoveMany']>(),
    onStopMany: vi.fn<ListInMemoryProps['onStopMany']>(),
    ...props,
  };
  const { rerender } = render(<ListInMemory {...whole} />);
  return { ...whole, again: (changes: Partial<ListInMemoryProps>) => rerender(<ListInMemory {...whole} {...changes} />) };
}

const titles = (): string[] => [...document.querySelectorAll('.row-title')].map(({ textContent }) => textContent ?? '');
const CORRECTED = 'Tumours that age under treatment keep a surface protein';
const RETRACTED = 'RETRACTED: A lively surface protein in tired tumours';
const correctedId = SAMPLE_ENTRIES[1]?.entry.id ?? '';
const openRow = (title: string) => fireEvent.click(within(document.querySelector('.row-list') as HTMLElement).getByText(title));
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe('ReadingList', () => {
  it('is accessible with rows, in editing, with a selection, and empty', async () => {
    show();
    expect(await brokenRules(document.body)).toEqual([]);
    press('x');
    expect(await brokenRules(document.body)).toEqual([]);
    cleanup();
    show({ sought: correctedId });
    expect(await brokenRules(document.body)).toEqual([]);
    cleanup();
    show({ entries: [] });
    expect(await brokenRules(document.body)).toEqual([]);
  });

  it('has a row for each paper with its status, and the first one beside them', () => {
    show();
    expect(titles()).toHaveLength(4);
    expect(screen.getByText(RETRACTED).closest('li')?.textContent).toContain('Retracted');
    expect(document.querySelector('.detail h2')?.textContent).toBe('A scale for falls in two towns');
    openRow(RETRACTED);
    expect(document.querySelector('.detail')?.textContent).toContain('Retracted on 6 February 2026');
    expect(document.querySelector('.detail')?.textContent).toContain('Checked today at 10:14');
  });

  it('does not say that nothing is saved while its first rows are being made', () => {
    show({ entries: [], building: 0 });
    expect(screen.getByText('Loading your list')).toBeTruthy();
    expect(screen.queryByText('No papers saved')).toBeNull();
  });

  it('shows no paper beside the rows where there is no room, until one is chosen', () => {
    show({ isWide: false });
    expect(document.querySelector('.detail h2')).toBeNull();
    openRow(CORRECTED);
    expect(document.querySelector('.detail h2')?.textContent).toBe(CORRECTED);
    fireEvent.click(screen.getByRole('button', { name: /Back to the list/ }));
    expect(document.querySelector('.detail h2')).toBeNull();
  });

  it('finds by words and says how many are shown, and offers the whole list where nothing matches', () => {
    show();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'fig' } });
    expect(titles()).toEqual([CORRECTED]);
    expect(screen.getByText('1 of 4 shown')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nowhere' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getByText('4 papers saved')).toBeTruthy();
  });

  it('filters by several tags, which can be taken away one by one', () => {
    show();
    fireEvent.change(screen.getByLabelText('Tag'), { target: { value: 'thesis' } });
    expect(titles()).toHaveLength(2);
    fireEvent.change(screen.getByLabelText('Tag'), { target: { value: 'ageing' } });
    expect(titles()).toEqual([CORRECTED]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove the filter: ageing' }));
    expect(titles()).toHaveLength(2);
  });

  it('keeps a view with its name, and goes back to it', () => {
    const { onViews, again } = show();
    fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'status' } });
    expect(titles()[0]).toBe(RETRACTED);
    fireEvent.click(screen.getByRole('button', { name: 'Save this view' }));
    fireEvent.input(screen.getByRole('textbox', { name: 'Name of the view' }), { target: { value: 'Worst first' } });
    fireEvent.submit(screen.getByRole('textbox', { name: 'Name of the view' }));
    const [views] = (onViews as ReturnType<typeof vi.fn>).mock.calls[0] as [ListInMemoryProps['views']];
    expect(views).toMatchObject([{ name: 'Worst first', query: { sort: 'status' } }]);
    again({ views });
    fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'title' } });
    fireEvent.click(screen.getByRole('button', { name: 'Worst first' }));
    expect(titles()[0]).toBe(RETRACTED);
  });

  it('does with the selected papers what the bar says, and with those in between by Shift', async () => {
    const { onTagMany, onRemoveMany } = show();
    fireEvent.click(screen.getByRole('checkbox', { name: `Select: ${CORRECTED}` }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select: Breathing at height' }), { shiftKey: true });
    expect(await screen.findByText('3 papers selected')).toBeTruthy();
    fireEvent.input(screen.getByRole('textbox', { name: 'Tag' }), { target: { value: 'to do' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add tag' }));
    expect(onTagMany).toHaveBeenCalledExactlyOnceWith([correctedId, expect.any(String), expect.any(String)], ['to do'], true);
    press('#');
    expect(onRemoveMany).toHaveBeenCalledExactlyOnceWith(expect.arrayContaining([correctedId]));
    press('Escape');
    expect(screen.queryByText('3 papers selected')).toBeNull();
  });

  it('leaves keys to a field that is being typed in', () => {
    const { onRemove } = show();
    const search = screen.getByRole('searchbox');
    for (const key of ['#', 'x', 'j']) fireEvent.keyDown(search, { key });
    expect(onRemove).not.toHaveBeenCalled();
    expect(document.querySelector('.row-selected')).toBeNull();
  });

  it('keeps tags, note and flag as the reader writes them', () => {
    const { editing: { update } } = show({ sought: correctedId });
    fireEvent.input(screen.getByLabelText('Tags'), { target: { value: 'ageing, mice' } });
    fireEvent.change(screen.getByLabelText('Your flag'), { target: { value: 'check-again' } });
    expect(update).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    const patch = { tags: ['ageing', 'mice'], flag: { kind: 'check-again', note: 'labels only', at: expect.any(Number) as number } };
    // Only what was changed, with the versions that it was based on.
    expect(update).toHaveBeenCalledExactlyOnceWith(correctedId, patch, { tags: 0, flag: 0 });
  });

  it('keeps the reading state as soon as it is chosen', () => {
    const { onState } = show();
    openRow(CORRECTED);
    fireEvent.change(screen.getByLabelText(`Reading state: ${CORRECTED}`), { target: { value: 'read' } });
    expect(onState).toHaveBeenCalledExactlyOnceWith(correctedId, 'read');
  });

  it('sends nothing where nothing was changed, and takes a flag away', async () => {
    const { editing: { update } } = show();
    openRow(CORRECTED);
    fireEvent.click(screen.getByRole('button', { name: `Edit: ${CORRECTED}` }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    fireEvent.click(await screen.findByRole('button', { name: `Edit: ${CORRECTED}` }));
    expect(update).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText('Your flag'), { target: { value: 'none' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(update).toHaveBeenCalledExactlyOnceWith(correctedId, { flag: null }, { flag: 0 });
  });

  it('finds what the reader has flagged', () => {
    show();
    fireEvent.change(screen.getByLabelText('Flag'), { target: { value: 'known' } });
    expect(titles()).toEqual([CORRECTED]);
    fireEvent.change(screen.getByLabelText('Flag'), { target: { value: 'check-again' } });
    expect(screen.getByText('No saved paper matches.')).toBeTruthy();
  });

  it('tells of a command that came to nothing in its paper, with the button that mends it, or above the list', () => {
    const { onTurnOnLive, again } = show({ failures: new Map([[SAMPLE_ENTRIES[0]?.entry.id ?? '', 'live-off']]) });
    const entry = document.querySelector('.entry') as HTMLElement;
    expect(within(entry).getByText('Not checked: online checks are off')).toBeTruthy();
    fireEvent.click(within(entry).getByRole('button', { name: 'Turn on online checks …' }));
    expect(onTurnOnLive).toHaveBeenCalledOnce();
    again({ failures: new Map([['gone', 'not-found']]) });
    expect(screen.getByText('No longer in the list. Nothing changed.')).toBeTruthy();
  });

  it('offers back what was done, by its button and by u, and gives the focus to it where it took the row away', async () => {
    const onUndo = vi.fn<() => void>();
    const { onDismiss } = show({ done: { text: 'Removed.', takesFocus: true, onUndo } });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    press('u');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledTimes(2);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(onDismiss).toHaveBeenCalledOnce();
    await waitFor(() => expect(document.activeElement?.className).toBe('row-open'));
  });

  it('gives the focus to the first field after Edit, and to the Edit button after Esc, Close and Save', async () => {
    show();
    openRow(CORRECTED);
    const edit = `Edit: ${CORRECTED}`;
    for (const leave of [
      () => fireEvent.keyDown(screen.getByLabelText('Note'), { key: 'Escape' }),
      () => fireEvent.click(screen.getByRole('button', { name: 'Close' })),
      () => fireEvent.click(screen.getByRole('button', { name: 'Save' })),
    ]) {
      fireEvent.click(screen.getByRole('button', { name: edit }));
      await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Tags')));
      leave();
      await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(edit));
      expect(screen.queryByLabelText('Tags')).toBeNull();
    }
  });

  it('does not offer to check what is being checked', () => {
    const { onRecheck } = show({ busy: new Set([SAMPLE_ENTRIES[0]?.entry.id ?? '']) });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Check again: / }).disabled).toBe(true);
    openRow(CORRECTED);
    fireEvent.click(screen.getByRole('button', { name: /^Check again: / }));
    expect(onRecheck).toHaveBeenCalledExactlyOnceWith(correctedId);
  });

  it('opens the entry that the reader came for, for editing, with the focus', () => {
    show({ sought: correctedId });
    expect(document.activeElement?.id).toBe(`entry-${correctedId}`);
    expect(screen.getByLabelText('Note')).toBeTruthy();
  });

  it('shows a paper that cannot be shown as such, before all others', () => {
    const { onRemove } = show({ broken: [{ id: 'odd', name: 'Odd' }] });
    expect(titles()[0]).toBe('A saved paper that can’t be shown (Odd)');
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Odd' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('odd');
  });

  it('deletes everything only after it was asked, and says so', () => {
    const { onDeleteAll, again } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
    expect(onDeleteAll).not.toHaveBeenCalled();
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Keep everything' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete everything' }));
    expect(onDeleteAll).toHaveBeenCalledOnce();
    again({ entries: [], deletion: 'deleted' });
    expect(screen.getByText('Everything was deleted from your device.').getAttribute('role')).toBe('status');
  });

  it('hands over the chosen file, and says where a broken one broke', () => {
    const { onRestore } = show({ importProblem: { code: 'syntax', message: 'unexpected “]”', line: 12, path: 'entries' } });
    const file = new File(['{}'], 'backup.json', { type: 'application/json' });
    const input = document.querySelector('.backup input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [file] });
    fireEvent.change(input);
    expect(onRestore).toHaveBeenCalledWith(file);
    expect(screen.getByText(/Line 12: The file has an error\./)).toBeTruthy();
  });

  it('draws of thousands of papers only those in sight', () => {
    const entries = Array.from({ length: 2_000 }, (_, index) => listItem(`Paper ${index}`, {}, { savedAt: 2_000 - index }));
    show({ entries });
    expect(document.querySelectorAll('.row').length).toBeLessThan(40);
    expect(screen.getByText('2,000 papers saved')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'Paper 1999' } });
    expect(titles()).toEqual(['Paper 1999']);
  });
});
