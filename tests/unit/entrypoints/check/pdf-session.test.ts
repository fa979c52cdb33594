// @vitest-environment jsdom
import * as library from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test, vi } from 'vitest';
import type { PdfState } from '@/components/check/pdf-state';
import { compareCopy, comparedNotices } from '@/entrypoints/check/compare-copy';
import { createPdfSession, type PdfDeps } from '@/entrypoints/check/pdf-session';
import { NO_IDS } from '@/lib/model/work';
import { pdfOf } from '@/tests/support/pdf-of';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';

const { report } = SAMPLE_REPORTS.corrected;
const DOI = report.main.work.ids.doi ?? '';
const FILE = new File([pdfOf({ pages: [['Worms dig in clay.']], xmp: { 'prism:doi': DOI }, info: { ModDate: 'D:20240102' } })], 'paper.pdf');

function session(part: Partial<PdfDeps> = {}) {
  const states: PdfState[] = [];
  const load = vi.fn<PdfDeps['load']>(async () => ({ library, port: null }));
  const made = createPdfSession((state) => states.push(state), { load, empty: () => document.implementation.createHTMLDocument(''), now: () => Date.UTC(2026, 10, 26), ...part });
  return { made, states, load, last: () => states.at(-1) };
}

test('a file is read, told step by step, and kept to be compared until it is forgotten', async () => {
  const { made, states, last } = session();
  await made.give(FILE);
  expect(states[0]).toEqual({ step: 'reading', name: 'paper.pdf', done: 0, all: 0 });
  expect(last()).toEqual({ step: 'read', facts: { name: 'paper.pdf', pages: 1, blankPages: 0, unreadPages: 0, title: '', work: { kind: 'named', ids: { ...NO_IDS, doi: DOI }, by: 'metadata' }, made: { day: '2024-01-02', by: 'file' } } });
  expect(made.copy?.blocks).toHaveLength(1);
  made.forget();
  expect([last(), made.copy]).toEqual([{ step: 'idle' }, null]);
});

test('a file that is none does not even bring the library', async () => {
  const { made, load, last } = session();
  await made.give(new File(['<html>'], 'paper.pdf'));
  expect(last()).toMatchObject({ step: 'refused', reason: 'not-a-pdf' });
  expect(load).not.toHaveBeenCalled();
});

test('a library that does not come is said', async () => {
  const { made, last } = session({ load: () => Promise.reject(new Error('gone')) });
  await made.give(FILE);
  expect(last()).toMatchObject({ step: 'refused', reason: 'failed' });
});

test('the reader stops it; a second file wins over the first', async () => {
  const { made, states, last } = session();
  const first = made.give(FILE);
  made.cancel();
  await first;
  expect(last()).toEqual({ step: 'refused', name: 'paper.pdf', reason: 'stopped' });
  const slow = made.give(FILE);
  await made.give(new File([pdfOf({ pages: [['Other']] })], 'other.pdf'));
  await slow;
  expect(last()).toMatchObject({ step: 'read', facts: { name: 'other.pdf' } });
  expect(states.filter((state) => state.step === 'read')).toHaveLength(1);
});

test('it is compared with the notices of its own paper alone', async () => {
  const { made } = session();
  await made.give(FILE);
  expect(comparedNotices(report, { kind: 'named', ids: { ...NO_IDS, doi: '10.1000/other' }, by: 'metadata' })).toBeNull();
  expect(comparedNotices(SAMPLE_REPORTS.notice.report, { kind: 'none' })).toBeNull();
  const notices = comparedNotices(report, { kind: 'named', ids: report.main.work.ids, by: 'metadata' });
  expect(notices?.length).toBe(report.main.events.length);
  if (notices === null || made.copy === null) throw new Error('Nothing to compare');
  const [first] = await compareCopy(notices, made.copy, new AbortController().signal);
  expect(first?.copy.age).toEqual({ kind: 'before', made: { day: '2024-01-02', by: 'file' } });
});
