/**
 * Holds the extension's readers against real material that is not part of the repository: saved
 * pages and recorded answers in `../shared`. Where that folder is absent there is nothing to check.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkIdentifiers } from './identifiers';
import { checkLists } from './lists';
import { checkNoticeIndex } from './notice-index';
import { checkPages } from './pages';
import { checkRetractionWatch } from './retraction-watch';
import { checkSamples } from './samples';
import { checkSummaries } from './summaries';
import { checkUpdates } from './updates';
import { checkWhatChanged } from './what-changed';

const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url));

async function run(): Promise<boolean> {
  if (!existsSync(SHARED)) {
    console.log('../shared is absent: nothing to check');
    return true;
  }
  let good = true;
  for (const check of [checkIdentifiers, checkPages, checkLists, checkSamples, checkRetractionWatch, checkUpdates, checkWhatChanged, checkNoticeIndex, checkSummaries]) {
    const { passed, failed, notes } = await check(SHARED);
    for (const note of notes) console.log(note);
    for (const failure of failed) console.log(`FAIL ${failure}`);
    console.log(`${check.name}: ${passed} passed, ${failed.length} failed`);
    good &&= failed.length === 0;
  }
  return good;
}

process.exitCode = (await run()) ? 0 : 1;
