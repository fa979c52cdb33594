import { describe, expect, test } from 'vitest';
import { readImports, readSpecs } from '@/scripts/testing/read-imports';
import { isPackaged, touchedSpecs } from '@/scripts/testing/touched-specs';

const imports = new Map([
  ['entrypoints/options/main', ['components/options/Options', 'lib/words/date']],
  ['entrypoints/background', ['lib/words/date', 'lib/report/answer']],
  ['tests/e2e/options.spec', ['tests/e2e/stage']],
  ['tests/e2e/marks.spec', ['tests/e2e/stage', 'scripts/demo/papers']],
  ['tests/e2e/package.spec', []],
]);
const specs = new Map([
  ['tests/e2e/options.spec.ts', 'opens the options'],
  ['tests/e2e/marks.spec.ts', 'marks a list'],
  ['tests/e2e/package.spec.ts', 'weighs the package'],
]);
const all = [...specs.keys()];
const touched = (...changed: string[]) => touchedSpecs(changed, imports, specs);

describe('the end-to-end specs that a change touches', () => {
  test('are those that look at the page, where a page alone changed', () => {
    expect(touched('components/options/Options.tsx')).toEqual(['tests/e2e/options.spec.ts', 'tests/e2e/package.spec.ts']);
  });

  test.each(['lib/words/date.ts', 'lib/report/answer.ts', 'assets/locales/en.yml', 'package.json', 'lib/unknown.ts'])('are all where %s changed', (path) => {
    expect(touched(path)).toEqual(all);
    expect(touched('components/options/Options.tsx', path)).toEqual(all);
  });

  test('are those that import what changed, where the package did not', () => {
    expect(touched('scripts/demo/papers.ts')).toEqual(['tests/e2e/marks.spec.ts']);
    expect(touched('tests/e2e/stage.ts')).toEqual(all.slice(0, 2));
    expect(touched('tests/e2e/marks.spec.ts')).toEqual(['tests/e2e/marks.spec.ts']);
  });

  test('are none where documents or unit tests changed', () => {
    expect(touched('README.md', 'tests/unit/words/date.test.ts')).toEqual([]);
    expect(isPackaged('README.md')).toBe(false);
  });

  test('are found among the project’s own', () => {
    const [real, own] = [readImports(), readSpecs()];
    expect(touchedSpecs(['lib/report/stream-report.ts'], real, own)).toHaveLength(own.size);
    const some = touchedSpecs(['entrypoints/bibliography/BibliographyPage.tsx'], real, own);
    expect(some).toContain('tests/e2e/bibliography.spec.ts');
    expect(some).not.toContain('tests/e2e/layout-shift.spec.ts');
  });
});
