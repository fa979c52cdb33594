// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SaveBar } from '@/components/sidebar/SaveBar';
import { NO_IDS } from '@/lib/model/work';
import { noticeEvent, noticeReport, report, savedEntry, WORK, workReport } from '@/tests/support/sample-report-parts';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';

afterEach(cleanup);

type Props = ComponentProps<typeof SaveBar>;

const OTHER = { ...WORK, ids: { ...NO_IDS, doi: '10.1000/caveat.2024.18' }, title: ['A second paper'] };
const ofTwo = report(
  { role: 'notice' },
  { notice: noticeReport({ announces: [noticeEvent()], subjects: [workReport(), workReport({ work: OTHER })] }) },
);

function show(changes: Partial<Props>) {
  const props: Props = {
    report: SAMPLE_REPORTS.abstractOnly.report,
    justSaved: [],
    busy: false,
    onSave: vi.fn<Props['onSave']>(),
    onEdit: vi.fn<Props['onEdit']>(),
    ...changes,
  };
  const { rerender } = render(<SaveBar {...props} />);
  return { ...props, update: (more: Partial<Props>) => rerender(<SaveBar {...props} {...more} />) };
}

describe('SaveBar', () => {
  it('keeps the focus while it saves, and hands it on to tags and note', () => {
    const { onSave, onEdit, update } = show({});
    const save = screen.getByRole('button', { name: 'Save to reading list' });
    save.focus();
    update({ busy: true });
    fireEvent.click(save);
    expect(onSave).not.toHaveBeenCalled();
    expect(save.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(save);
    update({ report: { ...SAMPLE_REPORTS.abstractOnly.report, saved: savedEntry() } });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Tags and note/ }));
    fireEvent.click(document.activeElement as Element);
    expect(onEdit).toHaveBeenCalledExactlyOnceWith();
  });

  it('leaves the focus where it is when it was not on saving', () => {
    const { update } = show({});
    update({ report: { ...SAMPLE_REPORTS.abstractOnly.report, saved: savedEntry() } });
    expect(document.activeElement).toBe(document.body);
  });

  it('says that it saved in a line that was there before', () => {
    const { update } = show({});
    const line = document.querySelector('[aria-live=polite]');
    expect(line?.textContent).toBe('');
    update({ report: { ...SAMPLE_REPORTS.abstractOnly.report, saved: savedEntry() } });
    expect(line?.textContent).toBe('Saved 2 October 2026 · Reading');
  });

  it('does not open tags and note by the second half of a double click', () => {
    const { onEdit } = show({ report: { ...SAMPLE_REPORTS.abstractOnly.report, saved: savedEntry() } });
    fireEvent.click(screen.getByRole('button'), { detail: 2 });
    expect(onEdit).not.toHaveBeenCalled();
  });

  it('saves the article from a notice, also from one that was corrected itself', () => {
    const { onSave } = show({ report: SAMPLE_REPORTS.correctedNotice.report });
    fireEvent.click(screen.getByRole('button', { name: 'Save the article' }));
    expect(onSave).toHaveBeenCalledWith(WORK);
  });

  it('names each article where a notice is about several, and tells which is saved', () => {
    const { onSave, update } = show({ report: ofTwo });
    fireEvent.click(screen.getByRole('button', { name: 'Save: A second paper' }));
    expect(onSave).toHaveBeenCalledWith(OTHER);
    update({ justSaved: [OTHER], report: { ...ofTwo, saved: savedEntry() } });
    expect(screen.getByText('Saved 2 October 2026 · Reading')).toBeTruthy();
    expect(screen.getByText('Saved')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save: A second paper' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('offers nothing where nobody knows what to save', () => {
    show({ report: SAMPLE_REPORTS.noticeSubjectUnknown.report });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
