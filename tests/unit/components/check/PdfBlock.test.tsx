// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PdfBlock } from '@/components/check/PdfBlock';
import type { ComparedEvent, PdfCommands, PdfState } from '@/components/check/pdf-state';
import type { CopyAge, CopyPlace, PdfFacts, PdfRefusal } from '@/lib/model/pdf-copy';
import { NO_IDS } from '@/lib/model/work';
import { brokenRules } from '@/tests/support/axe';
import { noticeEvent } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

const FACTS: PdfFacts = { name: 'paper.pdf', pages: 3, blankPages: 0, unreadPages: 0, title: '', work: { kind: 'named', ids: { ...NO_IDS, doi: '10.1000/caveat.1' }, by: 'metadata' }, made: null };
const PLACE: CopyPlace = { kind: 'value', name: '0.71', now: '0.17', found: 'shown', pageHas: 'was', page: 4 };
const MADE = { day: '2024-01-02', by: 'file' } as const;

function show(state: PdfState, compared: readonly ComparedEvent[] | null = null): PdfCommands {
  const commands = { onFile: vi.fn<PdfCommands['onFile']>(), onCancel: vi.fn<PdfCommands['onCancel']>(), onForget: vi.fn<PdfCommands['onForget']>(), onLookUp: vi.fn<PdfCommands['onLookUp']>(), onBibliography: vi.fn<PdfCommands['onBibliography']>() };
  render(<PdfBlock state={state} compared={compared} commands={commands} />);
  return commands;
}

const read = (part: Partial<PdfFacts> = {}): PdfState => ({ step: 'read', facts: { ...FACTS, ...part } });
const compared = (age: CopyAge, ...places: CopyPlace[]): ComparedEvent[] => [{ event: noticeEvent({ date: '2025-05-13' }), copy: { age, places } }];
const text = () => document.body.textContent ?? '';

test('before a file it says where the file is read', () => {
  show({ step: 'idle' });
  expect(text()).toContain('It is read on your device');
});

test('while it reads it says how far it is, and can be stopped', () => {
  const { onCancel } = show({ step: 'reading', name: 'paper.pdf', done: 2, all: 14 });
  expect(text()).toContain('Page 3 of 14');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onCancel).toHaveBeenCalledOnce();
});

test.each<[PdfRefusal, string]>([
  ['encrypted', 'locked with a password'],
  ['damaged', 'No page could be read'],
  ['too-slow', 'took too long'],
])('a file that is refused (%s) has its reason, and another can be given', (reason, said) => {
  show({ step: 'refused', name: 'paper.pdf', reason });
  expect(screen.getByRole('status').textContent).toMatch(new RegExp(`^paper\\.pdf: .*${said}`));
  expect(screen.getByRole('button', { name: 'Choose a PDF' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Check a bibliography' })).toBeNull();
});

test('a manuscript leads to the page that reads it', () => {
  const { onBibliography } = show({ step: 'refused', name: 'paper.docx', reason: 'manuscript' });
  fireEvent.click(screen.getByRole('button', { name: 'Check a bibliography' }));
  expect(onBibliography).toHaveBeenCalledOnce();
});

describe('which paper it is', () => {
  test('by its own word, with what says so', () => {
    const { onForget } = show(read());
    expect(text()).toContain('own data name this paper: 10.1000/caveat.1.');
    fireEvent.click(screen.getByRole('button', { name: 'Remove the file' }));
    expect(onForget).toHaveBeenCalledOnce();
  });

  test('by the reader’s choice, where it is not clear', () => {
    const { onLookUp } = show(read({ work: { kind: 'unclear', candidates: ['10.1000/a', '10.1000/b'] } }));
    fireEvent.click(screen.getByRole('button', { name: '10.1000/b' }));
    expect(vi.mocked(onLookUp).mock.calls).toEqual([['10.1000/b']]);
  });

  test.each([
    ['Worms of the northern clay, and how they dig', true],
    ['untitled', false],
    ['Microsoft Word - final_v3.docx', false],
    ['srep12345 1..9', false],
  ])('by the title in its data, which is looked up at a click if it reads like one: %s', (title, isOffered) => {
    show(read({ title, work: { kind: 'none' } }));
    expect(screen.queryAllByRole('button', { name: `Look up “${title}”` })).toHaveLength(isOffered ? 1 : 0);
  });

  test('pages without text and pages that could not be read are counted', () => {
    show(read({ blankPages: 2, unreadPages: 1 }));
    expect(text()).toContain('2 pages have no text');
    expect(text()).toContain('1 page couldn’t be read.');
  });
});

describe('how the copy stands to a notice', () => {
  test.each<[CopyAge, string]>([
    [{ kind: 'before', made: MADE }, 'This copy predates the notice of 13 May 2025: by its own data, the file was last changed on 2 January 2024.'],
    [{ kind: 'before', made: { ...MADE, by: 'stamp' } }, 'by the stamp printed on it, it was downloaded on 2 January 2024.'],
    [{ kind: 'later', made: MADE }, 'last changed on 2 January 2024. That doesn’t say whether it has the change.'],
    [{ kind: 'names', page: 2 }, 'names the notice itself, on page 2'],
    [{ kind: 'unknown' }, 'can’t tell from this copy’s own dates'],
  ])('%j', (age, said) => {
    show(read(), compared(age));
    expect(text()).toContain(said);
  });

  test.each<[Partial<CopyPlace>, string]>([
    [{}, 'Page 4 still reads “0.71”. The notice says “0.17”.'],
    [{ pageHas: 'now' }, 'Page 4 already reads “0.17”, not “0.71”.'],
    [{ pageHas: 'unknown' }, 'can’t tell which this copy reads: “0.71” (old) or “0.17” (corrected)'],
    [{ found: 'not-unique', page: null }, 'can’t tell which'],
    [{ kind: 'figure', name: 'Fig. 2c', now: null, pageHas: 'unknown' }, 'Fig. 2c: on page 4'],
    [{ kind: 'figure', name: 'Fig. 2c', now: null, found: 'not-found', page: null }, 'Fig. 2c: not found in this copy'],
    [{ kind: 'passage', name: 'A sentence.', now: null, found: 'not-unique', page: null }, 'A sentence.: in several places'],
  ])('a place %j', (part, said) => {
    show(read(), compared({ kind: 'unknown' }, { ...PLACE, ...part }));
    expect(text()).toContain(said);
  });

  test('of another paper nothing is compared', () => {
    show(read(), null);
    expect(text()).not.toContain('Your copy');
  });
});

test.each<[string, PdfState, ComparedEvent[] | null]>([
  ['idle', { step: 'idle' }, null],
  ['reading', { step: 'reading', name: 'paper.pdf', done: 1, all: 3 }, null],
  ['refused', { step: 'refused', name: 'paper.docx', reason: 'manuscript' }, null],
  ['to choose', read({ work: { kind: 'unclear', candidates: ['10.1000/a', '10.1000/b'] } }), null],
  ['compared', read(), compared({ kind: 'before', made: MADE }, PLACE)],
])('no rule of accessibility is broken: %s', async (_name, state, events) => {
  show(state, events);
  expect(await brokenRules(document.body)).toEqual([]);
});
