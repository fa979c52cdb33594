import type { Page } from '@playwright/test';

/** Something that can be seen of Caveat: a state of the gallery, and what a reader does there before it is seen. */
export interface Surface {
  name: string;
  state: string;
  act?: (page: Page) => Promise<void>;
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: typeof name === 'string' }).first().click({ timeout: 5_000 });
const type = (keys: string) => (page: Page) => page.keyboard.press(keys);

/** What is seen after a reader did something, by the state it is done in. */
export const AFTER: readonly Surface[] = [
  { name: 'the notice list of the welcome', state: 'welcome-allowed', act: press('Next') },
  { name: 'the end of the welcome', state: 'welcome-allowed', act: press(/^Step 3/) },
  { name: 'the menu of the sidebar', state: 'sidebar-corrected', act: press('Width and position') },
  { name: 'the help for keys', state: 'reading-list', act: type('?') },
  { name: 'selected papers', state: 'reading-list', act: (page) => page.getByRole('checkbox').first().check() },
  { name: 'no paper found', state: 'reading-list', act: (page) => page.getByRole('searchbox').fill('zzz', { timeout: 5_000 }) },
  { name: 'an open paper', state: 'reading-list', act: (page) => page.locator('.row-open').first().click() },
  { name: 'the question before all is deleted', state: 'options', act: press('Delete everything') },
];
