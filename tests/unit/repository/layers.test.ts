import { describe, expect, test } from 'vitest';
import { circles } from './circles';
import { readFloors, roomOf, type Side } from './floors';
import { importsOf, sourceFiles } from './source-files';

const files = sourceFiles('lib', 'components', 'entrypoints');
const rooms = readFloors();
const stem = (path: string) => path.replace(/\.tsx?$/, '');
const known = new Set(files.map(({ path }) => stem(path)));

/** Every import of one of our own modules by another, types included. */
const ways = files.flatMap((file) =>
  importsOf(file)
    .map(({ target }) => stem(target))
    .filter((target) => known.has(target))
    .map((target) => ({ from: file.path, target })),
);

/** Which sides may a room of a side import? */
const MAY_USE: Record<Side, readonly Side[]> = {
  both: ['both'],
  page: ['page', 'both'],
  worker: ['worker', 'both'],
  screens: ['screens', 'page', 'worker', 'both'],
};

describe('the layers of the house', () => {
  test('the plan and the imports are read', () => {
    expect(rooms.length).toBeGreaterThan(40);
    expect(ways.length).toBeGreaterThan(1_000);
    expect(ways).toContainEqual({ from: 'lib/report/assemble-report.ts', target: 'lib/model/report' });
  });

  test('every file stands in a room of the plan, and every room of the plan holds a file', () => {
    expect(files.filter(({ path }) => !roomOf(path, rooms)).map(({ path }) => path)).toEqual([]);
    expect(rooms.filter(({ path }) => !files.some((file) => roomOf(file.path, rooms)?.path === path)).map(({ path }) => path)).toEqual([]);
  });

  test('a room imports rooms of lower floors only', () => {
    const upward = ways.filter(({ from, target }) => {
      const [here, there] = [roomOf(from, rooms), roomOf(target, rooms)];
      return here && there && here.path !== there.path && there.floor >= here.floor;
    });
    expect(upward.map(({ from, target }) => `${from} imports ${target}`)).toEqual([]);
  });

  test('no files import each other in a circle, not even for types', () => {
    const graph = new Map(files.map(({ path }) => [stem(path), ways.filter(({ from }) => from === path).map(({ target }) => target)]));
    expect(circles(graph)).toEqual([]);
  });

  test('the page side and the worker side never import each other, and what both share imports neither', () => {
    const strangers = ways.filter(({ from, target }) => {
      const [here, there] = [roomOf(from, rooms), roomOf(target, rooms)];
      return here && there && !MAY_USE[here.side].includes(there.side);
    });
    expect(strangers.map(({ from, target }) => `${from} imports ${target}`)).toEqual([]);
  });

  test('the build alone reads the table of sites', () => {
    expect(ways.filter(({ target }) => target === 'lib/page/sites/paper-hosts').map(({ from }) => from)).toEqual([]);
  });

  test('components use no browser, storage or network', () => {
    const CLOSED = ['lib/storage', 'lib/report', 'lib/background', 'lib/sources', 'lib/page', 'lib/reading-list'];
    const used = files
      .filter(({ path }) => path.startsWith('components/'))
      .flatMap((file) => importsOf(file).map(({ target, typeOnly }) => ({ from: file.path, target, typeOnly })))
      .filter(({ target, typeOnly }) => !typeOnly && (CLOSED.some((room) => target.startsWith(`${room}/`)) || /^lib\/platform\/(?:page-)?browser/.test(target)));
    expect(used).toEqual([]);
  });

  test('one file alone imports the polyfill', () => {
    const users = files.filter((file) => importsOf(file).some(({ target }) => target === 'webextension-polyfill'));
    expect(users.map(({ path }) => path)).toEqual(['lib/platform/browser.ts']);
  });
});

describe('the finder of circles', () => {
  test('finds a circle of any length and a node that points at itself', () => {
    const graph = new Map([['a', ['b']], ['b', ['c']], ['c', ['a', 'd']], ['d', []], ['e', ['e']]]);
    expect(circles(graph)).toEqual([['a', 'b', 'c'], ['e']]);
  });

  test('finds none where two ways lead to one node', () => {
    expect(circles(new Map([['a', ['b', 'c']], ['b', ['d']], ['c', ['d']], ['d', []]]))).toEqual([]);
  });
});
