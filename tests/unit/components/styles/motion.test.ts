import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const sheets = globSync('components/**/*.css', { cwd: ROOT }).map((path) => ({ path, css: readFileSync(ROOT + path, 'utf8') }));
const MOVES = /(?:^|[\s;{])(?:transition|animation|scroll-behavior)(?:-[\w-]+)?\s*:\s*(?!none)|@keyframes|@view-transition/;

it('moves only what base.css can still, by the reader’s word or the system’s', () => {
  const base = sheets.find(({ path }) => path.endsWith('base.css'))?.css ?? '';
  const rule = String.raw`\s*\{\s*transition: none !important;\s*animation: none !important;`;
  expect(base).toMatch(new RegExp(String.raw`\[data-motion='off'\] \*${rule}`));
  expect(base).toMatch(new RegExp(String.raw`prefers-reduced-motion: reduce\) \{\s*\.caveat \*${rule}`));
  expect(base, 'the test knows what moves').toMatch(MOVES);
});

it('moves nothing in sheets that do not stand beside base.css', () => {
  expect(sheets.filter(({ path, css }) => /components\/(?:marks|page-tab)\//.test(path) && MOVES.test(css)).map(({ path }) => path)).toEqual([]);
});
