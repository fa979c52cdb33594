/**
 * `npm run bench:backup`: a backup of 100,000 checked papers through the list page of the built extension in real
 * Chromium: how long it takes to restore it and to save it again, and how large the file is. A number as the argument
 * is another size.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Extension } from '../browser/extension';
import { launchChromium } from '../browser/launch-chromium';
import { demoSites } from '../demo/demo-sites';
import { startStage } from '../stage/stage';
import { buildExtensions } from '../testing/build-extensions';
import { runScript } from '../testing/run-script';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const SIZE = 100_000;
const PATIENCE = 30 * 60_000;

/** A checked paper with the evidence of three sources, about nine thousand characters of it. */
function line(at: number): string {
  const ids = { doi: `10.5555/bench.${at}`, pmid: String(10_000_000 + at), pmcid: null, arxiv: null };
  const work = { ids, title: [`What paper ${at} says about worms`], journal: 'Journal of Benches', published: '2024-03', authors: ['B. Reader'] };
  const evidence = ['crossref', 'pubmed', 'europepmc'].map((source) => ({
    source,
    asked: ids,
    outcome: { source, kind: 'lists-none', at: 1_700_000_000_000, reason: null, retryAt: null },
    work,
    assertions: [],
    abstract: null,
    noticeText: [],
    layTexts: [],
    recordTypes: ['journal-article'],
    interests: null,
    related: Array.from({ length: 12 }, (_, of) => ({ relation: 'comment-in', ids, citation: `Reader B. A comment on it. J Benches. 2024;${of}:1.`, date: null })),
    commentedBy: [],
  }));
  const entry = { id: `e${at}`, work, tags: ['bench'], note: 'To read.', state: 'unread', flag: null, savedAt: 1_700_000_000_000, changedAt: 1_700_000_000_000, evidence, checkedAt: 1_700_000_000_000 };
  return `${JSON.stringify({ entry })}\n`;
}

async function writeFile(path: string, size: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${JSON.stringify({ format: 'caveat-backup', version: 2, exportedAt: '', settings: {} })}\n`);
  for (let at = 0; at < size; at += 1) if (!file.write(line(at))) await once(file, 'drain');
  file.end(`${JSON.stringify({ end: { records: size } })}\n`);
  await once(file, 'close');
}

await runScript(async () => {
  const size = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? SIZE);
  const failed = process.argv.includes('--built') ? 0 : await buildExtensions(['chrome-mv3']);
  if (failed) return failed;
  const folder = await mkdtemp(join(tmpdir(), 'caveat-backup-'));
  const stage = await startStage(demoSites());
  try {
    const path = join(folder, 'backup.jsonl');
    await writeFile(path, size);
    console.log(`${size} papers, ${Math.round((await stat(path)).size / 1_000_000)} MB`);
    const context = await launchChromium({ extensionDir: BUILD, profileDir: join(folder, 'profile'), stage, headless: true });
    const extension = await Extension.of(context);
    await extension.dismissWelcome();
    const list = await extension.open('reading-list');
    let begun = performance.now();
    await list.setInputFiles('.backup input[type=file]', path);
    await list.getByText(/^Restored: /).waitFor({ timeout: PATIENCE });
    console.log(`restored in ${Math.round((performance.now() - begun) / 1_000)} s: ${await list.getByText(/^Restored: /).textContent()}`);
    begun = performance.now();
    const download = list.waitForEvent('download', { timeout: PATIENCE });
    await list.getByRole('button', { name: 'Save a backup file' }).click();
    const saved = await (await download).path();
    console.log(`saved in ${Math.round((performance.now() - begun) / 1_000)} s: ${Math.round((await stat(saved)).size / 1_000_000)} MB`);
    await context.close();
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
});
