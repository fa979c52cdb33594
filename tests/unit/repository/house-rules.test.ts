import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files';

const files = sourceFiles('lib', 'components', 'entrypoints');

/** Lines of our code that a rule forbids, as `path: line`. Comments may speak of what is forbidden. */
function lines(pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => pattern.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
}

const root = new URL('../../../', import.meta.url);
/** A picture of the package, by its name. */
const OWN_FILE = /src=["']\/[\w/-]+\.(?:png|svg)["']/;
/** The only file that starts workers; it takes those of the package alone. */
const OWN_WORKER = 'lib/platform/own-worker.ts: return new Worker(policy.createScriptURL(WORKERS[name].path), { type: WORKERS[name].type });';

describe('house rules', () => {
  test('markup from outside has no way into a document', () => {
    expect(
      lines(/\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|DOMParser|createContextualFragment|setHTML)\b/),
    ).toEqual([]);
  });

  test('nothing read from a page forces a layout', () => {
    expect(
      lines(/\b(innerText|getComputedStyle|checkVisibility|getBoundingClientRect|offset(Width|Height|Top|Left))\b/).filter((line) =>
        line.startsWith('lib/page'),
      ),
    ).toEqual([]);
  });

  describe('only the net sends', () => {
    const outside = (pattern: RegExp) => lines(pattern).filter((line) => !line.startsWith('lib/net/'));

    test('requests, by any interface of the browser', () => {
      // `typeof fetch` is a type: functions that a test gives another one.
      expect(outside(/(?<!typeof )\bfetch\b(?=\s*[(;,)\]}?.]|$)|\b(?:sendBeacon|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|importScripts|fetchLater)\b/)).toEqual([]);
    });

    test('whoever fetches a file does it in a turn of the one gate for consent', () => {
      const fetching = files.filter((file) => !file.path.startsWith('lib/net/') && importsOf(file).some(({ target, typeOnly }) => target === 'lib/net/fetch-file' && !typeOnly) && /\bfetchFile\(/.test(file.text));
      // A room of the background that gets its signal from whoever began the turn.
      const given = ['lib/jobs/update-notices.ts', 'lib/library/fetch-library-file.ts'];
      expect(fetching.map(({ path }) => path)).toEqual(expect.arrayContaining(given));
      const without = fetching.filter(({ path, text }) => !given.includes(path) && !/\b(?:inLiveTurn|gate\.begin)\(/.test(text));
      expect(without.map(({ path }) => path)).toEqual([]);
    });

    test('elements that load something from outside, and links that the browser follows by itself', () => {
      expect(outside(/\bnew (?:Image|Audio|Worker|SharedWorker|FontFace)\b|\.(?:src|srcset|poster|ping)\s*=(?!=)|\b(?:src|srcset|poster|ping)=["'{]|setAttribute\(['"](?:src|srcset|poster|ping|style)['"]|rel=["'](?:preload|prefetch|preconnect|dns-prefetch)/).filter((line) => !OWN_FILE.test(line) && line !== OWN_WORKER)).toEqual([]);
    });

    test('no stylesheet names an address', () => {
      const styles = globSync('{components,entrypoints}/**/*.css', { cwd: fileURLToPath(root) });
      expect(styles.length).toBeGreaterThan(0);
      expect(styles.filter((path) => /url\(\s*["']?(?:https?:)?\/\/|@import\s+(?:url\()?["']?(?:https?:)?\/\//.test(readFileSync(new URL(path, root), 'utf8')))).toEqual([]);
    });

    test('the rule sees what it forbids', () => {
      const sends = /(?<!typeof )\bfetch\b(?=\s*[(;,)\]}?.]|$)/;
      expect(["await fetch('x')", 'globalThis.fetch(url)', 'const send = fetch;', 'run(fetch)'].filter((line) => !sends.test(line))).toEqual([]);
      expect(['send?: typeof fetch;', "import { fetchFile } from '@/lib/net/fetch-file';"].filter((line) => sends.test(line))).toEqual([]);
    });
  });

  test('no file is a drawer for everything', () => {
    expect(files.map(({ path }) => path).filter((path) => /(utils?|helpers?|common|misc|index)\.tsx?$/.test(path) && !path.startsWith('entrypoints/'))).toEqual([]);
  });

  test('page scripts import neither zod nor the polyfill', () => {
    const page = files.filter(({ path }) => path.startsWith('lib/page/') || path.startsWith('components/page-tab/'));
    const bad = page.flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => !typeOnly && /^(zod|webextension-polyfill|idb|htmlparser2|lib\/platform\/browser)/.test(target))
        .map(({ target }) => `${file.path} imports ${target}`),
    );
    expect(bad).toEqual([]);
  });

  test('styles name no left and right, so that they serve both directions of reading', () => {
    // The tab and the sidebar stand at the side of the window that the reader chose.
    const sided = new Set(['components/page-tab/page-tab.css', 'components/page-tab/page-tab-bare.css']);
    const named = globSync('{components,entrypoints}/**/*.css', { cwd: fileURLToPath(root) })
      .filter((path) => !sided.has(path))
      .flatMap((path) => readFileSync(new URL(path, root), 'utf8').replace(/\.sidebar-page[^{]*\{[^}]*\}/g, '').split('\n').map((line) => `${path}: ${line.trim()}`))
      .filter((line) => /(?:margin|padding|border)-(?:left|right)|: (?:left|right):|text-align: (?:left|right)|float: (?:left|right)/.test(line));
    expect(named).toEqual([]);
  });
});
