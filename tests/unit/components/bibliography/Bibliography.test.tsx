// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Bibliography, type BibliographyProps } from '@/components/bibliography/Bibliography';
import { reportCsv } from '@/components/bibliography/report-csv';
import { methodsText, summaryText } from '@/components/bibliography/report-text';
import { reportOn, type BibliographyReport } from '@/lib/bibliography/bibliography-report';
import { sourceOfText } from '@/lib/bibliography/bibliography-source';
import { readBibliography } from '@/lib/bibliography/read-bibliography';
import type { KnownNotice } from '@/lib/model/known-notice';
import { NO_IDS } from '@/lib/model/work';
import { NO_IMPORT } from '@/tests/support/no-import';
import { brokenRules } from '@/tests/support/axe';

afterEach(cleanup);
const AT = Date.UTC(2026, 10, 26, 12);

const NOTICE: KnownNotice = {
  type: 'retraction', sourceType: 'Retraction', notice: { doi: '10.5555/notice', pmid: null }, subject: { doi: '10.5555/bad', pmid: null }, inPlace: false, date: '2014-07-02', reasons: ['Error in Data', 'Misconduct by Author'], source: 'retraction-watch',
};

const TEXT = `1. Smith J. A bad title of a paper. J Invent. 2013. doi:10.5555/bad
2. Jones B. A good title of a paper. J Invent. 2014. doi:10.5555/good
3. Smith J. A bad title of a paper. J Invent. 2013. doi:10.5555/bad
4. Person C. =HYPERLINK is a title without identifier. 2015.`;

function sourceOf(text: string) {
  const source = sourceOfText(text);
  if (!('steps' in source)) throw new Error('not read');
  return source;
}

const reportOf = async (text: string, isShort = false): Promise<BibliographyReport> =>
  reportOn(await readBibliography(sourceOf(text)), async (works) => ({ listDate: Date.UTC(2026, 10, 23), isShort, answers: works.map(({ doi }) => (doi === '10.5555/bad' ? { code: 'retracted', notices: [NOTICE] } : { code: null, notices: [] })) }), AT);

function show(props: Partial<BibliographyProps>): BibliographyProps {
  const whole: BibliographyProps = {
    report: null, busy: false, done: null, problem: null, isCopied: false, importing: NO_IMPORT, onSaveAll: vi.fn<BibliographyProps['onSaveAll']>(),
    onText: vi.fn<BibliographyProps['onText']>(), onFile: vi.fn<BibliographyProps['onFile']>(), onCopy: vi.fn<BibliographyProps['onCopy']>(), onPrint: vi.fn<BibliographyProps['onPrint']>(), onCsv: vi.fn<BibliographyProps['onCsv']>(), onAgain: vi.fn<BibliographyProps['onAgain']>(), onOpenList: vi.fn<BibliographyProps['onOpenList']>(), onCancel: vi.fn<BibliographyProps['onCancel']>(), onCheckPdf: vi.fn<BibliographyProps['onCheckPdf']>(),
    ...props,
  };
  render(<Bibliography {...whole} />);
  return whole;
}
const text = (): string => (document.body.textContent ?? '').replace(/\s+/g, ' ');

