// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntryEditing } from '@/components/reading-list/entry-editing';
import type { DraftKeeper } from '@/lib/model/entry-draft';
import { ReadingList, type ReadingListProps } from '@/components/reading-list/ReadingList';
import { brokenRules } from '@/tests/support/axe';
import { listItem, SAMPLE_ENTRIES } from '@/tests/support/sample-entries';
import { NO_IMPORT } from '@/tests/support/no-import';
import { NOW } from '@/tests/support/sample-report-parts';


beforeEach(() => {
  // jsdom draws no dialogs.
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
});
afterEach(cleanup);

const noDrafts: DraftKeeper = { read: async () => null, keep: async () => undefined, drop: async () => undefined };

/** Shows the list; `again` draws it with other props, as after a command. */
function show(props: Partial<ReadingListProps> = {}): ReadingListProps & { again(changes: Partial<ReadingListProps>): void } {
  const whole: ReadingListProps = {
    entries: SAMPLE_ENTRIES,
    busy: new Set(),
    sought: null,
    failures: new Map(),
    importing: NO_IMPORT,
    restored: null,
    importProblem: null,
    deletion: null,
    now: NOW,
    broken: [],
    drafted: new Set(),
    progress: null,
    question: null,
    older: [],
    editing: { drafts: noDrafts, update: vi.fn<EntryEditing['update']>(async () => ({ ok: true, conflicts: [] })) },
    onState: vi.fn<ReadingListProps['onState']>(),
    onMerge: vi.fn<ReadingListProps['onMerge']>(),
    onUndoMerge: vi.fn<ReadingListProps['onUndoMerge']>(),
    onAnswer: vi.fn<ReadingListProps['onAnswer']>(),
    onExportOlder: vi.fn<ReadingListProps['onExportOlder']>(),
    onRemove: vi.fn<ReadingListProps['onRemove']>(),
    onRecheck: vi.fn<ReadingListProps['onRecheck']>(),
    onUndoRemove: vi.fn<ReadingListProps['onUndoRemove']>(),
    onTurnOnLive: vi.fn<ReadingListProps['onTurnOnLive']>(),
    onOptions: vi.fn<ReadingListProps['onOptions']>(),
    onBibliography: vi.fn<ReadingListProps['onBibliography']>(),
    citationOf: vi.fn<ReadingListProps['citationOf']>(async () => 'cited'),
    onExport: vi.fn<ReadingListProps['onExport']>(),
    onRestore: vi.fn<ReadingListProps['onRestore']>(),
    onDeleteAll: vi.fn<ReadingListProps['onDeleteAll']>(),
    ...props,
  };
  const { rerender } = render(<ReadingList {...whole} />);
  return { ...whole, again: (changes) => rerender(<ReadingList {...whole} {...changes} />) };
}

const titles = (): string[] => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent ?? '');
const CORRECTED = 'Tumours that age under treatment keep a surface protein';

