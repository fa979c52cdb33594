import type { Plugin } from 'vite';

/** The files with which every page begins: upright, and for English and its neighbours. */
const FIRST = /-latin-wght-normal[-.\w]*\.woff2$/;

/**
 * Has each page fetch the packaged typefaces (components/styles/type.css) before its script runs: its first text is set
 * in them, and nothing moves when they come. Nothing is added to a page script, which has no page.
 */
export function preloadType(): Plugin {
  return {
    name: 'caveat:preload-type',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => FIRST.test(name))
          // A font is asked for without cookies, and is found in the cache only by a request that says so.
          .map((name) => ({ tag: 'link', injectTo: 'head-prepend' as const, attrs: { rel: 'preload', href: `/${name}`, as: 'font', type: 'font/woff2', crossorigin: true } })),
    },
  };
}
