import type { InlineConfig } from 'vite';

/** Shared code below this, in bytes, joins the chunk whose pages are most like its own. */
const SMALL = 24 * 1024;

/**
 * Caveat's own pages share much code in many small files, and each file costs a page some milliseconds before it shows anything.
 * Changes the configuration so that small files are joined; a page may then get a little code that it does not need.
 * @param config that of the build of pages; a single script has no chunks
 */
export function fewerChunks(config: InlineConfig): void {
  const output = config.build?.rollupOptions?.output;
  if (output === undefined || Array.isArray(output)) return;
  output.codeSplitting = { groups: [{ name: 'shared', tags: ['$initial'], minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: SMALL }] };
}
