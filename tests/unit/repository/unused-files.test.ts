import { expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files';

const stem = (path: string) => path.replace(/\.tsx?$/, '');

/** A rule, a source or a part that was written and then forgotten in the table that should name it. */
test('every file of lib and components is used by another', () => {
  const files = sourceFiles('lib', 'components', 'entrypoints', 'scripts');
  const used = new Set(files.flatMap((file) => importsOf(file).map(({ target }) => stem(target))));
  const unused = files.filter(({ path }) => /^(?:lib|components)\//.test(path) && !path.endsWith('.d.ts') && !used.has(stem(path)));
  expect(unused.map(({ path }) => path)).toEqual([]);
});