describe('ReadingList', () => {
  it('is accessible with entries, in editing, and empty', async () => {
    show();
    expect(await brokenRules(document.body)).toEqual([]);
    cleanup();
    show({ sought: SAMPLE_ENTRIES[1]?.entry.id ?? null });
    expect(await brokenRules(document.body)).toEqual([]);
    cleanup();
    show({ entries: [] });
    expect(await brokenRules(document.body)).toEqual([]);
  });

  it('shows how each paper stands, when it was saved and when it was checked', () => {
    show();
    const entry = screen.getByText('RETRACTED: A lively surface protein in tired tumours').closest('li') as HTMLElement;
    expect(entry.textContent).toContain('Retracted on 6 February 2026');
    expect(entry.textContent).toContain('Checked today at 10:14');
    expect(screen.getByText('Breathing at height').closest('li')?.textContent).toContain('Not checked since saved');
  });

  it('finds by words and says how many are shown', () => {
    show();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'fig' } });
    expect(titles()).toContain(CORRECTED);
    expect(screen.getByText('1 of 4 shown')).toBeTruthy();
  });

  it('offers the whole list again when nothing matches', () => {
    show();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nowhere' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getByText('4 papers saved')).toBeTruthy();
  });

  it('sorts by how serious the status is', () => {
    show();
    fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'status' } });
    expect(titles()[0]).toBe('RETRACTED: A lively surface protein in tired tumours');
  });

  it('removes at once and offers it back until the reader says otherwise', () => {
    const { onRemove, onUndoRemove } = show();
    const id = SAMPLE_ENTRIES[1]?.entry.id;
    fireEvent.click(screen.getByRole('button', { name: `Remove: ${CORRECTED}` }));
    expect(onRemove).toHaveBeenCalledWith(id);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndoRemove).toHaveBeenCalledWith(id);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('keeps tags, note and flag as the reader writes them', () => {
    const { editing: { update } } = show();
    fireEvent.click(screen.getByRole('button', { name: `Edit: ${CORRECTED}` }));
    fireEvent.input(screen.getByLabelText('Tags'), { target: { value: 'ageing, mice' } });
    fireEvent.change(screen.getByLabelText('Your flag'), { target: { value: 'check-again' } });
    expect(update).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    const patch = { tags: ['ageing', 'mice'], flag: { kind: 'check-again', note: 'labels only', at: expect.any(Number) as number } };
    // Only what was changed, with the versions that it was based on.
    expect(update).toHaveBeenCalledExactlyOnceWith(SAMPLE_ENTRIES[1]?.entry.id, patch, { tags: 0, flag: 0 });
  });

  it('keeps the reading state as soon as it is chosen', () => {
    const { onState } = show();
    fireEvent.change(screen.getByLabelText(`Reading state: ${CORRECTED}`), { target: { value: 'read' } });
    expect(onState).toHaveBeenCalledExactlyOnceWith(SAMPLE_ENTRIES[1]?.entry.id, 'read');
  });

  it('sends nothing where nothing was changed, and takes a flag away', async () => {
    const { editing: { update } } = show();
    const { id } = SAMPLE_ENTRIES[1]?.entry ?? {};
    fireEvent.click(screen.getByRole('button', { name: `Edit: ${CORRECTED}` }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    fireEvent.click(await screen.findByRole('button', { name: `Edit: ${CORRECTED}` }));
    expect(update).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText('Your flag'), { target: { value: 'none' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(update).toHaveBeenCalledExactlyOnceWith(id, { flag: null }, { flag: 0 });
  });

  it('finds what the reader has flagged', () => {
    show();
    fireEvent.change(screen.getByLabelText('Flag'), { target: { value: 'known' } });
    expect(document.querySelectorAll('.entry')).toHaveLength(1);
    expect(titles()).toContain(CORRECTED);
    fireEvent.change(screen.getByLabelText('Flag'), { target: { value: 'check-again' } });
    expect(screen.getByText('No saved paper matches.')).toBeTruthy();
  });

  describe('a command that came to nothing', () => {
    const first = SAMPLE_ENTRIES[0]?.entry.id ?? '';

    it('is told in the entry concerned, not as a broken import, with the button that mends it', () => {
      const { onTurnOnLive } = show({ failures: new Map([[first, 'live-off']]) });
      const entry = document.getElementById(`entry-${first}`) as HTMLElement;
      expect(within(entry).getByText('Not checked: online checks are off').getAttribute('role')).toBe('status');
      expect(screen.queryByText('Not imported. Nothing changed.')).toBeNull();
      fireEvent.click(within(entry).getByRole('button', { name: 'Turn on online checks …' }));
      expect(onTurnOnLive).toHaveBeenCalledOnce();
    });

    it('is told above the list where its entry is gone', () => {
      show({ failures: new Map([['gone', 'not-found']]) });
      expect(screen.getByText('No longer in the list. Nothing changed.')).toBeTruthy();
    });

    it('does not leave an offer to bring back what was not removed', () => {
      const { again } = show();
      fireEvent.click(screen.getByRole('button', { name: `Remove: ${CORRECTED}` }));
      again({ failures: new Map([[SAMPLE_ENTRIES[1]?.entry.id ?? '', 'failed']]) });
      expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
      expect(screen.getByText('That didn’t work. Nothing changed.')).toBeTruthy();
    });
  });

  describe('where the focus goes', () => {
    const focused = (): string | null | undefined =>
      document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
    const without = (id: string | undefined) => SAMPLE_ENTRIES.filter(({ entry }) => entry.id !== id);
    const corrected = SAMPLE_ENTRIES[1]?.entry.id;

    it('is the first field after Edit, and the Edit button after Esc, Close and Save', async () => {
      show();
      const edit = `Edit: ${CORRECTED}`;
      for (const leave of [
        () => fireEvent.keyDown(screen.getByLabelText('Note'), { key: 'Escape' }),
        () => fireEvent.click(screen.getByRole('button', { name: 'Close' })),
        () => fireEvent.click(screen.getByRole('button', { name: 'Save' })),
      ]) {
        fireEvent.click(screen.getByRole('button', { name: edit }));
        await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Tags')));
        leave();
        await waitFor(() => expect(focused()).toBe(edit));
        expect(screen.queryByLabelText('Tags')).toBeNull();
      }
    });

    it('is Undo after Remove, and the restored paper after Undo', async () => {
      const { again } = show();
      fireEvent.click(screen.getByRole('button', { name: `Remove: ${CORRECTED}` }));
      again({ entries: without(corrected) });
      await waitFor(() => expect(focused()).toBe('Undo'));
      fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
      again({ entries: SAMPLE_ENTRIES });
      await waitFor(() => expect(focused()).toBe(CORRECTED));
    });

    it('stays with a reader who went on before the paper was back', async () => {
      const { again } = show();
      fireEvent.click(screen.getByRole('button', { name: `Remove: ${CORRECTED}` }));
      again({ entries: without(corrected) });
      fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
      screen.getByRole('searchbox').focus();
      again({ entries: SAMPLE_ENTRIES });
      await screen.findByText(CORRECTED);
      expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    });

    it('is the next paper after Dismiss, or the heading where none is left', () => {
      const { again } = show();
      fireEvent.click(screen.getByRole('button', { name: `Remove: ${CORRECTED}` }));
      again({ entries: without(corrected) });
      fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
      expect(focused()).toContain('RETRACTED: A lively surface protein');
      cleanup();
      const last = show({ entries: SAMPLE_ENTRIES.slice(0, 1) });
      fireEvent.click(screen.getByRole('button', { name: /^Remove: / }));
      last.again({ entries: [] });
      fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    });
  });

  it('says that everything was deleted, and offers nothing of it back', () => {
    const { again } = show();
    fireEvent.click(screen.getByRole('button', { name: `Remove: ${CORRECTED}` }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete everything' }));
    again({ entries: [], deletion: 'deleted' });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(document.body.textContent).not.toContain(CORRECTED);
    expect(screen.getByText('Everything was deleted from your device.').getAttribute('role')).toBe('status');
  });

  it('does not offer to check what is being checked', () => {
    const { onRecheck } = show({ busy: new Set([SAMPLE_ENTRIES[0]?.entry.id ?? '']) });
    const buttons = screen.getAllByRole<HTMLButtonElement>('button', { name: /^Check again: / });
    expect(buttons.map(({ disabled }) => disabled)).toEqual([true, false, false, false]);
    fireEvent.click(buttons[1] as HTMLElement);
    expect(onRecheck).toHaveBeenCalledWith(SAMPLE_ENTRIES[1]?.entry.id);
  });

  it('brings the entry the reader came for to the top, opened and focused', () => {
    show({ sought: SAMPLE_ENTRIES[1]?.entry.id ?? null });
    expect(titles()[0]).toBe(CORRECTED);
    expect(document.activeElement?.id).toBe(`entry-${SAMPLE_ENTRIES[1]?.entry.id}`);
    expect(screen.getByLabelText('Note')).toBeTruthy();
  });

  it('deletes everything only after it was asked, and keeps everything by default', () => {
    const { onDeleteAll } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
    const dialog = screen.getByRole('dialog');
    expect(onDeleteAll).not.toHaveBeenCalled();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Keep everything' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete everything' }));
    expect(onDeleteAll).toHaveBeenCalledOnce();
  });

  it('hands over the chosen file, and says where a broken one broke', () => {
    const { onRestore } = show({ importProblem: { code: 'syntax', message: 'unexpected “]”', line: 12, path: 'entries' } });
    const file = new File(['{}'], 'backup.json', { type: 'application/json' });
    const input = document.querySelector('.backup input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [file] });
    fireEvent.change(input);
    expect(onRestore).toHaveBeenCalledWith(file);
    expect(screen.getByText(/Line 12: The file has an error\./)).toBeTruthy();
    expect(screen.getByText('unexpected “]”').lang).toBe('en');
    expect(screen.getByText('Not imported. Nothing changed.')).toBeTruthy();
  });

  it('draws thousands of papers a page at a time', () => {
    const entries = Array.from({ length: 2_000 }, (_, index) => listItem(`Paper ${index}`, {}, { savedAt: 2_000 - index }));
    show({ entries });
    expect(document.querySelectorAll('.entry')).toHaveLength(100);
    expect(screen.getByText('2,000 papers saved')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show 100 more' }));
    expect(document.querySelectorAll('.entry')).toHaveLength(200);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'Paper 1999' } });
    expect(document.querySelectorAll('.entry')).toHaveLength(1);
  });
});
