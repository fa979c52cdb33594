// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ImportBlock } from '@/components/bibliography/ImportBlock';
import type { ImportProps } from '@/components/bibliography/import-state';
import type { ImportPreview } from '@/lib/bibliography/preview-import';
import type { FileImport } from '@/lib/model/file-import';
import { brokenRules } from '@/tests/support/axe';
import { NO_IMPORT } from '@/tests/support/no-import';

afterEach(cleanup);

const AT = Date.UTC(2026, 10, 26, 12);
const PREVIEW: ImportPreview = {
  format: 'ris', entries: 4, fresh: 1, known: 1, repeated: 0, unnamed: 2, isCut: false, remarkCount: 1,
  unnamedLines: [{ line: 12, text: 'A book. Press. 1999' }, { line: 20, text: 'Another book' }],
  remarks: [{ line: 3, problem: 'outside', text: 'Exported by a program' }],
};
const DONE: FileImport = { id: 'import-a', name: 'refs.ris', at: AT, counts: { added: 300, known: 8, repeated: 0 }, undo: null };

function show(props: Partial<ImportProps> = {}): ImportProps {
  const whole: ImportProps = {
    ...NO_IMPORT,
    onText: vi.fn<ImportProps['onText']>(), onFile: vi.fn<ImportProps['onFile']>(), onSave: vi.fn<ImportProps['onSave']>(), onCancel: vi.fn<ImportProps['onCancel']>(), onClose: vi.fn<ImportProps['onClose']>(), onUndo: vi.fn<ImportProps['onUndo']>(),
    ...props,
  };
  render(<ImportBlock {...whole} isOpen={false} />);
  return whole;
}
const text = (): string => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const isFoldOpen = (): boolean => document.querySelector('details')?.open ?? false;

describe('papers from a file', () => {
  test('are offered behind a click, and taken from a paste, a choice or a drop anywhere', async () => {
    const { onText, onFile } = show();
    expect(isFoldOpen()).toBe(false);
    expect(await brokenRules(document.body)).toEqual([]);
    fireEvent.input(screen.getByLabelText('References, DOIs or PubMed numbers'), { target: { value: ' 10.5555/a ' } });
    fireEvent.submit(screen.getByLabelText('References, DOIs or PubMed numbers').closest('form') as HTMLFormElement);
    expect(onText).toHaveBeenCalledWith(' 10.5555/a ');
    const file = new File(['x'], 'refs.ris');
    fireEvent.drop(document.body, { dataTransfer: { files: [file], types: ['Files'] } });
    expect(onFile).toHaveBeenCalledWith(file);
    fireEvent.drop(document.body, { dataTransfer: { files: [], types: ['text/plain'] } });
    expect(onFile).toHaveBeenCalledTimes(1);
  });

  test('are shown before any is saved: how many are new, and each line that is left out', async () => {
    const { onSave, onClose } = show({ state: { at: 'preview', name: 'refs.ris', preview: PREVIEW } });
    expect(isFoldOpen()).toBe(true);
    expect(text()).toContain('4 references: 1 new paper; 1 already saved, unchanged; 2 without an identifier can’t be saved.');
    expect(text()).toContain('Line 12A book. Press. 1999');
    expect(text()).toContain('Exported by a program');
    expect(document.activeElement?.textContent).toContain('4 references');
    expect(await brokenRules(document.body)).toEqual([]);
    fireEvent.input(screen.getByLabelText(/^Tags/), { target: { value: 'a, b' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save 1 paper' }));
    expect(onSave).toHaveBeenCalledWith('a, b');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('of which none is new are not offered to be saved', () => {
    show({ state: { at: 'preview', name: null, preview: { ...PREVIEW, fresh: 0 } } });
    expect(text()).toContain('Nothing new to save.');
    expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull();
  });

  test('can be stopped while they are handed over, and not while they are being saved', () => {
    const { onCancel } = show({ state: { at: 'saving', preview: PREVIEW, count: 1, isWriting: false } });
    expect(text()).toContain('1 of 2 prepared. Nothing is saved yet.');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
    cleanup();
    show({ state: { at: 'saving', preview: PREVIEW, count: 2, isWriting: true } });
    expect(text()).toContain('Saving. You can undo this later.');
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });

  test('say why they could not be read, in the fold that opens for it', () => {
    show({ state: { at: 'idle', problem: 'full' } });
    expect(isFoldOpen()).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('Storage is full. Nothing was saved.');
  });

  test('leave one line, with an undo, and what the undo did', async () => {
    const { onUndo } = show({ imports: [DONE, { ...DONE, id: 'import-b', name: null, undo: { at: AT, removed: 298, kept: 1, gone: 1 } }, { ...DONE, id: 'import-c', counts: { added: 0, known: 3, repeated: 0 } }] });
    expect(text()).toContain('300 papers from refs.ris, 26 November 2026.');
    expect(text()).toContain('Import from a pasted text undone on 26 November 2026; 298 papers removed; 1 kept because you changed it; 1 no longer listed separately.');
    expect(text()).toContain('Earlier imports (1)');
    expect(await brokenRules(document.body)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: /^Undo: 300 papers/ }));
    expect(onUndo).toHaveBeenCalledWith('import-a');
  });
});
