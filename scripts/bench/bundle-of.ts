import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** A module with all it needs as one classic script, which leaves its exports on the global under a name. */
export async function bundleOf(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: '@', replacement: fileURLToPath(new URL('../..', import.meta.url)) }] },
    build: { write: false, lib: { entry, name, formats: ['iife'] } },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunk = output?.output.find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not bundled.`);
  return chunk.code;
}
