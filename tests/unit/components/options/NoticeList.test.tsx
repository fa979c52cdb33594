// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoticeList, type NoticeListProps } from '@/components/options/NoticeList';
import type { ListRefusal, ListState } from '@/lib/model/list-state';
import { brokenRules } from '@/tests/support/axe';
import { NOW } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

const DAY = 86_400_000;
const STARTER: ListState['list'] = { origin: null, built: NOW, sources: { crossref: null, 'retraction-watch': null, pubmed: null, starter: NOW }, entries: 20 };
const UPDATED: ListState['list'] = { origin: 'update', built: NOW - DAY, sources: { crossref: NOW - DAY, 'retraction-watch': NOW - DAY, pubmed: null, starter: null }, entries: 341_207 };

function show(state: Partial<ListState> = {}, props: Partial<NoticeListProps> = {}): NoticeListProps {
  const whole: NoticeListProps = {
    list: { list: STARTER, check: null, task: null, waiting: [], ...state },
    updateAddress: '',
    now: NOW,
    onUpdateList: vi.fn<NoticeListProps['onUpdateList']>(),
    onListFile: vi.fn<NoticeListProps['onListFile']>(),
    onDownloadList: vi.fn<NoticeListProps['onDownloadList']>(),
    onCancelList: vi.fn<NoticeListProps['onCancelList']>(),
    onUpdateAddress: vi.fn<NoticeListProps['onUpdateAddress']>(),
    ...props,
  };
  render(<NoticeList {...whole} />);
  return whole;
}

const text = () => document.body.textContent ?? '';

describe('the notice list in the options', () => {
  it('is accessible, at rest and at work', async () => {
    show({ task: { origin: 'update', phase: 'fetching', done: 1, of: 4, startedAt: NOW } });
    expect(await brokenRules(document.body)).toEqual([]);
    cleanup();
    show();
    expect(await brokenRules(document.body)).toEqual([]);
  });

  it('says which list answers, from what and of when', () => {
    show({ list: UPDATED });
    expect(text()).toContain('The list from the update address');
    expect(text()).toContain('341,207 entries');
    expect(text()).toMatch(/Crossref of .* and Retraction Watch of /);
  });

  it('says that there is only the starter list, and that the own list knows few corrections', () => {
    show();
    expect(text()).toContain('A few well-known cases');
    cleanup();
    show({ list: { ...UPDATED, origin: 'retraction-watch' } });
    expect(text()).toContain('few corrections');
  });

  it('says that a list is old, by the oldest of its sources', () => {
    show({ list: UPDATED });
    expect(text()).not.toContain('ver 30 days old');
    cleanup();
    show({ list: { ...UPDATED, sources: { ...UPDATED.sources, crossref: NOW - 31 * DAY } } });
    expect(text()).toContain('ver 30 days old');
  });

  it.each<[ListRefusal, string]>([
    ['truncated', 'incomplete'],
    ['damaged', 'damaged'],
    ['too-big', 'too large'],
    ['wrong-type', 'another kind of file'],
    ['absurd', 'removes implausibly much'],
    ['newer-format', 'too new'],
    ['storage', 'no space'],
    ['not-retraction-watch', 'not the Retraction Watch file'],
  ])('says why a list was refused (%s), and that the old one is in use', (reason, words) => {
    show({ check: { at: NOW, origin: 'update', result: 'refused', reason, etag: null } });
    expect(screen.getAllByRole('status')[0]?.textContent).toContain(words);
    expect(text()).toContain('The old list is still in use.');
  });

  it('shows how far a task is, and offers to cancel it and nothing else', () => {
    const props = show({ task: { origin: 'update', phase: 'fetching', done: 1, of: 4, startedAt: NOW } });
    expect(text()).toContain('Downloading: 25 %');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1');
    expect(screen.queryByText('Download from Retraction Watch')).toBeNull();
    fireEvent.click(screen.getByText('Cancel'));
    expect(props.onCancelList).toHaveBeenCalledOnce();
  });

  it('offers an update only where there is an address', () => {
    show();
    expect(screen.queryByText('Update now')).toBeNull();
    cleanup();
    const props = show({}, { updateAddress: 'https://lists.example/caveat' });
    fireEvent.click(screen.getByText('Update now'));
    fireEvent.click(screen.getByText('Download from Retraction Watch'));
    expect([props.onUpdateList, props.onDownloadList].every((called) => vi.mocked(called).mock.calls.length === 1)).toBe(true);
  });

  it('takes a file', () => {
    const props = show();
    const file = new File(['a'], 'retraction_watch.csv');
    fireEvent.change(screen.getByLabelText('Choose the Retraction Watch CSV', { selector: 'input' }), { target: { files: [file] } });
    expect(props.onListFile).toHaveBeenCalledWith(file);
  });

  it('takes https addresses and none, and nothing else', () => {
    const props = show();
    const field = screen.getByLabelText('Update address');
    for (const bad of ['http://lists.example', 'lists.example', 'https://']) {
      fireEvent.change(field, { target: { value: bad } });
      expect(text()).toContain('This isn’t an https address.');
    }
    fireEvent.change(field, { target: { value: ' https://lists.example/caveat ' } });
    fireEvent.change(field, { target: { value: '' } });
    expect(vi.mocked(props.onUpdateAddress).mock.calls).toEqual([['https://lists.example/caveat'], ['']]);
  });
});