describe('the form', () => {
  test('is accessible, says that nothing is sent or kept, and hands over what was pasted', async () => {
    const { onText } = show({});
    expect(await brokenRules(document.body)).toEqual([]);
    expect(text()).toContain('Nothing is sent, or kept unless you save or watch it.');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '10.5555/bad' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(onText).toHaveBeenCalledWith('10.5555/bad');
  });

  test('takes a dropped file, and nothing else that is dropped', () => {
    const { onFile } = show({});
    const file = new File(['10.5555/bad'], 'a.txt');
    fireEvent.drop(screen.getByRole('main'), { dataTransfer: { files: [], types: ['text/plain'] } });
    expect(onFile).not.toHaveBeenCalled();
    fireEvent.drop(screen.getByRole('main'), { dataTransfer: { files: [file], types: ['Files'] } });
    expect(onFile).toHaveBeenCalledWith(file);
  });

  test('says why nothing was checked', () => {
    show({ problem: 'not-text' });
    expect(screen.getByRole('status').textContent).toContain('This isn’t a text file.');
  });

  test('names a format that is not read, and what to do instead', () => {
    show({ problem: 'mods' });
    expect(screen.getByRole('status').textContent).toContain('Caveat can’t read MODS. Export RIS, BibTeX or CSV.');
  });

  test('shows how much is read, and can be stopped', async () => {
    const { onCancel, onText } = show({ busy: true, done: 0.424 });
    expect(await brokenRules(document.body)).toEqual([]);
    expect(text()).toContain('42 % read');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.424');
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(onText).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('the report', () => {
  test('is accessible, dated, and counts entries, works, and those it could not check', async () => {
    show({ report: await reportOf(TEXT) });
    expect(await brokenRules(document.body)).toEqual([]);
    expect(text()).toMatch(/Checked on 26 November 2026 at \d\d:\d\d/);
    expect(text()).toContain('4 entries, 3 different works: 2 checked against the list of 23 November 2026, 1 without a usable identifier; 1 retracted.');
    expect(text()).toContain('An unmarked row may still have a notice.');
    expect(screen.getByRole('heading', { name: 'In the list (1)' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Not checked (1)' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Not in the list (1)' })).toBeTruthy();
  });

  test('gives for each listed work the word, the notice, its date, reason and source, and no author’s name', async () => {
    show({ report: await reportOf(TEXT) });
    const row = screen.getByText('Retracted').closest('li');
    expect(row?.textContent).toContain('Entry 1 and 3');
    expect(row?.textContent).toContain('A bad title of a paper');
    expect(row?.textContent).toContain('Retraction, 2 July 2014');
    expect(row?.textContent).toContain('Reason recorded by Retraction Watch: Error in Data');
    expect(row?.textContent).toContain('Listed by Retraction Watch');
    expect(row?.textContent).not.toContain('Smith');
    expect(screen.getByText(/Misconduct/).closest('details')?.open).toBe(false);
  });

  test('has one sentence for a methods section, to copy', async () => {
    const report = await reportOf(TEXT, true);
    expect(methodsText(report)).toBe('On 26 November 2026, 2 different works were checked for retractions, corrections and expressions of concern against the short starter list of 23 November 2026 of the browser extension Caveat; listed: 1 retracted; 1 without an identifier could not be checked.');
    const { onCopy } = show({ report });
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(onCopy).toHaveBeenCalledWith(methodsText(report));
    expect(text()).toContain('short starter list');
  });

  test('of works that the list does not know says so, and no good word', async () => {
    const report = await reportOf('10.5555/good');
    expect(summaryText(report)).toBe('1 entry: 1 checked against the list of 23 November 2026; none listed');
    expect(methodsText(report)).toContain('none was listed');
  });

  test('is saved as a table without formulas', async () => {
    const [head, ...rows] = reportCsv(await reportOf(TEXT)).replace('\uFEFF', '').trim().split('\r\n');
    expect(head).toContain('"Entry","Status","Title"');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('"1 3","Retracted","A bad title of a paper"');
    expect(rows[0]).toContain('"Retraction","2014-07-02","10.5555/notice","","Error in Data; Misconduct by Author","Listed by Retraction Watch","2026-11-26","2026-11-23"');
    expect(rows[1]).toContain('"Not in the list"');
    expect(rows[2]).toContain('"Not checked"');
    const hostile = { ...(await reportOf(TEXT)), listed: [], unnamed: [], notListed: [{ ids: NO_IDS, authors: [], journal: null, year: null, note: '', tags: [], line: 1, title: '=1+1', text: '@x', places: [1], code: null, notices: [] }] };
    expect(reportCsv(hostile)).toContain('"\'=1+1","\'@x"');
  });

  test('names the lines that were not understood, and why', async () => {
    const report = await reportOf('TY  - JOUR\nTI  - A title\nDO  - 10.1007/978-3-\n031\nER  - \nsome words between\nTY  - JOUR\nDO  - 10.5555/good\nER  - \n');
    show({ report });
    expect(await brokenRules(document.body)).toEqual([]);
    expect(text()).toContain('Read as RIS.');
    expect(screen.getByRole('heading', { name: 'Not understood (2)' })).toBeTruthy();
    expect(text()).toContain('Line 110.1007/978-3- 031 an identifier that may be cut, or several; none used');
    expect(text()).toContain('Line 6some words between belongs to no entry');
    cleanup();
    show({ report: await reportOf('10.5555/good') });
    expect(text()).not.toContain('Not understood');
  });

  test('asks about many works in parts, and shows no more rows than a page can bear', async () => {
    const many = Array.from({ length: 12_000 }, (_, at) => `10.5555/x${at}`).join('\n');
    const asked: number[] = [];
    const read = await readBibliography(sourceOf(many));
    const report = await reportOn(read, async (works) => {
      asked.push(works.length);
      return { listDate: Date.UTC(2026, 10, 23 - asked.length), isShort: false, answers: works.map(() => ({ code: null, notices: [] })) };
    }, AT);
    expect(asked).toEqual([5_000, 5_000, 2_000]);
    expect([report.notListed.length, report.listDate]).toEqual([12_000, Date.UTC(2026, 10, 20)]);
    show({ report });
    expect(document.querySelectorAll('.plain-work')).toHaveLength(1_000);
    expect(text()).toContain('And 11,000 more, all in the CSV.');
  });
});

test('a PDF leads to the page that reads it, another file does not', () => {
  const { onCheckPdf } = show({ problem: 'pdf' });
  fireEvent.click(screen.getByRole('button', { name: 'Check a paper’s PDF' }));
  expect(vi.mocked(onCheckPdf)).toHaveBeenCalledOnce();
  cleanup();
  show({ problem: 'excel' });
  expect(screen.queryByRole('button', { name: 'Check a paper’s PDF' })).toBeNull();
});
