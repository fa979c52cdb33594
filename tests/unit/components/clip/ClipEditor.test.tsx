// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ClipEditor, type ClipEditorProps } from '@/components/clip/ClipEditor';
import { NO_IDS } from '@/lib/model/work';
import { brokenRules } from '@/tests/support/axe';
import { laySummary } from '../../storage/samples';

afterEach(cleanup);

const { origin: _origin, ...rest } = laySummary({ subject: NO_IDS, title: '', standfirst: null, summary: [], findings: [], limitations: [] });

function show(props: Partial<ClipEditorProps> = {}) {
  const onKeep = vi.fn<ClipEditorProps['onKeep']>();
  render(<ClipEditor summary={{ ...rest, url: null }} kind="own" others={[]} basisQuote={null} isLaySummary keptBefore={null} problem={null} kept={false} onKeep={onKeep} {...props} />);
  return onKeep;
}

const problems = () => [...document.querySelectorAll('.field-problem')].map((line) => line.textContent).filter(Boolean);

test('an empty form asks for the DOI and the summary first, and complains of nothing', async () => {
  show();
  const labels = [...document.querySelectorAll('label')].map((label) => label.textContent);
  expect(labels.slice(0, 2)).toEqual(['DOI of the paper it is about', 'Summary']);
  expect(screen.getByText('More').closest('details')?.open).toBe(false);
  expect(problems()).toEqual([]);
  expect(await brokenRules(document.body)).toEqual([]);
});

test('what is missing is said once the reader tries to keep it', () => {
  const onKeep = show();
  fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(problems()).toEqual(['Enter the paper’s DOI.', 'Write a summary first.']);
  expect(onKeep).not.toHaveBeenCalled();
});

test('half a DOI is no problem while it is typed, and is one afterwards', () => {
  show();
  const subject = screen.getByLabelText('DOI of the paper it is about');
  fireEvent.input(subject, { target: { value: '10.10' } });
  expect(problems()).toEqual([]);
  fireEvent.blur(subject);
  expect(problems()).toHaveLength(1);
});

test('a DOI and a summary are enough to keep', () => {
  const onKeep = show();
  fireEvent.input(screen.getByLabelText('DOI of the paper it is about'), { target: { value: '10.5555/moss' } });
  fireEvent.input(screen.getByLabelText('Summary'), { target: { value: 'Moss helps.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(onKeep).toHaveBeenCalledWith(expect.objectContaining({ title: 'Moss helps.', summary: ['Moss helps.'] }));
});

test('what was recognised on a page is laid open to be looked through', () => {
  show({ kind: 'clip' });
  expect(screen.getByText('More').closest('details')?.open).toBe(true);
  expect(problems()).toEqual(['The page doesn’t clearly name its paper.']);
});
