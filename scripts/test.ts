/**
 * `npm test`: everything, in the order in which it is cheapest to fail, up to the first stage that
 * does. The last line of the output is the sum of all tests.
 * `npm test -- --changed [SINCE]`: what the difference from a commit could touch, by default from the last one.
 */
import { rm } from 'node:fs/promises';
import { ALL_BUILDS, buildExtensions } from './testing/build-extensions';
import { changedFiles } from './testing/changed-files';
import { readImports, readSpecs } from './testing/read-imports';
import { troublesIn } from './testing/playwright-troubles';
import { runCommand } from './testing/run-command';
import { runScript } from './testing/run-script';
import { countIn, firefoxCount, playwrightCount, vitestCount, type TestCount } from './testing/test-count';
import { isPackaged, touchedSpecs } from './testing/touched-specs';

interface Stage {
  name: string;
  run(): Promise<number>;
  /** Where the stage leaves its counts; a stage without tests leaves none. */
  count?: { file: string; read(report: unknown): TestCount };
}

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';
const FIREFOX_REPORT = 'test-results/firefox.json';

/** Stages without a browser; `vitest` are arguments that choose among the tests. */
function unitStages(...vitest: string[]): Stage[] {
  return [
    { name: 'types', run: () => runCommand('tsc', ['--noEmit']) },
    { name: 'lint', run: () => runCommand('oxlint', ['--deny-warnings']) },
    {
      name: 'unit and integration',
      run: () =>
        runCommand('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`, ...vitest]),
      count: { file: UNIT_REPORT, read: vitestCount },
    },
  ];
}

const FIREFOX_LINT: Stage = {
  name: 'Firefox lint',
  run: () => runCommand('web-ext', ['lint', '--warnings-as-errors', '--no-config-discovery', '--source-dir', '.output/firefox-mv3']),
};

const FIREFOX: Stage = {
  name: 'Firefox',
  run: () => runCommand('tsx', ['scripts/firefox-run.ts', '--built']),
  count: { file: FIREFOX_REPORT, read: firefoxCount },
};

function chromiumStage(specs: readonly string[] = []): Stage {
  return {
    name: 'end to end in Chromium',
    // A browser on a shared machine may stall once. What passed only at the second try is told by name.
    run: () => runCommand('tsx', ['scripts/e2e.ts', '--built', '--retries=1', ...specs]),
    count: { file: E2E_REPORT, read: playwrightCount },
  };
}

function allStages(): Stage[] {
  return [...unitStages(), { name: 'builds', run: () => buildExtensions(ALL_BUILDS) }, FIREFOX_LINT, chromiumStage(), FIREFOX];
}

/** What a change could touch. Where nothing of the package changed, Firefox has nothing new to see. */
function changedStages(since: string | undefined): Stage[] {
  const changed = changedFiles(since);
  const stages = unitStages('--changed', ...(since === undefined ? [] : [since]), '--passWithNoTests');
  const specs = touchedSpecs(changed, readImports(), readSpecs());
  const inFirefox = changed.some((path) => isPackaged(path) || path.startsWith('tests/firefox/'));
  console.log(`${changed.length} files changed; ${specs.length} end-to-end specs could be touched, ${inFirefox ? 'and Firefox' : 'not Firefox'}`);
  if (inFirefox) stages.push({ name: 'builds', run: () => buildExtensions(ALL_BUILDS) }, FIREFOX_LINT);
  else if (specs.length > 0) stages.push({ name: 'builds', run: () => buildExtensions(['chrome-mv3', 'chrome-mv3-e2e']) });
  if (specs.length > 0) stages.push(chromiumStage(specs));
  if (inFirefox) stages.push(FIREFOX);
  return stages;
}

async function runAll(): Promise<number> {
  // A report of an earlier run must not be counted for this one.
  await rm('test-results', { recursive: true, force: true });
  const summary: string[] = [];
  const total: TestCount = { passed: 0, failed: 0 };
  let exitCode = 0;
  const [mode, since] = process.argv.slice(2);
  const onlyChanged = mode === '--changed';
  for (const stage of onlyChanged ? changedStages(since) : allStages()) {
    console.log(`\n── ${stage.name} ──`);
    const started = Date.now();
    const code = await stage.run();
    const count = stage.count ? await countIn(stage.count.file, stage.count.read) : null;
    total.passed += count?.passed ?? 0;
    // A stage that fails without a failed test (a type error, a crash) is a failure all the same.
    total.failed += count?.failed || (code === 0 ? 0 : 1);
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    summary.push(`${code === 0 ? 'ok    ' : 'FAILED'}  ${stage.name}${count ? `: ${count.passed} passed` : ''} (${seconds} s)`);
    if (code !== 0) {
      exitCode = 1;
      break;
    }
  }
  // A test stage that leaves no counts would make "0 failed" an empty promise.
  if (exitCode === 0 && total.passed === 0 && !onlyChanged) {
    summary.push('FAILED  no test ran');
    total.failed += 1;
    exitCode = 1;
  }
  console.log(['', ...(await troublesIn(E2E_REPORT)), '', ...summary, ''].join('\n'));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return exitCode;
}

await runScript(runAll);
