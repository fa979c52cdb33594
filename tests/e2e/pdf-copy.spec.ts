import type { Locator, Page } from '@playwright/test';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { xmlAnswer } from '@/scripts/stage/answer';
import type { Stage } from '@/scripts/stage/stage';
import { LOCKED, pdfOf, type TestPdf } from '@/tests/support/pdf-of';
import { expect, test } from './caveat-test';

const NOTICE = 'In the version of the article initially published, the share of senescent cells among treated tumors was given as 17%; it should be 71%.';
const SERVICES = ['api.crossref.org', 'www.ebi.ac.uk', 'eutils.ncbi.nlm.nih.gov', 'api.biorxiv.org', 'api.datacite.org'];

/** The corrected article as a reader's PDF; `share` is what its second page says. */
const article = (share: string, part: Partial<TestPdf> = {}): TestPdf => ({
  pages: [[{ text: CORRECTED_ARTICLE.title, size: 16, bold: true }, 'We counted cells.'], ['Of the treated tumors, senescent cells made', `up a large share, ${share} of all cells.`]],
  xmp: { 'prism:doi': CORRECTED_ARTICLE.doi },
  info: { ModDate: 'D:20240102120000Z' },
  ...part,
});

function serve(stage: Stage): void {
  const front = `<front><article-meta><article-id pub-id-type="pmcid">${AUTHOR_CORRECTION.pmcid}</article-id><article-id pub-id-type="doi">${AUTHOR_CORRECTION.doi}</article-id><title-group><article-title>${AUTHOR_CORRECTION.title}</article-title></title-group></article-meta></front>`;
  stage.page('www.ebi.ac.uk', `/europepmc/webservices/rest/${AUTHOR_CORRECTION.pmcid}/fullTextXML`, xmlAnswer(`<article article-type="correction">${front}<body><p>${NOTICE}</p></body></article>`));
}

const pdfPart = (check: Page): Locator => check.getByRole('region', { name: 'Your own PDF' });

/** Drops a file onto the page as a reader does. */
async function drop(check: Page, name: string, bytes: Uint8Array): Promise<void> {
  await check.evaluate(
    ([file, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(text, (char) => char.charCodeAt(0))], file));
      for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    [name, Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')] as const,
  );
}

/** Every breach of the page's policy and every error, from now on. */
function troubles(check: Page): string[] {
  const said: string[] = [];
  check.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  check.on('pageerror', (error) => said.push(String(error)));
  return said;
}

test('a PDF that is dropped names its paper; its dates and its old value are compared with the notice, and nothing of it leaves', async ({ page: _page, stage, extension }) => {
  serve(stage);
  await extension.grantLive();
  const check = await extension.open('check');
  const said = troubles(check);
  const sent: string[] = [];
  check.on('request', (request) => !request.url().startsWith('chrome-extension:') && sent.push(request.url()));
  await drop(check, 'tumors.pdf', pdfOf(article('17%')));
  await expect(pdfPart(check)).toContainText(`The file’s own data name this paper: ${CORRECTED_ARTICLE.doi}.`);
  await expect(check.getByRole('heading', { name: CORRECTED_ARTICLE.title })).toBeVisible();
  await expect(pdfPart(check)).toContainText('This copy predates the notice of 13 May 2025: by its own data, the file was last changed on 2 January 2024.');
  await expect(pdfPart(check)).toContainText('Page 2 still reads “17%”. The notice says “71%”.');
  expect(sent, 'the page itself sends nothing').toEqual([]);
  const bodies = SERVICES.flatMap((host) => stage.requests(host)).map((request) => JSON.stringify(request));
  expect(bodies.filter((request) => /tumors\.pdf|senescent cells made|17%/.test(decodeURIComponent(request)))).toEqual([]);
  expect(said).toEqual([]);
  await pdfPart(check).getByRole('button', { name: 'Remove the file' }).click();
  await expect(pdfPart(check).getByRole('button', { name: 'Choose a PDF' })).toBeVisible();
});

