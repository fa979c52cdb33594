// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ManuscriptBlock, type ManuscriptState } from '@/components/bibliography/ManuscriptBlock';
import { ManuscriptList } from '@/components/bibliography/ManuscriptList';
import { ZoteroChoice } from '@/components/bibliography/ZoteroChoice';
import type { CheckedWork } from '@/lib/bibliography/bibliography-report';
import type { ManuscriptChanges } from '@/lib/bibliography/manuscripts/changes-since';
import { NO_IDS } from '@/lib/model/work';
import { brokenRules } from '@/tests/support/axe';

afterEach(cleanup);

const DAY = Date.UTC(2026, 9, 1, 12);
const manuscript = { id: 'm', name: 'thesis.docx', collection: null, works: [], checkedAt: DAY, listDate: DAY };
const work = (place: number, code: CheckedWork['code']): CheckedWork => ({ ids: { ...NO_IDS, doi: '10.1000/a' }, title: 'A title', authors: [], journal: null, year: null, note: '', tags: [], text: '', line: 1, places: [place], code, notices: [] });
const changes = (more: Partial<ManuscriptChanges>): ManuscriptState => ({ kind: 'changes', changes: { manuscript, changed: [], addedListed: [], added: 0, removed: 0, isListOlder: false, ...more } });
const text = (): string => (document.body.textContent ?? '').replace(/\s+/g, ' ');

test('says of each reference what changed, and never that one is fine', async () => {
  const onWatch = vi.fn<() => void>();
  render(
    <ManuscriptBlock
      state={changes({
        changed: [
          { work: work(14, 'corrected'), before: null, notices: [{ type: 'correction', sourceType: 'Author Correction', notice: { doi: '10.1000/n', pmid: null }, subject: { doi: '10.1000/a', pmid: null }, inPlace: false, date: '2026-10-05', reasons: [], source: 'crossref' }] },
          { work: work(15, 'retracted'), before: 'concern', notices: [] },
          { work: work(16, null), before: 'corrected', notices: [] },
          { work: work(17, 'corrected'), before: 'corrected', notices: [] },
        ],
        addedListed: [work(18, 'retracted')],
        added: 3,
        removed: 1,
        isListOlder: true,
      })}
      onWatch={onWatch}
    />,
  );
  for (const said of [
    'Changes since 1 October 2026',
    'Reference 14: now “Corrected”, not listed before.',
    'Author Correction, 5 October 2026',
    'Reference 15: now “Retracted”, before “Editors’ concern”.',
    'Reference 16: no longer listed, before “Corrected”.',
    'Reference 17: another notice (“Corrected”).',
    'Reference 18 is new here: “Retracted”.',
    'Your device’s list is older than last time',
    'New references: 3. Gone: 1.',
  ]) {
    expect(text()).toContain(said);
  }
  expect(await brokenRules(document.body)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Next time, compare with today' }));
  expect(onWatch).toHaveBeenCalledOnce();
});

test('says that silence does not clear a paper where nothing changed', () => {
  render(<ManuscriptBlock state={changes({})} onWatch={() => {}} />);
  expect(text()).toContain('References may still have notices.');
});

test('says what is kept before anything is, and nothing of a pasted text', () => {
  const { rerender } = render(<ManuscriptBlock state={{ kind: 'offered' }} onWatch={() => {}} />);
  expect(text()).toContain('none of its text');
  rerender(<ManuscriptBlock state={{ kind: 'none' }} onWatch={() => {}} />);
  expect(text()).toBe('');
});

test('each watched manuscript can be forgotten', async () => {
  const onForget = vi.fn<(id: string) => void>();
  const kept = { ids: [], code: null, notices: [] };
  render(<ManuscriptList manuscripts={[{ ...manuscript, works: [kept] }, { ...manuscript, id: 'n', name: 'paper.bib', works: [kept, kept] }]} onForget={onForget} />);
  expect(text()).toContain('thesis.docx 1 reference, checked 1 October 2026');
  expect(text()).toContain('paper.bib 2 references, checked 1 October 2026');
  expect(await brokenRules(document.body)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Forget: thesis.docx' }));
  expect(onForget).toHaveBeenCalledWith('m');
});

test('a collection of Zotero is chosen, and what is wrong is said', async () => {
  const collection = { key: 'AAAAAAA1', name: 'Thesis' };
  const commands = { onChoose: vi.fn<(key: string) => void>(), onAsk: () => {}, onCollection: vi.fn<(chosen: unknown) => void>() };
  const { rerender } = render(<ZoteroChoice state={{ kind: 'problem', problem: 'api-off' }} chosen="library" {...commands} />);
  expect(text()).toContain('allow other applications on this computer');
  const choice = { kind: 'choice', collections: [collection] } as const;
  rerender(<ZoteroChoice state={choice} chosen="library" {...commands} />);
  expect(await brokenRules(document.body)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Check this collection' }));
  fireEvent.change(screen.getByLabelText('Collection'), { target: { value: 'AAAAAAA1' } });
  expect(commands.onChoose).toHaveBeenCalledWith('AAAAAAA1');
  rerender(<ZoteroChoice state={choice} chosen="AAAAAAA1" {...commands} />);
  fireEvent.click(screen.getByRole('button', { name: 'Check this collection' }));
  expect(commands.onCollection.mock.calls.map(([chosen]) => chosen)).toEqual([null, collection]);
});
