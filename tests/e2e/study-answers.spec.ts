import { PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

test('a question about the study is answered in the abstract’s own words, which are shown at their place on the page', async ({ page, caveat }) => {
  await page.goto(articleUrl(PLAIN_ARTICLE));
  const sidebar = await caveat.open();
  const passage = 'Sleep after the shift was 11 minutes longer';
  const fold = sidebar.locator('details', { hasText: 'Questions about this study' }).last();
  const answer = fold.getByRole('listitem').filter({ hasText: passage });
  await expect(answer).toBeHidden();
  await fold.getByText('Questions about this study').click();
  await expect(fold.getByRole('heading', { name: 'How large was the result?' })).toBeVisible();
  await expect(answer).toBeVisible();
  await expect(fold.getByText('We found no sentence').first()).toBeVisible();
  await answer.getByRole('button', { name: 'Show on the page' }).click();
  await expect.poll(() => page.evaluate(() => [...(CSS.highlights.get('caveat-place') ?? [])].map(String).join(''))).toContain(passage);
});
