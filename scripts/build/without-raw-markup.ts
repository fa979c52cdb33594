import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** A place in a library's file, as it stands in the release that the lockfile names, and what stands there instead. */
interface Rewrite {
  /** How the file's path ends. */
  file: string;
  found: string;
  put: string;
}

/**
 * What Mozilla's linter warns of in the libraries that are shipped. The branch of Preact that sets markup goes out: nothing of
 * ours asks for it. Markdown's parser is called as before, but no longer in words that look like `document.write`.
 */
export const REWRITES: readonly Rewrite[] = [
  {
    file: '/preact/dist/preact.mjs',
    found: 'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):(y&&(t.textContent=""),',
    put: '(',
  },
  {
    file: '/mdast-util-from-markdown/lib/index.js',
    found: 'return compiler(options)(postprocess(parse(options).document().write(preprocess()(value, encoding, true))));',
    put: 'const { write } = parse(options).document();\n  return compiler(options)(postprocess(write(preprocess()(value, encoding, true))));',
  },
  {
    // The same in the form that a build for tests takes.
    file: '/mdast-util-from-markdown/dev/lib/index.js',
    found: '  return compiler(options)(\n    postprocess(\n      parse(options)\n        .document()\n        .write(preprocess()(value, encoding, true))\n    )\n  )',
    put: '  const { write } = parse(options).document()\n  return compiler(options)(postprocess(write(preprocess()(value, encoding, true))))',
  },
];

/**
 * In a browser this library would ask a document to decode `&amp;`, by setting its markup. Its own table, made for workers,
 * says the same and passes the pages' policy on markup, which refuses the other way.
 */
const ENTITIES = {
  find: /^decode-named-character-reference$/,
  replacement: fileURLToPath(new URL('../../node_modules/decode-named-character-reference/index.js', import.meta.url)),
};

/** A way by which a text becomes markup of a document. */
const RAW_MARKUP = /\.(?:innerHTML|outerHTML)\s*[+]?=(?!=)|\binsertAdjacentHTML\b|\bdocument(?:\(\))?\s*\.write/;

/**
 * Takes every way out of the package by which a text becomes markup. It stops the build when a library no longer reads as
 * expected, and when a file that it writes has such a way all the same.
 */
export function withoutRawMarkup(): Plugin {
  return {
    name: 'caveat:without-raw-markup',
    enforce: 'pre',
    config: () => ({ resolve: { alias: [ENTITIES] } }),
    transform(code, id) {
      const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
      const rewrite = REWRITES.find(({ file }) => path.endsWith(`/node_modules${file}`));
      return rewrite === undefined ? null : { code: rewritten(code, rewrite), map: null };
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') refuseRawMarkup(chunk.fileName, chunk.code);
      }
    },
  };
}

/** @throws when the library's file does not have the place exactly once */
export function rewritten(code: string, { file, found, put }: Rewrite): string {
  const [before, after, more] = code.split(found);
  if (before === undefined || after === undefined || more !== undefined) {
    throw new Error(`${file} is not as expected: see scripts/build/without-raw-markup.ts`);
  }
  return before + put + after;
}

/** @throws when a script of the package could make markup of a text */
export function refuseRawMarkup(name: string, code: string): void {
  const found = RAW_MARKUP.exec(code);
  if (found !== null) throw new Error(`${name} could make markup of a text: ${code.slice(found.index - 40, found.index + 40)}`);
}
