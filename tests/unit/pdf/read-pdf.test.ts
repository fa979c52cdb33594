import { describe, expect, test, vi } from 'vitest';
import type { PdfLibrary } from '@/lib/pdf/read-pdf';
import { refusedAtOnce } from '@/lib/pdf/refused-at-once';
import { LOCKED, pdfOf } from '@/tests/support/pdf-of';
import { readBytes, readTestPdf } from '@/tests/support/read-test-pdf';

const PAPER = { pages: [['The first page.', 'It has two lines.'], ['The second page.']], info: { Title: 'A title', doi: '10.1000/caveat.1' }, xmp: { 'prism:doi': '10.1000/caveat.1' }, links: ['https://doi.org/10.1000/caveat.1'] };

test('pages, lines, data and links are read, and each page is told', async () => {
  const told: number[] = [];
  const read = await readBytes(pdfOf(PAPER), { onProgress: (done) => told.push(done) });
  expect(read).toMatchObject({
    unread: 0,
    pages: [
      { number: 1, height: 792, lines: [{ text: 'The first page.', x: 72, height: 10, turned: false }, { text: 'It has two lines.' }], links: ['https://doi.org/10.1000/caveat.1'] },
      { number: 2, lines: [{ text: 'The second page.' }], links: [] },
    ],
    fields: expect.arrayContaining([['Title', 'A title'], ['doi', '10.1000/caveat.1'], ['prism:doi', '10.1000/caveat.1']]),
  });
  expect(told).toEqual([0, 1, 2]);
});

describe('a file that is refused, with its reason', () => {
  test.each([
    ['locked with a password', pdfOf({ ...PAPER, trailer: LOCKED }), 'encrypted'],
    ['nothing behind the mark', new TextEncoder().encode('%PDF-1.7\n'), 'damaged'],
    ['cut before its pages', pdfOf(PAPER).slice(0, 700), 'damaged'],
    ['noise', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 251), 'damaged'],
    ['a form of XFA', pdfOf({ ...PAPER, catalog: '/AcroForm<</Fields[]/XFA[(template)(<a/>)]>>' }), 'form'],
    ['more than 1,000 pages', pdfOf({ pages: Array.from({ length: 1_001 }, () => ['A page.']) }), 'too-many-pages'],
  ])('%s', async (_name, bytes, reason) => {
    expect(await readBytes(bytes)).toBe(reason);
  });

  test('a file that claims pages which it has not is read as far as it goes', async () => {
    expect(await readBytes(pdfOf({ ...PAPER, count: 5_000_000 }))).toMatchObject({ pages: [{ number: 1 }, { number: 2 }] });
  });

  test('a worker that never answers is given up, and ended', async () => {
    const terminate = vi.fn<() => void>();
    const library = { getDocument: () => ({ promise: new Promise(() => undefined) }), PDFWorker: vi.fn<() => void>() } as unknown as PdfLibrary;
    const port = { terminate } as unknown as Worker;
    expect(await readBytes(pdfOf(PAPER), { library, port, limits: { step: 5, whole: 60_000 } })).toBe('too-slow');
    expect(await readBytes(pdfOf(PAPER), { library, port, limits: { step: 60_000, whole: 5 } })).toBe('too-slow');
    const stop = new AbortController();
    const reading = readBytes(pdfOf(PAPER), { library, port, signal: stop.signal });
    stop.abort();
    expect(await reading).toBe('stopped');
    expect(terminate).toHaveBeenCalledTimes(3);
  });

  test('the reader stops it, before it begins and between pages', async () => {
    expect(await readBytes(pdfOf(PAPER), { signal: AbortSignal.abort() })).toBe('stopped');
    const stop = new AbortController();
    expect(await readBytes(pdfOf(PAPER), { signal: stop.signal, onProgress: (done) => done === 1 && stop.abort() })).toBe('stopped');
  });

  test('a page that is damaged is counted, and the others are read; of a file with none nothing is said', async () => {
    const page = { view: [0, 0, 612, 792], streamTextContent: () => new ReadableStream({ start: (to) => to.close() }), getAnnotations: async () => [], cleanup: () => true };
    const library = (broken: number[]) =>
      ({
        getDocument: () => ({ promise: Promise.resolve({ numPages: 2, getMetadata: async () => ({ info: {}, metadata: null }), getPage: async (at: number) => (broken.includes(at) ? Promise.reject(new Error('damaged')) : page) }) }),
        PDFWorker: vi.fn<() => void>(),
      }) as unknown as PdfLibrary;
    expect(await readBytes(pdfOf(PAPER), { library: library([2]) })).toMatchObject({ pages: [{ number: 1 }], unread: 1 });
    expect(await readBytes(pdfOf(PAPER), { library: library([1, 2]) })).toBe('damaged');
  });
});

test('what a file would run or fetch is not even asked for: scripts, launches, an address to send it to', async () => {
  const catalog = '/OpenAction<</S/JavaScript/JS(app.launchURL("https://example.org"))>>/AA<</WC<</S/URI/URI(https://example.org)>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(while\\(true\\){})>>]>>>>';
  expect((await readTestPdf({ ...PAPER, catalog })).pages.map(({ lines }) => lines.length)).toEqual([2, 1]);
});

describe('before a file is opened', () => {
  const head = (text: string) => new TextEncoder().encode(text);
  test.each([
    ['paper.pdf', 1_000, '%PDF-1.4', null],
    ['paper', 1_000, 'junk before\n%PDF-1.4', null],
    ['paper.pdf', 0, '', 'empty'],
    ['paper.pdf', 100 * 1024 * 1024 + 1, '%PDF-1.4', 'too-large'],
    ['paper.pdf', 1_000, '<html>Log in</html>', 'not-a-pdf'],
    ['Manuscript.DOCX', 1_000, 'PK\u0003\u0004', 'manuscript'],
    ['refs.bib', 1_000, '@article{a,', 'manuscript'],
    ['really.bib', 1_000, '%PDF-1.4', null],
  ])('%s of %i bytes, %j: %s', (name, size, start, reason) => {
    expect(refusedAtOnce(name, size, head(start))).toBe(reason);
  });
});
