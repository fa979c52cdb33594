import { expect, type Page } from '@playwright/test';

/** What has the focus, open shadow roots looked into. */
interface Focused {
  /** What it is called, as a screen reader would say; empty for the page itself. */
  name: string;
  /** It is the page itself: the focus belongs to nothing. */
  isLost: boolean;
  /** A line around it, and it is inside the window. */
  isSeen: boolean;
}

/** As many presses of Tab as it may take to come to something. */
const PATIENCE = 150;

/** A reader at the keyboard, without a mouse: where the focus is must always be seen, and it must never get lost. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Presses Tab until something with this name has the focus; each stop on the way must be seen. */
  async tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let press = 0; press < PATIENCE; press += 1) {
      await this.page.keyboard.press(key);
      const focused = await this.focused();
      // From the last thing the browser goes on in its own bar, and from there to the first.
      if (focused.isLost) continue;
      expect(focused, `after “${passed.at(-1) ?? 'the start'}”`).toMatchObject({ isSeen: true });
      if (typeof name === 'string' ? focused.name === name : name.test(focused.name)) return;
      passed.push(focused.name);
    }
    throw new Error(`The keyboard does not reach ${String(name)}, only: ${[...new Set(passed)].join(' | ')}`);
  }

  /** Comes to something and presses a key there. */
  async pressAt(name: string | RegExp, key = 'Enter'): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.press(key);
  }

  /** Presses a key; afterwards something must have the focus, and be seen. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.keepsFocus(key);
  }

  /** The focus is somewhere, and is seen. */
  async keepsFocus(after: string): Promise<void> {
    await expect.poll(() => this.focused(), { message: `after ${after}`, timeout: 8_000 }).toMatchObject({ isLost: false, isSeen: true });
  }

  private focused(): Promise<Focused> {
    return this.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (element === null || element === document.body || element === document.documentElement) return { name: '', isLost: true, isSeen: false };
      const root = element.getRootNode() as Document | ShadowRoot;
      const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
      const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])] : [];
      const name = element.getAttribute('aria-label') ?? (labelled.trim() || labels[0]?.textContent || element.textContent || '');
      const rect = element.getBoundingClientRect();
      const isInWindow = rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth && rect.width > 0;
      // A switch draws its line around the track beside it; a row and a field may draw it around themselves.
      const drawn = [element, element.nextElementSibling, element.parentElement].filter((each) => each !== null);
      const hasLine = drawn.some((each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      });
      // The column, the open paper or the group that a reader was led to is seen by itself.
      const isRegion = element.matches('.sidebar, .option-group, .entry');
      return { name: name.replace(/\s+/g, ' ').trim(), isLost: false, isSeen: isInWindow && (hasLine || isRegion) };
    });
  }
}
