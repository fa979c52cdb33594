import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { demoSites } from '@/scripts/demo/demo-sites';
import { buildLibrary } from '@/scripts/library/build-library';
import { libraryOptions } from '@/scripts/library/build-options';
import { POLITE } from '@/scripts/notices/polite-fetch';
import type { StageAnswer } from '@/scripts/stage/answer';
import { startStage, type Stage } from '@/scripts/stage/stage';
import { pubmedArticle, pubmedSet } from '@/tests/fixtures/answers/pubmed-article';
import { articleUrl } from './addresses';
import { BrowserPermissions } from './browser-permissions';
import { expect, test as base } from './caveat-test';

const HOST = 'library.example.org';
const QUIET = { show: () => undefined, end: () => undefined };

/** A static library with one text, made by the very build, in a folder. */
async function libraryIn(dir: string): Promise<void> {
  const more = '<OtherAbstract Type="plain-language-summary" Language="eng"><AbstractText>Light at night keeps people awake, says a text of the library.</AbstractText><CopyrightInformation>Creative Commons Attribution (CC BY)</CopyrightInformation></OtherAbstract>';
  await writeFile(path.join(dir, 'pubmed.xml'), pubmedSet(pubmedArticle({ pmid: String(PLAIN_ARTICLE.pmid), doi: PLAIN_ARTICLE.doi, more })));
  const options = libraryOptions(['--title', 'Open texts', '--publisher', 'A university library', '--out', path.join(dir, 'out'), '--work', path.join(dir, 'work'), '--pubmed', path.join(dir, 'pubmed.xml')]);
  await buildLibrary(options, { now: Date.UTC(2026, 10, 20), politeness: POLITE, progress: () => QUIET });
}

const test = base.extend<object, { libraryDir: string; sharedStage: Stage }>({
  libraryDir: [
    async ({ playwright: _playwright }, use) => {
      const dir = await mkdtemp(path.join(tmpdir(), 'caveat-e2e-library-'));
      await libraryIn(dir);
      await use(dir);
      await rm(dir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  sharedStage: [
    async ({ libraryDir }, use) => {
      const stage = await startStage(
        demoSites().set(HOST, ({ path: name }): StageAnswer => {
          const file = path.join(libraryDir, 'out', path.normalize(name));
          if (!existsSync(file)) return { status: 404, headers: {}, body: '' };
          return { status: 200, headers: { 'content-type': name.endsWith('.json') ? 'application/json' : 'application/octet-stream' }, body: '', bytes: readFileSync(file) };
        }),
      );
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
});

test('a subscribed library answers for a paper with one request, and is not asked where its filter says no', async ({ page, extension, caveat, sharedStage, libraryDir }) => {
  await new BrowserPermissions(extension.context, extension).sayYesTo(`https://${HOST}/*`);
  await extension.grantLive();
  const options = await extension.open('options');
  await options.getByLabel('Address of a library').fill(`https://${HOST}/`);
  await options.getByRole('button', { name: 'Subscribe' }).click();
  await expect(options.getByText('by A university library')).toBeVisible();
  await expect(options.getByText(/About [\d,.]+ papers share a request/)).toBeVisible();
  const names = () => sharedStage.requests(HOST).map((request) => request.path);
  expect(names()).toEqual(['/library.json', '/index-1.bin']);

  await page.bringToFront();
  await page.goto(articleUrl(RETRACTED_ARTICLE));
  await expect(await caveat.open()).toContainText(RETRACTED_ARTICLE.title);
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(await caveat.open()).toContainText('says a text of the library');
  await expect(caveat.sidebar).toContainText('Open texts');
  expect(names()).toHaveLength(3);
  expect(names()[2]).toMatch(/^\/files\/00\/0000-[0-9a-f]{12}\.bin$/);

  // A library that somebody changed is refused with the reason, and the one at hand goes on.
  const manifest = path.join(libraryDir, 'out/library.json');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, text.replace('Open texts', 'Other texts'));
  await options.bringToFront();
  await options.getByRole('button', { name: 'Check for updates: Open texts' }).click();
  await expect(options.getByText('Wrong signature')).toBeVisible();
  await page.bringToFront();
  await page.reload();
  await expect(await caveat.open()).toContainText('says a text of the library');
  await writeFile(manifest, text);
});
