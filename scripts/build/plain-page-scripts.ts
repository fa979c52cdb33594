import { minify } from 'terser';
import type { Plugin } from 'vite';

/** What is left of `defineUnlistedScript`: page scripts are always given as a function. */
const DEFINE = 'export const defineUnlistedScript = (main) => main;';

/**
 * Replaces the frame that WXT puts around an unlisted script (a logger, plug-ins and a promise, half
 * a kilobyte in every paper's page) by the call itself. An error then goes where every uncaught
 * error goes: to the console, with its own stack. It also makes the scripts as small as two minifiers can.
 */
export function plainPageScripts(): Plugin {
  return {
    name: 'caveat:plain-page-scripts',
    enforce: 'pre',
    // Vite asks for `var` at the top, which keeps the minifier from putting constants where they are used.
    outputOptions: (options) => ({ ...options, topLevelVar: options.format !== 'iife' }),
    // After the bundler's own minifier, a second one saves another hundredth or two of what every page pays.
    async generateBundle({ format }, bundle) {
      if (format !== 'iife') return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        // Nobody asks for the name that the bundler gives to a script.
        const { code } = await minify(chunk.code.replace(/^var \w+=(?=\()/, ''), { ecma: 2020, compress: { passes: 3, unsafe_arrows: true } });
        // An empty script would pass for a small one.
        if (!code) throw new Error(`Nothing is left of ${chunk.fileName}`);
        chunk.code = code;
      }
    },
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
