import { readFile } from 'node:fs/promises';
import { field, paragraph, wordOf } from '@/tests/support/zip-of';
import { expect, test } from './caveat-test';

const PASTED = `References
1. Invented A, Example B. Stimulus-triggered fate conversion of somatic cells into pluripotency. Nature. 2014. doi:10.1038/nature12968
2. Example B, Person C. Primary prevention of cardiovascular disease with a Mediterranean diet. 2013. https://doi.org/10.1056/NEJMoa1200303
3. Person C. What copper and sleep have in common. Invent J. 2019. doi:10.5555/invented.1
4. Invented A. Ileal-lymphoid-nodular hyperplasia in children. Lancet. 1998. PMID: 9500320
5. Example B. A book that has no identifier at all. Invented Press; 1999.
6. Invented A, Example B. Stimulus-triggered fate conversion of somatic cells into pluripotency. Nature. 2014. doi:10.1038/nature12968
7. Person C. The efficacy of chemotherapy is limited by senescent cells. Nat Cancer. 2024. doi:10.1038/s43018-023-00712-x
8. Invented A. What soil and memory have in common. Invent J. 2021. doi:10.5555/invented.2`;

const RIS = 'TY  - JOUR\nTI  - A title\nDO  - 10.1038/nature12969\nER  - \nTY  - JOUR\nTI  - Another\nDO  - 10.5555/nobody\nER  - \n';
const BIBTEX = '@article{a, title = {A title}, doi = {10.1038/nature12969}}\n@article{b, title = {Another}, doi = {10.5555/nobody}}\n';
const CIW = 'FN X\nVR 1.0\nPT J\nTI A title\nDI 10.1038/nature12969\nCR Roe, 2001, DOI 10.1038/nature12968\nER\n\nPT J\nTI Another\nDI 10.5555/nobody\nER\nEF\n';
const CSL = JSON.stringify([{ title: 'A title', DOI: '10.1038/nature12969' }, { title: 'Another', DOI: '10.5555/nobody' }]);
const ENDNOTE = '%0 Journal Article\n%T A title\n%R 10.1038/nature12969\n\n%0 Journal Article\n%T Another\n%R 10.5555/nobody\n';
const CITATION = JSON.stringify({ citationItems: [{ uris: ['x'], itemData: { title: 'A title of a certain paper', DOI: '10.1038/nature12969' } }] });
const WORD = wordOf(field(`ADDIN ZOTERO_ITEM CSL_CITATION ${CITATION}`, '(Roe)') + paragraph('References') + paragraph('Roe A. A title of a certain paper. 2014.') + paragraph('Poe B. Another title of some paper. 2015. doi:10.5555/nobody'));
const CSV = 'Title;DOI\nA title;10.1038/nature12969\nAnother;10.5555/nobody\n';

test('a pasted bibliography is answered from this machine, with a report, a sentence and a table', async ({ page: _page, stage, extension }) => {
  // With online checks on, too: not one request may leave.
  await extension.grantLive();
  const page = await extension.open('bibliography');
  await page.getByRole('textbox').fill(PASTED);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByText('8 entries, 7 different works: 6 checked against the list of 23 November 2026, 1 without a usable identifier; 2 retracted, 1 retracted and replaced and 1 corrected.')).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: 'Stimulus-triggered' });
  await expect(row).toContainText('Retracted');
  await expect(row).toContainText('Retraction, 2 July 2014');
  await expect(row).toContainText('Listed by Caveat’s list');
  await expect(row.getByRole('link', { name: 'Open the notice' })).toHaveAttribute('href', 'https://doi.org/10.1038/nature13598');
  await expect(row).not.toContainText('Invented');
  await expect(page.getByText(/^On .+, 6 different works were checked/)).toContainText('1 without an identifier could not be checked.');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^caveat-bibliography-\d{4}-\d\d-\d\d\.csv$/);
  const table = await readFile(await download.path(), 'utf8');
  expect(table.trim().split('\r\n')).toHaveLength(1 + 7);
  expect(stage.requests().map(({ host }) => host).filter((host) => /crossref|ebi|eutils|doi\.org/.test(host))).toEqual([]);
  const kept = await page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<'local' | 'session', { get(keys: null): Promise<object> }> } }).chrome;
    return JSON.stringify([await storage.local.get(null), await storage.session.get(null), { ...localStorage }, location.href]);
  });
  expect(kept, 'nothing of it is kept').not.toMatch(/nature12968|invented\.1/);
});

for (const [name, text] of [
  ['refs.ris', RIS],
  ['refs.bib', BIBTEX],
  ['refs.csv', CSV],
  ['refs.txt', '10.1038/nature12969\n10.5555/nobody\n'],
  ['refs.ciw', CIW],
  ['refs.json', CSL],
  ['refs.enw', ENDNOTE],
  ['manuscript.docx', WORD],
] as const) {
  test(`a file is checked: ${name}`, async ({ page: _page, extension }) => {
    const page = await extension.open('bibliography');
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect(page.getByText('2 entries: 2 checked against the list of 23 November 2026; 1 retracted.')).toBeVisible();
    await page.getByRole('button', { name: 'Check another' }).click();
    await expect(page.getByRole('textbox')).toBeVisible();
  });
}

test('what is not read is named, and an empty text is refused', async ({ page: _page, extension }) => {
  const page = await extension.open('bibliography');
  const status = page.getByRole('status');
  await page.locator('input[type=file]').setInputFiles({ name: 'refs.docx', mimeType: 'application/zip', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) });
  await expect(status.filter({ hasText: 'The file is damaged.' })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({ name: 'refs.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await expect(status.filter({ hasText: 'Caveat can’t read a PDF.' })).toBeVisible();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(status.filter({ hasText: 'No references found.' })).toBeVisible();
});

test('lines that were not understood are named', async ({ page: _page, extension }) => {
  const page = await extension.open('bibliography');
  await page.getByRole('textbox').fill('@book{a, title = {A book}, doi = {10.1007/978-3-031-\n38100-3_4}}\n@article{b, title = {A title},\n doi = {10.1038/nature12969}}');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Not understood (1)' })).toBeVisible();
  await expect(page.getByText('Read as BibTeX.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'an identifier that may be cut' })).toContainText('Line 1');
});

test('a large file shows how far it is, and can be stopped', async ({ page: _page, extension }) => {
  const page = await extension.open('bibliography');
  const records = Array.from({ length: 40_000 }, (_, at) => `TY  - JOUR\nTI  - Title ${at}\nDO  - 10.5555/large.${at}\nAB  - ${'words '.repeat(20)}\nER  - \n`).join('');
  await page.locator('input[type=file]').setInputFiles({ name: 'large.ris', mimeType: 'text/plain', buffer: Buffer.from(records) });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Stopped. Nothing was checked.' })).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeHidden();
});

test('the reading list leads there', async ({ page: _page, extension }) => {
  const list = await extension.open('reading-list');
  await list.getByRole('button', { name: 'Check a bibliography' }).click();
  const page = await extension.page('bibliography');
  await expect(page.getByRole('heading', { name: 'Check a bibliography' })).toBeVisible();
});

test('on paper the report stands without its buttons', async ({ page: _page, extension }) => {
  const page = await extension.open('bibliography');
  await page.getByRole('textbox').fill(PASTED);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Checked on \d/ })).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByText('Stimulus-triggered fate conversion')).toBeVisible();
});
