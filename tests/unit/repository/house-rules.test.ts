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

  test('only the net fetches', () => {
    expect(lines(/(?<![.\w])fetch\(/).filter((line) => !line.startsWith('lib/net/'))).toEqual([]);
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
});
