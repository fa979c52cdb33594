import type { Locator, Page } from '@playwright/test';

/**
 * Caveat as the reader meets it on a page: the tab at the edge and the sidebar. Finds both by what
 * they are called, through the open shadow roots of the e2e build.
 */
export class CaveatOnPage {
  readonly tab: Locator;
  readonly sidebar: Locator;

  constructor(readonly page: Page) {
    this.tab = page.getByRole('button', { name: /^Open Caveat/ });
    this.sidebar = page.getByRole('complementary', { name: /^Caveat/ });
  }

  /** Opens the sidebar as a reader does; nothing happens where it is open already. */
  async open(): Promise<Locator> {
    if (!(await this.sidebar.isVisible())) await this.tab.click();
    await this.sidebar.waitFor();
    return this.sidebar;
  }

  /**
   * Saves the paper that the sidebar shows, as a reader does who first looks at the button: a press on one that was not in
   * sight for a moment does not count, and says so.
   * @param name of the button
   */
  async save(name = 'Save to reading list'): Promise<Locator> {
    const sidebar = await this.open();
    const saved = sidebar.getByText(/^Saved/);
    const refused = sidebar.getByText('not in clear sight');
    for (let tries = 0; tries < 5; tries += 1) {
      await sidebar.getByRole('button', { name }).click();
      await saved.or(refused).first().waitFor();
      if (await saved.isVisible()) break;
      await this.page.waitForTimeout(1_000);
    }
    await saved.waitFor();
    return sidebar;
  }

  heading(name: string | RegExp): Locator {
    return this.sidebar.getByRole('heading', { name });
  }

  /** What stands in the sidebar before the reader's eyes, line by line, without what is folded away. */
  async lines(): Promise<string[]> {
    const text = await this.sidebar.innerText();
    return text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
  }
}
