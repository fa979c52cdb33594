import axe from 'axe-core';

/**
 * The accessibility rules a piece of the interface breaks, as one line each; colours are left to the
 * tests of the tokens, since jsdom paints nothing, and landmarks to whole pages.
 */
export async function brokenRules(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
