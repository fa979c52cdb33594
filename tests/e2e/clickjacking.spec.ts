import type { Page } from '@playwright/test';
import type { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

const HELD_BACK = 'This page hides or covers the button, so the press didn’t count.';

test.beforeEach(async ({ extension, page, caveat }) => {
  await extension.grantLive();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await (await caveat.open()).getByRole('button', { name: 'Save to reading list' }).waitFor();
});

/** Presses the middle of an element of the sidebar where it stands, whatever is before it, as a reader does who sees something else there. */
async function pressAt(page: Page, caveat: CaveatOnPage, role: 'button' | 'switch', name: string): Promise<void> {
  const element = caveat.sidebar.getByRole(role, { name });
  // Until the reader touches it the sidebar is drawn anew with each answer.
  await expect.poll(() => element.boundingBox()).not.toBeNull();
  const box = (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(500);
  await page.mouse.down();
  await page.mouse.up();
}

/** The sidebar's host: the last element beside the body. */
const styled = (style: string) => `Object.assign(document.documentElement.lastElementChild.style, ${style})`;
/** Something of the page over everything, through which presses fall. */
const cover = (more: string) => `
  const cover = document.createElement('div');
  Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '2147483647', background: 'white', pointerEvents: 'none', margin: '0', width: '100%', height: '100%', border: '0' });
  document.documentElement.append(cover);
  ${more}`;

const TRICKS: [string, string][] = [
  ['a host that is transparent', styled("{ opacity: '0' }")],
  ['a document that is almost transparent', "document.documentElement.style.opacity = '0.01'"],
  ['a filter over the document', "document.documentElement.style.filter = 'opacity(0)'"],
  ['a host that is cut away', styled("{ clipPath: 'inset(0 0 0 99.9%)', position: 'fixed', inset: '0', zIndex: '2147483647' }")],
  ['a cover that lets presses through', cover('')],
  ['a popover that lets presses through', cover("cover.popover = 'manual'; cover.showPopover();")],
  ['a host that is turned and made small', styled("{ transform: 'scale(0.2) rotate(3deg)', position: 'fixed', inset: '0' }")],
];

for (const [name, trick] of TRICKS) {
  test(`${name}: a press saves nothing and switches nothing on`, async ({ page, caveat, extension }) => {
    await page.evaluate(trick);
    await pressAt(page, caveat, 'button', 'Save to reading list');
    await pressAt(page, caveat, 'switch', 'Keep open');
    await page.waitForTimeout(500);
    const list = await extension.open('reading-list');
    await expect(list.getByText('Nothing saved yet', { exact: false })).toBeVisible();
    await list.close();
    await expect(caveat.sidebar.getByRole('switch', { name: 'Keep open' })).not.toBeChecked();
  });
}

test('a press that did not count is answered, and what the reader sees again can be pressed', async ({ page, caveat }) => {
  await page.evaluate(styled("{ opacity: '0.01' }"));
  await pressAt(page, caveat, 'button', 'Save to reading list');
  await expect(caveat.sidebar.getByRole('alert')).toContainText(HELD_BACK);
  await page.evaluate(styled("{ opacity: '' }"));
  await pressAt(page, caveat, 'button', 'Save to reading list');
  await expect(caveat.sidebar).toContainText('Saved on');
});

test('with nothing in its way a press saves, by the pointer and by the keys', async ({ page, caveat }) => {
  await caveat.sidebar.getByRole('switch', { name: 'Keep open' }).focus();
  await page.waitForTimeout(300);
  await page.keyboard.press(' ');
  await expect(caveat.sidebar.getByRole('switch', { name: 'Keep open' })).toBeChecked();
  await pressAt(page, caveat, 'button', 'Save to reading list');
  await expect(caveat.sidebar).toContainText('Saved on');
  await expect(caveat.sidebar.getByRole('alert')).toHaveCount(0);
});

test('a host that takes no presses, is moved under the pointer or thrown out saves nothing', async ({ page, caveat, extension }) => {
  const save = caveat.sidebar.getByRole('button', { name: 'Save to reading list' });
  const box = await save.boundingBox();
  if (!box) throw new Error('no place');
  await page.evaluate(styled("{ pointerEvents: 'none' }"));
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  // The button goes down on the page, and comes up on what was moved there meanwhile.
  await page.evaluate(styled("{ pointerEvents: '', transform: 'translateX(300px)', position: 'fixed', inset: '0', zIndex: '2147483647' }"));
  await page.evaluate(`addEventListener('pointerdown', () => { ${styled("{ transform: '' }")} }, true)`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.up();
  await page.evaluate('document.documentElement.lastElementChild.remove()');
  await page.waitForTimeout(500);
  const list = await extension.open('reading-list');
  await expect(list.getByText('Nothing saved yet', { exact: false })).toBeVisible();
});
