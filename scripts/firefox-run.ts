/**
 * `tsx scripts/firefox-run.ts`: the tests of tests/firefox in a real Firefox, at real host names.
 * Playwright cannot load extensions there, so this is a small runner of its own. `--built` says that
 * the build is there already. Leaves its counts in test-results/firefox.json.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launchFirefox } from './browser/launch-firefox';
import { demoSites } from './demo/demo-sites';
import { startStage, type Stage } from './stage/stage';
import { buildExtensions } from './testing/build-extensions';
import { runScript } from './testing/run-script';
import type { TestCount } from './testing/test-count';
import { BACKGROUND_IDLE, FIREFOX_TESTS } from '../tests/firefox/firefox-tests';
import { FirefoxWorld } from '../tests/firefox/firefox-world';

const BUILD = 'firefox-mv3-e2e';

async function runAll(): Promise<number> {
  const stage = await startStage(demoSites());
  let count: TestCount;
  try {
    count = await runWith(stage);
  } finally {
    await stage.close();
  }
  await mkdir('test-results', { recursive: true });
  await writeFile('test-results/firefox.json', JSON.stringify(count));
  console.log(`  ${count.passed} passed, ${count.failed} failed in Firefox`);
  return count.failed === 0 && count.passed > 0 ? 0 : 1;
}

async function runWith(stage: Stage): Promise<TestCount> {
  const browser = await launchFirefox({ stage, headless: true, backgroundIdle: BACKGROUND_IDLE });
  const world = new FirefoxWorld(browser, stage, resolve('.output', BUILD));
  const count = { passed: 0, failed: 0 };
  try {
    for (const { name, run } of FIREFOX_TESTS) {
      stage.reset();
      const started = Date.now();
      try {
        await run(world);
        count.passed += 1;
        console.log(`  ✓ ${name} (${Date.now() - started} ms)`);
      } catch (error) {
        count.failed += 1;
        console.log(`  ✗ ${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
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
