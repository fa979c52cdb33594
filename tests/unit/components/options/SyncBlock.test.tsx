// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SyncBlock } from '@/components/options/SyncBlock';
import type { SyncStatus } from '@/lib/model/sync-status';
import { brokenRules } from '@/tests/support/axe';
import { NOW } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

const done: SyncStatus = { at: NOW, outcome: 'done', papers: 900, leftOut: 0, notesLeftOut: 0 };

function show(on: boolean, syncStatus: SyncStatus | null) {
  const props = { onChange: vi.fn<(patch: { sync: boolean }) => void>(), onEraseSynced: vi.fn<() => void>() };
  const { container } = render(<SyncBlock on={on} now={NOW} syncStatus={syncStatus} syncErased={null} {...props} />);
  return { ...props, container };
}

describe('the list on several machines', () => {
  it('says who keeps the copy before it is switched on', async () => {
    const { onChange, container } = show(false, null);
    expect(screen.getByText(/browser’s maker then stores/)).toBeTruthy();
    fireEvent.click(screen.getByRole('switch'));
    expect(onChange).toHaveBeenCalledWith({ sync: true });
    expect(await brokenRules(container)).toEqual([]);
  });

  it('says what is not in the copy', () => {
    show(true, { ...done, leftOut: 180, notesLeftOut: 1 });
    const { textContent } = screen.getByRole('status');
    expect(textContent).toContain('720 of 900');
    expect(textContent).toContain('stay here only: 180.');
    expect(textContent).toContain('Notes too long for the copy, here only: 1.');
  });

  it.each([
    ['full', /storage is full/],
    ['failed', /Sync failed/],
  ] as const)('says when it was %s', (outcome, words) => {
    show(true, { ...done, outcome });
    expect(screen.getByRole('status').textContent).toMatch(words);
  });

  it('says that the copy was deleted elsewhere', () => {
    show(false, { ...done, outcome: 'erased' });
    expect(screen.getByRole('status').textContent).toMatch(/deleted on another device/);
  });

  it('asks before the copy is deleted', () => {
    HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close ??= function close() {};
    const { onEraseSynced } = show(true, done);
    fireEvent.click(screen.getByRole('button', { name: 'Delete the copy' }));
    expect(onEraseSynced).not.toHaveBeenCalled();
    fireEvent.click(screen.getAllByRole('button', { name: 'Delete the copy', hidden: true }).at(-1) as HTMLElement);
    expect(onEraseSynced).toHaveBeenCalledOnce();
  });
});
