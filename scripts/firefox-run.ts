/**
 * `tsx scripts/firefox-run.ts [GROUP …]`: the tests of tests/firefox in a real Firefox, at real host names; of the groups
 * whose name holds one of these words, or all. Playwright cannot load extensions there, so this is a small runner of its
 * own. `--built` says that the build is there already. Leaves its counts in test-results/firefox.json.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchFirefox } from './browser/launch-firefox';
import { demoSites } from './demo/demo-sites';
import { startStage, type Stage } from './stage/stage';
import { buildExtensions } from './testing/build-extensions';
import { runScript } from './testing/run-script';
import type { TestCount } from './testing/test-count';
import { BACKGROUND_IDLE } from '../tests/firefox/background-idle';
import { FIREFOX_TESTS } from '../tests/firefox/firefox-tests';
import { FirefoxWorld } from '../tests/firefox/firefox-world';
import { LIST_HOST } from '../tests/firefox/served-lists';

const BUILD = 'firefox-mv3-e2e';
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const groups = FIREFOX_TESTS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

async function runAll(): Promise<number> {
  const stage = await startStage(new Map([...demoSites(), [LIST_HOST, () => null]]));
  const downloads = await mkdtemp(join(tmpdir(), 'caveat-downloads-'));
  let count: TestCount;
  try {
    count = await runWith(stage, downloads);
  } finally {
    await stage.close();
    await rm(downloads, { recursive: true, force: true });
  }
  await mkdir('test-results', { recursive: true });
  await writeFile('test-results/firefox.json', JSON.stringify(count));
  console.log(`  ${count.passed} passed, ${count.failed} failed in Firefox`);
  return count.failed === 0 && count.passed > 0 ? 0 : 1;
}

async function runWith(stage: Stage, downloads: string): Promise<TestCount> {
  const browser = await launchFirefox({ stage, headless: true, backgroundIdle: BACKGROUND_IDLE, downloads });
  const world = new FirefoxWorld({ browser, stage, extensionDir: resolve('.output', BUILD), downloads });
  const count = { passed: 0, failed: 0 };
  const tryOut = async (name: string, run: () => Promise<void>) => {
    const started = Date.now();
    try {
      await run();
      count.passed += 1;
      console.log(`  ✓ ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      count.failed += 1;
      await world.closePages().catch(() => undefined);
      console.log(`  ✗ ${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  };
  try {
    for (const { name: group, online, tests } of groups) {
      console.log(`  ${group}`);
      for (const [at, { name, run }] of tests.entries()) {
        await tryOut(name, async () => {
          if (at === 0) await world.begin(online);
          stage.reset();
          await run(world);
        });
      }
    }
  } finally {
    await browser.close();
  }
  return count;
}

await runScript(async () => {
  const built = process.argv.includes('--built') ? 0 : await buildExtensions([BUILD]);
  return built || runAll();
});
