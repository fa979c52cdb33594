import type { Plugin } from 'vite';

/** What is left of `defineUnlistedScript`: page scripts are always given as a function. */
const DEFINE = 'export const defineUnlistedScript = (main) => main;';

/**
 * Replaces the frame that WXT puts around an unlisted script (a logger, plug-ins and a promise, half
 * a kilobyte in every paper's page) by the call itself. An error then goes where every uncaught
 * error goes: to the console, with its own stack.
 */
export function plainPageScripts(): Plugin {
  return {
    name: 'caveat:plain-page-scripts',
    enforce: 'pre',
    // Vite asks for `var` at the top, which keeps the minifier from putting constants where they are used.
    outputOptions: (options) => ({ ...options, topLevelVar: options.format !== 'iife' }),
    transform(code, id) {
      if (id.endsWith('/define-unlisted-script.mjs')) return { code: DEFINE, map: null };
      if (!id.includes('unlisted-script-entrypoint')) return null;
      const entrypoint = /^import definition from "([^"]+)"/m.exec(code)?.[1];
      // WXT wrote its frame differently: better a stopped build than a script that never runs.
      if (entrypoint === undefined) throw new Error('WXT’s frame for unlisted scripts is not as expected');
      return { code: `import script from ${JSON.stringify(entrypoint)};\nscript();\nexport default undefined;`, map: null };
    },
  };
}