test('a copy that has the corrected value says so, and another paper typed above sends the file away', async ({ page: _page, stage, extension }) => {
  serve(stage);
  await extension.grantLive();
  const check = await extension.open('check');
  await check.locator('input[type=file]').setInputFiles({ name: 'new.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOf(article('71%'))) });
  await expect(pdfPart(check)).toContainText('Page 2 already reads “71%”, not “17%”.');
  await expect(pdfPart(check)).not.toContainText('This copy predates');
  await check.getByRole('textbox').fill(PLAIN_ARTICLE.doi);
  await check.keyboard.press('Enter');
  await expect(check.getByRole('heading', { name: PLAIN_ARTICLE.title })).toBeVisible();
  await expect(check.getByText('new.pdf')).toBeHidden();
});

test('a file that does not say clearly which paper it is lets the reader choose', async ({ page: _page, extension }) => {
  await extension.grantLive();
  const check = await extension.open('check');
  const pages: TestPdf['pages'] = [[`https://doi.org/${CORRECTED_ARTICLE.doi}`, { text: `https://doi.org/${PLAIN_ARTICLE.doi}`, top: 200 }, { text: 'References', bold: true, top: 400 }, '1. Miller A. https://doi.org/10.1000/reference.1']];
  await drop(check, 'which.pdf', pdfOf({ pages }));
  await expect(pdfPart(check)).toContainText('Choose it:');
  await expect(pdfPart(check).getByRole('listitem')).toHaveText([CORRECTED_ARTICLE.doi, PLAIN_ARTICLE.doi]);
  await pdfPart(check).getByRole('button', { name: PLAIN_ARTICLE.doi }).click();
  await expect(check.getByRole('heading', { name: PLAIN_ARTICLE.title })).toBeVisible();
  await expect(check.getByText('which.pdf')).toBeVisible();
});

test('files that cannot be read are refused with a reason, run nothing, and the next one is read', async ({ page: _page, extension }) => {
  const check = await extension.open('check');
  const said = troubles(check);
  const bytes = pdfOf(article('17%'));
  const bad: [name: string, bytes: Uint8Array, reason: string][] = [
    ['empty.pdf', new Uint8Array(), 'The file is empty.'],
    ['login.pdf', new TextEncoder().encode('<html>Log in</html>'), 'This is not a PDF.'],
    ['cut.pdf', bytes.slice(0, 700), 'It is damaged or cut off.'],
    ['locked.pdf', pdfOf(article('17%', { trailer: LOCKED })), 'It is locked with a password.'],
    ['form.pdf', pdfOf(article('17%', { catalog: '/AcroForm<</Fields[]/XFA[(template)(<a/>)]>>' })), 'It is a form (XFA)'],
    ['proceedings.pdf', pdfOf({ pages: Array.from({ length: 1_001 }, () => ['A page.']) }), 'It has more than 1,000 pages.'],
  ];
  for (const [name, file, reason] of bad) {
    await drop(check, name, file);
    await expect(pdfPart(check)).toContainText(`${name}: ${reason}`);
  }
  await drop(check, 'refs.docx', new TextEncoder().encode('PK\u0003\u0004'));
  await pdfPart(check).getByRole('button', { name: 'Check a bibliography' }).click();
  const bibliography = await extension.page('bibliography');
  await bibliography.locator('input[type=file]').setInputFiles({ name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
  await expect(bibliography.getByRole('button', { name: 'Check a paper’s PDF' })).toBeVisible();
  await check.bringToFront();
  const script = '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\);this.print\\(\\))>>';
  await drop(check, 'scripts.pdf', pdfOf(article('17%', { catalog: script, count: 900_000 })));
  await expect(pdfPart(check)).toContainText(CORRECTED_ARTICLE.doi);
  await expect(pdfPart(check)).toContainText('2 pages');
  expect(said).toEqual([]);
});

test('pdf.js comes with the first file and not before; reading stops at a click', async ({ page: _page, extension }) => {
  const check = await extension.open('check');
  const loaded: string[] = [];
  check.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await check.reload();
  await expect(pdfPart(check)).toBeVisible();
  expect(loaded.filter((path) => path.includes('pdf'))).toEqual([]);
  const long = pdfOf({ pages: Array.from({ length: 1_000 }, () => Array.from({ length: 40 }, (_, at) => `Line ${at} of a page that goes on.`)) });
  await drop(check, 'long.pdf', long);
  await pdfPart(check).getByRole('button', { name: 'Cancel' }).click();
  await expect(pdfPart(check)).toContainText('long.pdf: Stopped. Nothing was read.');
  expect(loaded.filter((path) => path.includes('pdf')).length).toBeGreaterThan(0);
});
