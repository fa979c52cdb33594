import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { namedPackages, NOTICES_FILE } from '../licences/third-party-notices';

/** Stops the build when it takes in a package whose licence does not lie in the extension. */
export function onlyListedPackages(): Plugin {
  return {
    name: 'caveat:only-listed-packages',
    generateBundle(_options, bundle) {
      const named = namedPackages(readFileSync(NOTICES_FILE, 'utf8'));
      const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
      const missing = [...new Set(modules.map(packageOf))].filter((name) => name !== null && !named.has(name));
      if (missing.length > 0) throw new Error(`${missing.join(', ')}: no licence in the extension (npm run docs:licences)`);
    },
  };
}

/** @returns the package that a file of node_modules belongs to; `null` for a file of ours or one that the bundler made up */
export function packageOf(id: string): string | null {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? null;
}
