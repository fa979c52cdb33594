import { builtListWith } from './built-list-with';
import type { BuildOptions } from './build-options';
import { gatherClaims, type Surroundings } from './gather-claims';
import { writeOutput } from './write-output';

/** From the sources to the files: gathers, judges, writes. @returns what there is to say about it */
export async function buildNotices(options: BuildOptions, around: Surroundings): Promise<string[]> {
  const { claims, sources, lines } = await gatherClaims(options, around);
  if (claims.size === 0) throw new Error('no source had anything to say');
  const progress = around.progress('judging');
  const files = builtListWith(claims, { built: around.now, sources }, progress);
  progress.end(`${files.entries} entries from ${claims.size} claims`);
  return [...lines, ...(await writeOutput(files, options))];
}
