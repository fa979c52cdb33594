import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageFinderBundle } from '../../tests/e2e/page-finder-bundle';

/** Files of the extension beside which Caveat is measured, in the same pages. */
export const DO_NOTHING = 'do-nothing.js';
export const FIND = 'find.js';
export const FIND_AGAIN = 'find-again.js';
export const REFERENCES = 'references.js';
export const WHOLE_MARKUP = 'whole-markup.js';

export interface ThrowAwayExtension {
  dir: string;
  remove(): Promise<void>;
}

/**
 * Writes an extension with these content scripts: one that does nothing and is as large as ours, two that
 * identify the page's work alone (for the first time in their world, and again), one that reads references,
 * and what rivals do on every page, one pattern over its whole markup.
 * @param size bytes of our own first script
 */
export async function makeThrowAwayExtension(size: number): Promise<ThrowAwayExtension> {
  const dir = await mkdtemp(join(tmpdir(), 'caveat-bench-'));
  const matches = ['https://www.nature.com/*'];
  const bundle = (file: string) => pageFinderBundle(fileURLToPath(new URL(file, import.meta.url)));
  const [find, references] = [await bundle('./find-here.ts'), await bundle('./read-references.ts')];
  const files: Record<string, string> = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Bench',
      version: '1',
      content_scripts: [
        { matches, js: [DO_NOTHING], run_at: 'document_end' },
        { matches, js: [FIND, FIND_AGAIN, REFERENCES, WHOLE_MARKUP], run_at: 'document_idle' },
      ],
    }),
    [DO_NOTHING]: doNothing(size),
    [FIND]: `${find};pageFinder.findHere();`,
    [FIND_AGAIN]: 'pageFinder.findHere();',
    [REFERENCES]: `${references};pageFinder.readBenchReferences();`,
    [WHOLE_MARKUP]: String.raw`(document.documentElement.outerHTML.match(/\b10\.\d{4,9}\/[^\s"'<>]+/g) ?? []).length;`,
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(dir, name), text)));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** Functions that nobody calls, up to the size: what the browser pays for having read a script at all. */
function doNothing(size: number): string {
  let text = '';
  for (let n = 0; text.length < size - 70; n += 1) text += `function f${n}(a,b){return a.map((c)=>c+b.length).join(b)}`;
  return `(()=>{${text}})();`.padEnd(size, ' ');
}
