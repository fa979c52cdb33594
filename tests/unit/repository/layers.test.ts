import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files';

const SHARED = ['lib/model', 'lib/identifiers', 'lib/messaging', 'lib/settings', 'lib/platform'];
const WORKER = [
  'lib/sources',
  'lib/net',
  'lib/report',
  'lib/storage',
  'lib/notices',
  'lib/summaries',
  'lib/caveats',
  'lib/reading-list',
  'lib/jobs',
  'lib/background',
  'lib/bibliography',
];

const under = (path: string, folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`));
const files = sourceFiles('lib', 'components', 'entrypoints');

/** What one set of files may not import, as readable lines. */
function breaches(from: (path: string) => boolean, forbidden: (target: string) => boolean, typesToo = true): string[] {
  return files
    .filter(({ path }) => from(path))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => forbidden(target) && (typesToo || !typeOnly))
        .map(({ target }) => `${file.path} imports ${target}`),
    );
}

describe('the layers of the house', () => {
  test('the import reader sees what there is', () => {
    const all = files.flatMap((file) => importsOf(file));
    expect(all.length).toBeGreaterThan(100);
    expect(all.some(({ target }) => target === 'lib/model/report')).toBe(true);
  });

  test('every folder of lib is on one side or shared', () => {
    const strangers = files.filter(({ path }) => path.startsWith('lib/') && !under(path, [...SHARED, ...WORKER, 'lib/page']));
    expect(strangers.map(({ path }) => path)).toEqual([]);
  });

  test('the model imports nothing but itself', () => {
    expect(breaches((path) => under(path, ['lib/model']), (target) => !target.startsWith('lib/model/'))).toEqual([]);
  });

  test('the page side never imports the worker side', () => {
    expect(breaches((path) => under(path, ['lib/page']), (target) => under(target, WORKER))).toEqual([]);
  });

  test('the worker side never imports the page side', () => {
    expect(breaches((path) => under(path, WORKER), (target) => under(target, ['lib/page']))).toEqual([]);
  });

  test('the table of sites with its test pages is read by the build alone', () => {
    expect(breaches(() => true, (target) => target === 'lib/page/sites/paper-hosts')).toEqual([]);
  });

  test('what both sides share imports neither', () => {
    expect(breaches((path) => under(path, SHARED), (target) => under(target, [...WORKER, 'lib/page']))).toEqual([]);
  });

  test('components know neither browser nor storage nor network', () => {
    expect(
      breaches(
        (path) => path.startsWith('components/'),
        (target) =>
          under(target, ['lib/storage', 'lib/report', 'lib/background', 'lib/sources', 'lib/page', 'lib/reading-list']) ||
          target.startsWith('lib/platform/browser') ||
          target.startsWith('lib/platform/page-browser') ||
          target.startsWith('entrypoints/'),
        false,
      ),
    ).toEqual([]);
  });

  test('one file alone imports the polyfill', () => {
    const users = breaches(() => true, (target) => target === 'webextension-polyfill').map((line) => line.split(' ')[0]);
    expect([...new Set(users)]).toEqual(['lib/platform/browser.ts']);
  });
});
