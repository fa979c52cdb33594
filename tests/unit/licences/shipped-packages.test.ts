import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageOf } from '@/scripts/build/only-listed-packages';
import { ALLOWED_LICENCES, shippedPackages } from '@/scripts/licences/shipped-packages';
import { namedPackages, NOTICES_FILE, thirdPartyNotices, titleOf } from '@/scripts/licences/third-party-notices';

const lockfile = readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8');

test('every package of the extension has a licence that may be shipped', () => {
  const shipped = shippedPackages(lockfile);
  expect(shipped.length).toBeGreaterThan(10);
  expect(shipped.filter(({ licence }) => !ALLOWED_LICENCES.has(licence)).map(titleOf)).toEqual([]);
});

test('the licences in the extension are those of the lockfile: npm run docs:licences writes them', () => {
  expect(existsSync(NOTICES_FILE)).toBe(true);
  expect(readFileSync(NOTICES_FILE, 'utf8')).toBe(thirdPartyNotices());
});

test('the file names each package once, so that the build can look for it', () => {
  const shipped = shippedPackages(lockfile).map(({ name }) => name);
  expect([...namedPackages(thirdPartyNotices())].toSorted()).toEqual([...new Set(shipped)].toSorted());
});

test('dependencies of dependencies are shipped, in the version that npm puts nearest; types and tools are not', () => {
  const packages = {
    '': { dependencies: { a: '1' }, devDependencies: { tool: '1' } },
    'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '2', '@types/c': '1' } },
    'node_modules/a/node_modules/b': { version: '2.0.0', license: 'GPL-3.0' },
    'node_modules/b': { version: '1.0.0', license: 'MIT' },
    'node_modules/@types/c': { version: '1.0.0', license: 'MIT' },
    'node_modules/tool': { version: '1.0.0', license: 'MIT' },
    'node_modules/wxt': { version: '0.1.0', license: 'MIT' },
    'node_modules/@wxt-dev/browser': { version: '0.2.0', license: 'MIT' },
  };
  expect(shippedPackages(JSON.stringify({ packages })).map(titleOf)).toEqual(['@wxt-dev/browser 0.2.0 (MIT)', 'a 1.0.0 (MIT)', 'b 2.0.0 (GPL-3.0)', 'wxt 0.1.0 (MIT)']);
  expect(() => shippedPackages(JSON.stringify({ packages: { '': { dependencies: { gone: '1' } } } }))).toThrow('does not hold gone');
  expect(() => shippedPackages('{}')).toThrow('packages');
});

test.each([
  ['/x/node_modules/idb/build/index.js', 'idb'],
  ['/x/node_modules/htmlparser2/node_modules/entities/lib/a.js', 'entities'],
  ['C:\\x\\node_modules\\@tanstack\\virtual-core\\dist\\a.js', '@tanstack/virtual-core'],
  ['/x/lib/model/work.ts', null],
  ['\0vite/preload-helper.js', null],
])('the package of %s is %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});
