import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The only rules that look at colours: what the others say is the same in every scheme. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** How a page may be drawn. */
const MEDIA = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

interface Axe {
  run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>;
}

/**
 * The rules of accessibility that a page breaks as it stands, in light, dark and forced colours, with what is behind each fold
 * open: a line for each, with the first element. Open shadow roots are looked into.
 */
export async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(openFolds);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const broken: string[] = [];
  for (const [name, media] of Object.entries(MEDIA)) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const lines = await page.evaluate(
      async (rules) => {
        const { axe } = globalThis as unknown as { axe: Axe };
        const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes.length}) ${nodes[0]?.any[0]?.message ?? ''}`);
      },
      name === 'light' ? null : RULES_OF_COLOUR,
    );
    broken.push(...lines.map((line) => `${name}: ${line}`));
  }
  return broken;
}

/** Opens every fold of a page, those of open shadow roots too. Runs in the page. */
export function openFolds(): void {
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element instanceof HTMLDetailsElement) element.open = true;
    }
  }
}
