import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The page finder as one classic script that leaves `pageFinder.inspectHere` on the global. */
export async function pageFinderBundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: '@', replacement: path('../..') }] },
    build: {
      write: false,
      lib: { entry: path('./page-finder.ts'), name: 'pageFinder', formats: ['iife'] },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunk = output?.output.find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The page finder was not bundled.');
  return chunk.code;
}
