import { NOW } from '@/tests/support/sample-report-parts';
import { drawState, expect, test } from './gallery-test';
import { needSameFonts } from './same-fonts';

type Picture = readonly [state: string, width: 400 | 1280, scheme: 'light' | 'dark', language?: 'de' | 'ja' | 'ar'];

/** Few, since somebody has to look at each: what readers see first, and every part once. */
const PICTURES: readonly Picture[] = [
  ['sidebar-corrected', 400, 'light'],
  ['sidebar-corrected', 400, 'dark'],
  ['sidebar-corrected', 400, 'light', 'de'],
  ['sidebar-corrected', 400, 'light', 'ja'],
  ['sidebar-corrected', 400, 'light', 'ar'],
  ['sidebar-retracted', 400, 'light'],
  ['sidebar-fourNotices', 400, 'dark'],
  ['sidebar-notice', 400, 'light'],
  ['sidebar-failed', 400, 'light'],
  ['sidebar-loading', 400, 'dark'],
  ['tabs', 400, 'light'],
  ['marks', 400, 'light'],
  ['popup-references', 400, 'light'],
  ['popup-nothing', 400, 'dark'],
  ['welcome', 1280, 'light'],
  ['welcome', 400, 'dark'],
  ['reading-list', 1280, 'light'],
  ['reading-list', 400, 'dark'],
  ['reading-list-editing', 1280, 'dark'],
  ['reading-list', 1280, 'light', 'ar'],
  ['options', 1280, 'light'],
  ['options', 400, 'dark', 'de'],
  ['check-report', 1280, 'dark'],
  ['bibliography-changes', 1280, 'light'],
  ['digest', 400, 'light'],
  ['clip-page', 1280, 'dark', 'ja'],
];

for (const [state, width, scheme, language = 'en'] of PICTURES) {
  const name = [state, width, scheme, ...(language === 'en' ? [] : [language])].join('-');
  test(`looks as it did: ${name}`, async ({ gallery }) => {
    const page = await gallery.page(language, { viewport: { width, height: 800 }, colorScheme: scheme, timezoneId: 'UTC', locale: 'en-GB' });
    await page.clock.setFixedTime(NOW);
    await drawState(page, state);
    await needSameFonts(page, language);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await expect(page).toHaveScreenshot(`${name}.png`);
    await page.context().close();
  });
}
