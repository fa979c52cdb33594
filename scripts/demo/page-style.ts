import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A style sheet of the demonstration pages, to be written into a page's own `style` element. */
export function pageStyle(name: 'journal' | 'pubmed'): string {
  return readFileSync(join(import.meta.dirname, 'styles', `${name}.css`), 'utf8');
}

/** Said at the top of each page, so that a screenshot of one is never taken for the real thing. */
export const DEMONSTRATION_NOTE =
  '<div class="demo-note">Demonstration page of Caveat, served from this machine. The text is written for it.</div>';
