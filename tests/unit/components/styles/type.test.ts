import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from '../../repository/source-files';

const ROOT = new URL('../../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const faces = [...read('components/styles/type.css').matchAll(/@font-face \{(.*?)\}/gs)].map(([, face = '']) => face);

/** Whether a face says that it holds the letter. */
function holds(face: string, letter: string): boolean {
  const point = letter.codePointAt(0) ?? 0;
  return [...face.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].some(([, from = '', to = from]) => point >= Number.parseInt(from, 16) && point <= Number.parseInt(to, 16));
}

describe('the packaged typefaces', () => {
  it.each(['IBM Plex Sans Variable', 'Source Serif 4 Variable'])('%s writes every letter of the Latin languages that Caveat speaks, and of authors’ names', (family) => {
    const upright = faces.filter((face) => face.includes(family) && !face.includes('italic'));
    const letters = [...'aäßéñçãõœŒğıłŁőšžÿ0123456789–—“”„«»‘’…·±×−µ²'];
    expect(letters.filter((letter) => !upright.some((face) => holds(face, letter)))).toEqual([]);
  });

  it.each(['م', '文', 'か', 'α', '≥'])('leave %s to the system', (letter) => {
    expect(faces.filter((face) => holds(face, letter))).toEqual([]);
  });

  it('come from packages under the Open Font License, and their files are there', () => {
    const { resolve } = createRequire(new URL('package.json', ROOT));
    const files = faces.map((face) => /url\('([^']+\.woff2)'\)/.exec(face)?.[1] ?? '');
    expect(files.length).toBe(5);
    expect(files.filter((file) => !existsSync(resolve(file)))).toEqual([]);
    const packages = [...new Set(files.map((file) => file.split('/').slice(0, 2).join('/')))];
    const licences = packages.map((name) => (JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8')) as { license: string }).license);
    expect(licences).toEqual(['OFL-1.1', 'OFL-1.1']);
  });

  it('let the text be read while they load', () => {
    expect(faces.filter((face) => !face.includes('font-display: swap'))).toEqual([]);
  });

  it('are in each of the extension’s pages, and in no other script', () => {
    expect(read('components/styles/pages.css')).toContain("@import './type.css';");
    const importing = sourceFiles('entrypoints', 'components', 'lib').filter((file) => importsOf(file).some(({ target }) => /styles\/(?:pages|type)\.css/.test(target)));
    const pages = readdirSync(new URL('entrypoints/', ROOT), { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(new URL(`entrypoints/${entry.name}/index.html`, ROOT)));
    expect(importing.map(({ path }) => path.split('/')[1]).toSorted()).toEqual(pages.map(({ name }) => name).toSorted());
  });
});
