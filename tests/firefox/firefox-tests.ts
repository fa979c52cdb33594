import { BROWSER_PARTS_TESTS } from './browser-parts-tests';
import { CONSENT_TESTS } from './consent-tests';
import { FILES_TESTS } from './files-tests';
import type { FirefoxGroup } from './firefox-test';
import { LIST_PAGE_TESTS } from './list-page-tests';
import { MAIN_WALK_TESTS } from './main-walk-tests';
import { MARKS_TESTS } from './marks-tests';
import { NOTICE_LIST_TESTS } from './notice-list-tests';
import { PAGE_LIFE_TESTS } from './page-life-tests';
import { PRIVATE_WINDOW_TESTS } from './private-window-tests';
import { SITES_TESTS } from './sites-tests';
import { STEERED_PRESS_TESTS } from './steered-press-tests';
import { SYNC_TESTS } from './sync-tests';
import { WATCH_TESTS } from './watch-tests';

/** In the order in which they run: each group also runs alone, in a browser that has seen none of the others. */
export const FIREFOX_TESTS: readonly FirefoxGroup[] = [
  { name: 'main walk', online: null, tests: MAIN_WALK_TESTS },
  { name: 'page life', online: true, tests: PAGE_LIFE_TESTS },
  { name: 'steered presses', online: true, tests: STEERED_PRESS_TESTS },
  { name: 'sites', online: true, tests: SITES_TESTS },
  { name: 'browser parts', online: true, tests: BROWSER_PARTS_TESTS },
  { name: 'consent', online: true, tests: CONSENT_TESTS },
  { name: 'private windows', online: true, tests: PRIVATE_WINDOW_TESTS },
  { name: 'marks', online: false, tests: MARKS_TESTS },
  { name: 'notice list', online: false, tests: NOTICE_LIST_TESTS },
  { name: 'list page', online: false, tests: LIST_PAGE_TESTS },
  { name: 'files', online: false, tests: FILES_TESTS },
  { name: 'watch', online: false, tests: WATCH_TESTS },
  { name: 'sync', online: true, tests: SYNC_TESTS },
];
