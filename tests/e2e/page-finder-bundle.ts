import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/**
 * The page finder as one classic script that leaves `pageFinder` with the exports of its entry on the
 * global: `inspectHere`, where no other entry is named.
 */
export async function pageFinderBundle(entry = path('./page-finder.ts')): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: '@', replacement: path('../..') }] },
    build: {
      write: false,
      lib: { entry, name: 'pageFinder', formats: ['iife'] },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunk = output?.output.find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The page finder was not bundled.');
  return chunk.code;
}
