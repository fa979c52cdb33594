import axe from 'axe-core';
import { vi } from 'vitest';

/**
 * The accessibility rules a piece of the interface breaks, as one line each; colours are left to the
 * tests of the tokens, since jsdom paints nothing, and landmarks to whole pages.
 */
export async function brokenRules(root: Element): Promise<string[]> {
  // Where it looks for icon fonts axe asks for a canvas, which jsdom has not and complains about.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const { violations } = await axe.run(root, {
    rules: {
      'color-contrast': { enabled: false },
      'link-in-text-block': { enabled: false },
      region: { enabled: false },
    },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
