// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EditOutcome, EntryEditing } from '@/components/reading-list/entry-editing';
import { EntryEditor } from '@/components/reading-list/EntryEditor';
import type { DraftKeeper, EntryDraft } from '@/lib/model/entry-draft';
import { brokenRules } from '@/tests/support/axe';
import { savedEntry } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

const entry = savedEntry({ note: 'Saved.', tags: ['ageing'] });

/** Keeps drafts in memory, as the browser's storage does over a reload. */
function memory(): { drafts: DraftKeeper; kept: Map<string, EntryDraft> } {
  const kept = new Map<string, EntryDraft>();
  const drafts: DraftKeeper = {
    read: async (id) => kept.get(id) ?? null,
    keep: async (draft) => void kept.set(draft.entryId, draft),
    drop: async (draft) => void (kept.get(draft.entryId)?.note === draft.note && kept.delete(draft.entryId)),
  };
  return { drafts, kept };
}

const saving = (outcome: EditOutcome) => vi.fn<EntryEditing['update']>(async () => outcome);
const note = () => screen.getByLabelText<HTMLTextAreaElement>('Note');
const type = (text: string) => fireEvent.input(note(), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('text that was typed and not saved', () => {
  it('is there again after Esc, and after the editor was taken away and drawn anew', async () => {
    const { drafts, kept } = memory();
    const editing = { drafts, update: saving({ ok: true, conflicts: [] }) };
    const onLeave = vi.fn<() => void>();
    const { unmount } = render(<EntryEditor entry={entry} editing={editing} onLeave={onLeave} />);
    type('Half a sent');
    fireEvent.keyDown(note(), { key: 'Escape' });
    expect(onLeave).toHaveBeenCalledOnce();
    unmount();
    expect(kept.get(entry.id)).toMatchObject({ note: 'Half a sent', base: { note: 0 } });
    render(<EntryEditor entry={entry} editing={editing} />);
    await waitFor(() => expect(note().value).toBe('Half a sent'));
  });

  it('is said not to be kept where there is no room for it, until there is', async () => {
    const { drafts } = memory();
    let isFull = true;
    const keep: DraftKeeper['keep'] = async () => (isFull ? Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : undefined);
    const { container } = render(<EntryEditor entry={entry} editing={{ drafts: { ...drafts, keep }, update: saving({ ok: true, conflicts: [] }) }} />);
    type('Half a sent');
    await screen.findByText('Not saved, and there’s no room to keep it. Save or copy it before you leave.');
    expect(note().value).toBe('Half a sent');
    expect(await brokenRules(container)).toEqual([]);
    isFull = false;
    type('Half a sentence');
    await screen.findByText('Not saved yet; kept until you save or discard it.');
  });

  it('is gone once it is saved, or thrown away', async () => {
    const { drafts, kept } = memory();
    const editing = { drafts, update: saving({ ok: true, conflicts: [] }) };
    render(<EntryEditor entry={entry} editing={editing} />);
    type('All of it.');
    press('Save');
    await waitFor(() => expect(kept.size).toBe(0));
    type('Not this.');
    press('Discard what I typed');
    expect(note().value).toBe('Saved.');
    await waitFor(() => expect(kept.size).toBe(0));
  });

  it('stays where it was typed while the text before it was being saved', async () => {
    const { drafts, kept } = memory();
    const update = vi.fn<EntryEditing['update']>(async () => {
      type('First. And more.');
      return { ok: true, conflicts: [] };
    });
    render(<EntryEditor entry={entry} editing={{ drafts, update }} />);
    type('First.');
    press('Save');
    await waitFor(() => expect(update).toHaveBeenCalledOnce());
    await new Promise((resolve) => setTimeout(resolve));
    expect(note().value).toBe('First. And more.');
    expect(kept.get(entry.id)?.note).toBe('First. And more.');
  });

  it('stays where saving failed, and says why', async () => {
    const { drafts } = memory();
    render(<EntryEditor entry={entry} editing={{ drafts, update: saving({ ok: false, failure: 'full' }) }} />);
    type('Keep me.');
    press('Save');
    expect(await screen.findByText(/Storage is full/)).toBeTruthy();
    expect(note().value).toBe('Keep me.');
  });
});

describe('a field that was changed in two places', () => {
  const elsewhere = savedEntry({ note: 'From the other tab.', stamps: { note: { version: 1, at: 5 } } });

  /** Typed while the entry was as it was, which it is no more. */
  function conflict() {
    const { drafts, kept } = memory();
    const update = saving({ ok: true, conflicts: [] });
    const shown = (now: typeof entry) => <EntryEditor entry={now} editing={{ drafts, update }} />;
    const { rerender } = render(shown(entry));
    type('From this tab.');
    rerender(shown(elsewhere));
    return { update, kept };
  }

  it('shows both texts, and saves neither over the other', async () => {
    const { update } = conflict();
    expect(screen.getByText('From the other tab.')).toBeTruthy();
    expect(screen.getAllByText('From this tab.').length).toBeGreaterThan(0);
    press('Save');
    expect(update).not.toHaveBeenCalled();
    expect(await brokenRules(document.body)).toEqual([]);
  });

  it('keeps both where the reader says so', () => {
    const { update } = conflict();
    press('Keep both');
    press('Save');
    expect(update).toHaveBeenCalledExactlyOnceWith(entry.id, { note: 'From the other tab.\n\nFrom this tab.' }, { note: 1 });
  });

  it('keeps what was typed, or what was saved, where the reader says so', () => {
    const { update } = conflict();
    press('Keep what I typed');
    press('Save');
    expect(update).toHaveBeenCalledExactlyOnceWith(entry.id, { note: 'From this tab.' }, { note: 1 });
    cleanup();
    conflict();
    press('Keep what was saved');
    expect(note().value).toBe('From the other tab.');
    expect(screen.queryByText('From this tab.')).toBeNull();
  });
});
