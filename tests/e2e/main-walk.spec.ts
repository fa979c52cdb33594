import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl, recordUrl, RESULT_LIST_URL } from './addresses';
import { expect, test } from './caveat-test';
import { recordSidebar, wasRestored } from './sidebar-record';

const CORRECTION_DATE = '13 May 2025';

test('the main walk: each page gets its own report, and never the last paper’s', async ({ page, extension, caveat }) => {
  await extension.setSettings({ liveChecks: true, consentAnswered: true, keepOpen: true });
  const shownOnThisPage = await recordSidebar(page);
  const { sidebar, tab } = caveat;

  await test.step('the article: the sidebar opens by itself and says that it was corrected', async () => {
    await page.goto(articleUrl(CORRECTED_ARTICLE));
    await expect(tab).toHaveText(/Corrected/);
    await expect(sidebar).toContainText(CORRECTED_ARTICLE.title);
    await expect(sidebar).toContainText(CORRECTION_DATE);
    await expect(sidebar).toContainText('Key findings');
  });

  await test.step('its Author Correction, by the link on the page: a notice, not the study', async () => {
    await page.getByRole('link', { name: 'Author Correction' }).click();
    await page.waitForURL(articleUrl(AUTHOR_CORRECTION));
    await expect(tab).toHaveText(/Correction notice/);
    await expect(sidebar).toContainText('not the study.');
    await expect(sidebar).toContainText('The panel has been replaced');
    // An article offers this, and a notice never: it would be the last paper's report.
    expect(await shownOnThisPage()).not.toContain('Save to reading list');
  });

  await test.step('the article’s PubMed record', async () => {
    await page.goto(recordUrl(CORRECTED_ARTICLE));
    await expect(tab).toHaveText(/Corrected/);
    await expect(sidebar).toContainText(CORRECTION_DATE);
    expect(await shownOnThisPage()).not.toContain('not the study.');
  });

  await test.step('back, from the back/forward cache: the notice again', async () => {
    await page.goBack({ waitUntil: 'commit' });
    await expect(page).toHaveURL(articleUrl(AUTHOR_CORRECTION));
    await expect.poll(() => wasRestored(page)).toBe(true);
    await expect(tab).toHaveText(/Correction notice/);
    await expect(sidebar).toContainText('not the study.');
    await expect(sidebar).toContainText('The panel has been replaced');
  });

  await test.step('a PubMed result list: no paper, so no report', async () => {
    await page.goto(RESULT_LIST_URL);
    await page.waitForLoadState('load');
    await expect.poll(() => extension.badge(RESULT_LIST_URL)).toEqual({ text: '', title: 'Caveat' });
    const shown = await shownOnThisPage();
    expect(shown).not.toContain(CORRECTED_ARTICLE.doi);
    expect(shown).not.toContain(CORRECTION_DATE);
  });

  await test.step('the next record: its own report', async () => {
    await page.getByRole('link', { name: PLAIN_ARTICLE.title }).click();
    await page.waitForURL(recordUrl(PLAIN_ARTICLE));
    await expect(tab).toHaveText(/No notice found/);
    await expect(sidebar).toContainText(PLAIN_ARTICLE.title);
    const shown = await shownOnThisPage();
    expect(shown).not.toContain(CORRECTED_ARTICLE.title);
    // Its references name the last paper, and what was found out about that one stands there.
    for (const state of shown.split('\n')) expect(state.split('References')[0]).not.toContain(CORRECTION_DATE);
  });
});

test('back and forward between two papers shows each its own report', async ({ page, extension, caveat }) => {
  await extension.setSettings({ liveChecks: true, consentAnswered: true, keepOpen: true });
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.sidebar).toContainText(CORRECTION_DATE);
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab).toHaveText(/No notice found/);
  for (let turn = 0; turn < 2; turn += 1) {
    await page.goBack({ waitUntil: 'commit' });
    await expect(page).toHaveURL(articleUrl(CORRECTED_ARTICLE));
    await expect(caveat.tab).toHaveText(/Corrected/);
    await expect(caveat.sidebar).toContainText(CORRECTION_DATE);
    await page.goForward({ waitUntil: 'commit' });
    await expect(page).toHaveURL(articleUrl(PLAIN_ARTICLE));
    await expect(caveat.tab).toHaveText(/No notice found/);
    await expect(caveat.sidebar).not.toContainText(CORRECTED_ARTICLE.title);
  }
});
