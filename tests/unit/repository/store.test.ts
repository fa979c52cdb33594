import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import config from '@/package.json' with { type: 'json' };

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

test.each(readdirSync(new URL('assets/locales', ROOT)))('the short description in %s fits all stores', (file) => {
  const { extDescription } = parse(read(`assets/locales/${file}`)) as { extDescription: string };
  expect(extDescription.length).toBeGreaterThan(20);
  expect(extDescription.length).toBeLessThanOrEqual(132);
});

test('each picture of the listing is there, and each picture of the repository is listed', () => {
  const named = [...read('docs/store/listing.md').matchAll(/`(docs\/pictures\/[^`]+)`/g)].map((match) => match[1] ?? '');
  expect(named.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
  expect(named.toSorted()).toEqual(readdirSync(new URL('docs/pictures', ROOT)).map((name) => `docs/pictures/${name}`).toSorted());
});

test('the commands that the store documents name are there', () => {
  const named = readdirSync(new URL('docs/store', ROOT)).flatMap((file) => [...read(`docs/store/${file}`).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map((match) => match[1] ?? ''));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !(name in config.scripts))).toEqual([]);
});

test('the Node that documents, tools and workflows name is one', () => {
  const [, oldest = ''] = /\^(\d+)\./.exec(config.engines.node) ?? [];
  expect(read('README.md')).toContain(`Node ${oldest} or later`);
  expect(read('docs/store/reviewers.md')).toContain(`Node ${oldest} or later`);
  expect(read('scripts/testing/require-node.ts')).toContain(`major: ${oldest},`);
  expect(Number(read('.nvmrc'))).toBeGreaterThanOrEqual(Number(oldest));
  expect(JSON.parse(read('package-lock.json')).packages[''].engines).toEqual(config.engines);
});
