import { importsOf, sourceFiles } from '@/tests/unit/repository/source-files';
import type { Imports } from './touched-specs';

/** Every import of one of our own modules by another, types included, without the endings of files. */
export function readImports(): Imports {
  const files = sourceFiles('lib', 'components', 'entrypoints', 'scripts', 'tests');
  return new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), importsOf(file).map(({ target }) => target.replace(/\.tsx?$/, ''))]));
}

/** The end-to-end specs with their text. */
export function readSpecs(): Map<string, string> {
  return new Map(sourceFiles('tests/e2e').filter(({ path }) => path.endsWith('.spec.ts')).map(({ path, text }) => [path, text]));
}
