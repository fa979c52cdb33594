import type { Page } from '@playwright/test';
import type { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

const HELD_BACK = 'The button was not in clear sight for long enough, so the press didn’t count.';
const SAVE = 'Save to reading list';

/** Something of the page over everything, through which presses fall. */
const COVER = `
  const cover = document.createElement('div');
  cover.id = 'cover';
  Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '2147483647', background: 'white', pointerEvents: 'none', margin: '0', width: '100%', height: '100%', border: '0' });
  document.documentElement.append(cover);`;
/** Our sidebar's host in the page: the last element beside the body. */
const HOST = 'const host = document.documentElement.lastElementChild;';
const styled = (property: string, value: string) => `document.documentElement.style.${property} = '${value}'`;

async function middleOf(caveat: CaveatOnPage, role: 'button' | 'switch', name: string): Promise<[x: number, y: number]> {
  const box = await caveat.sidebar.getByRole(role, { name }).boundingBox();
  if (!box) throw new Error(`${name} has no place`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Presses where an element of the sidebar stands, whatever is before it, as a reader does who sees something else there. */
async function pressAt(page: Page, [x, y]: [number, number]): Promise<void> {
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.up();
}

/** Long enough for the browser to say again what is seen, and for that to have held. */
const settle = (page: Page) => page.waitForTimeout(1_200);

test.beforeEach(async ({ extension, page, caveat }) => {
  await extension.grantLive();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await (await caveat.open()).getByRole('button', { name: SAVE }).waitFor();
  await settle(page);
});

const isSaved = async (caveat: CaveatOnPage) => (await caveat.sidebar.getByText(/^Saved /).count()) > 0;

/** The column without its edges, as it is drawn. */
async function picture(page: Page, caveat: CaveatOnPage): Promise<string> {
  const box = await caveat.sidebar.boundingBox();
  if (!box) throw new Error('no column');
  await page.mouse.move(1, 1);
  return (await page.screenshot({ clip: { x: box.x + 20, y: 10, width: box.width - 40, height: 880 } })).toString('base64');
}

const WITHOUT_EFFECT: [name: string, trick: string][] = [
  ['a transparent document', styled('opacity', '0.01')],
  ['a filter over the document', styled('filter', 'opacity(0)')],
  ['a document that is cut away', styled('clipPath', 'inset(0 0 0 99.9%)')],
  ['a masked document', styled('maskImage', 'linear-gradient(transparent, transparent)')],
  ['a document that is made small and turned', styled('transform', 'scale(0.7) rotate(3deg)')],
  ['a document that is moved', styled('transform', 'translate(-300px, -200px)')],
  ['a cover of the highest place in the page', COVER],
  ['styles and animations of the host', `${HOST} host.style.cssText = 'opacity: 0 !important; transform: scale(0.2) !important; filter: blur(9px) !important; clip-path: inset(50%) !important; display: block !important; position: fixed !important'; host.animate({ opacity: [0, 0], transform: ['scale(0)', 'scale(0)'] }, { duration: 1e9, fill: 'both' })`],
];

test('what a page does to its document, to our host and over them changes nothing of the column, and a press counts', async ({ page, caveat }) => {
  const keepOpen = caveat.sidebar.getByRole('switch', { name: 'Keep open' });
  for (const [name, trick] of WITHOUT_EFFECT) {
    const before = await picture(page, caveat);
    await page.evaluate(trick);
    await settle(page);
    expect((await picture(page, caveat)) === before, name).toBe(true);
    await pressAt(page, await middleOf(caveat, 'switch', 'Keep open'));
    await expect(keepOpen, name).toBeChecked();
    await pressAt(page, await middleOf(caveat, 'switch', 'Keep open'));
    await expect(keepOpen, name).not.toBeChecked();
    await page.evaluate("document.documentElement.style.cssText = ''; document.querySelector('#cover')?.remove()");
    await settle(page);
  }
  await expect(caveat.sidebar.getByRole('alert')).toHaveCount(0);
});

const HIDDEN: [name: string, hide: string, show: string][] = [
  ['a popover that lets presses through', `${COVER} cover.popover = 'manual'; cover.showPopover();`, "document.querySelector('#cover').remove()"],
  ['a dialog that lets presses through', `${COVER} const dialog = document.createElement('dialog'); dialog.append(cover); dialog.style.cssText = cover.style.cssText; document.body.append(dialog); dialog.popover = 'manual'; dialog.showPopover();`, "document.querySelector('dialog').remove()"],
  ['a column that is moved under the pointer', styled('zoom', '0.5'), styled('zoom', '')],
];

for (const [name, hide, show] of HIDDEN) {
  test(`${name}: no press saves or keeps open, each is answered, and what is seen again can be pressed`, async ({ page, caveat }) => {
    const alert = caveat.sidebar.getByRole('alert');
    const save = await middleOf(caveat, 'button', SAVE);
    const keepOpen = await middleOf(caveat, 'switch', 'Keep open');
    await page.evaluate(hide);
    await settle(page);
    // A column that was moved away is not under the pointer.
    await pressAt(page, save);
    await pressAt(page, keepOpen);
    await page.mouse.move(...save);
    // It is shown, or comes to its place, the moment before the press.
    await page.evaluate(show);
    await page.mouse.down();
    await page.mouse.up();
    await expect(alert).toContainText(HELD_BACK);
    await page.waitForTimeout(500);
    expect(await isSaved(caveat)).toBe(false);
    await expect(caveat.sidebar.getByRole('switch', { name: 'Keep open' })).not.toBeChecked();
    await settle(page);
    await pressAt(page, save);
    await expect(caveat.sidebar.getByText(/^Saved /)).toBeVisible();
    await expect(alert).toHaveCount(0);
  });
}

test('keys press nothing that is covered', async ({ page, caveat }) => {
  const keepOpen = caveat.sidebar.getByRole('switch', { name: 'Keep open' });
  await keepOpen.focus();
  await page.evaluate(`${COVER} cover.popover = 'manual'; cover.showPopover();`);
  await settle(page);
  await page.keyboard.press('Space');
  await expect(caveat.sidebar.getByRole('alert')).toContainText(HELD_BACK);
  await expect(keepOpen).not.toBeChecked();
  await caveat.sidebar.getByRole('button', { name: SAVE }).focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  expect(await isSaved(caveat)).toBe(false);
});

for (const [name, trick] of [
  ['moved into an element of the page', `${HOST} const inside = document.createElement('div'); inside.style.opacity = '0.01'; document.body.append(inside); inside.append(host);`],
  ['taken out and put back', `${HOST} host.remove(); document.documentElement.append(host);`],
] as const) {
  test(`a host that is ${name} is closed, and a press where it was saves nothing`, async ({ page, caveat, extension }) => {
    const save = await middleOf(caveat, 'button', SAVE);
    await page.evaluate(trick);
    await expect(caveat.sidebar).toBeHidden();
    await settle(page);
    await pressAt(page, save);
    await page.waitForTimeout(500);
    const list = await extension.open('reading-list');
    await expect(list.getByText('Nothing saved yet', { exact: false })).toBeVisible();
    await list.close();
    await caveat.tab.click();
    await expect(caveat.sidebar).toBeVisible();
  });
}

test('with nothing in its way each first press counts: pointer and keys, after a resize, on the other side, beside a sticky header', async ({ page, caveat }) => {
  const alert = caveat.sidebar.getByRole('alert');
  await page.evaluate(`
    const header = document.createElement('div');
    Object.assign(header.style, { position: 'sticky', top: '0', height: '80px', zIndex: '2147483647', background: 'red' });
    document.body.prepend(header);`);
  const keepOpen = caveat.sidebar.getByRole('switch', { name: 'Keep open' });
  await keepOpen.focus();
  await page.keyboard.press('Space');
  await expect(keepOpen).toBeChecked();
  for (const size of [{ width: 1500, height: 1000 }, { width: 900, height: 700 }, { width: 400, height: 700 }, { width: 1280, height: 900 }]) {
    await page.setViewportSize(size);
    await settle(page);
    const was = await keepOpen.isChecked();
    await pressAt(page, await middleOf(caveat, 'switch', 'Keep open'));
    await expect(keepOpen).toBeChecked({ checked: !was });
    await expect(alert).toHaveCount(0);
  }
  await caveat.sidebar.getByRole('button', { name: 'Width and position' }).click();
  await settle(page);
  await caveat.sidebar.getByRole('switch', { name: 'Push the page aside' }).click();
  await caveat.sidebar.getByRole('button', { name: 'Move to the left' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await settle(page);
  await pressAt(page, await middleOf(caveat, 'button', SAVE));
  await expect(caveat.sidebar.getByText(/^Saved /)).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('a press on a tab that the reader does not see opens the sidebar, and does nothing else', async ({ page, caveat, extension, stage }) => {
  await extension.setSettings({ liveChecks: false });
  await page.reload();
  const box = await caveat.tab.boundingBox();
  if (!box) throw new Error('no tab');
  await page.evaluate(styled('opacity', '0.01'));
  stage.reset();
  await pressAt(page, [box.x + box.width / 2, box.y + box.height / 2]);
  await caveat.sidebar.waitFor();
  await settle(page);
  await expect(caveat.sidebar.getByRole('button', { name: SAVE })).toBeVisible();
  await expect(caveat.sidebar.getByRole('switch', { name: 'Keep open' })).not.toBeChecked();
  expect(page.context().pages().filter((shown) => shown.url().startsWith('chrome-extension:'))).toEqual([]);
  expect(stage.requests().filter(({ host }) => OUTSIDE_HOSTS.some((outside) => outside.host === host))).toEqual([]);
  const options = await extension.open('options');
  await expect(options.getByRole('switch', { name: 'Check papers I view or save online' })).not.toBeChecked();
});

test('a page that frames an article gets neither tab nor sidebar in the frame', async ({ page, caveat }) => {
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    return new Promise((resolve) => {
      frame.addEventListener('load', resolve);
      document.body.prepend(frame);
    });
  }, articleUrl(PLAIN_ARTICLE));
  const [, framed] = page.frames();
  expect(framed?.url()).toBe(articleUrl(PLAIN_ARTICLE));
  await settle(page);
  // Our hosts are what stands beside the body; the page around has them.
  const beside = () => document.documentElement.children.length;
  expect(await framed?.evaluate(beside)).toBe(2);
  expect(await page.evaluate(beside)).toBeGreaterThan(2);
  await expect(caveat.sidebar).toContainText(CORRECTED_ARTICLE.doi);
});
