import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const LIBRARY = /\/pdfjs-dist\/legacy\/build\/pdf\.mjs(?:\?|$)/;
const WORKER = fileURLToPath(new URL('../../node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url));

/** The last way to the global object of browsers that no manifest of ours admits. */
const GLOBAL = /\bFunction\(\s*(["'`])return this\1\s*\)\s*\(\)/g;
/** A script whose address is made up at run time: the worker on the page's own thread, and the decoder of pictures without WebAssembly. */
const IMPORT = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)*(?:this\.workerSrc|`[^`]*`)\s*\)/g;

/**
 * pdf.js without its two ways to run other code than its own: code out of text, and scripts whose address is made up.
 * The policy of the package's pages forbids the first, and neither is ever reached; but they are in nobody's way to find
 * out what runs (docs/adr/0027).
 * @throws where the library is not as expected: better a stopped build than one that nobody looked at
 */
export function withoutOtherCode(code: string): string {
  for (const [name, pattern] of Object.entries({ GLOBAL, IMPORT })) {
    const found = code.match(pattern)?.length ?? 0;
    if (found !== 1) throw new Error(`pdf.js is not as expected: ${name} stands there ${found} times`);
  }
  return code.replace(GLOBAL, 'globalThis').replace(IMPORT, 'Promise.reject(new Error("left out"))');
}

/** The library for the check page. */
export function plainPdfJs(): Plugin {
  return {
    name: 'caveat:plain-pdf-js',
    enforce: 'pre',
    transform: (code, id) => (LIBRARY.test(id.replaceAll('\\', '/')) ? { code: withoutOtherCode(code), map: null } : null),
  };
}

/** The file of the worker that takes PDFs apart, as a file of the package. */
export function pdfWorkerFile(): { contents: string; relativeDest: string } {
  return { contents: withoutOtherCode(readFileSync(WORKER, 'utf8')), relativeDest: 'pdf.worker.mjs' };
}
