import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DOCS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md', ...readdirSync(`${ROOT}docs`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `docs/${name.replaceAll('\\', '/')}`)];
const PATH = /(?:lib|components|entrypoints|scripts|tests|assets)\/[\w./-]+\.(?:tsx?|yml|json|jsonl|css|html)\b/g;

describe('the documents', () => {
  test.each(DOCS)('%s names no file that is not there', (doc) => {
    const named: string[] = readFileSync(ROOT + doc, 'utf8').match(PATH) ?? [];
    expect(named.filter((path) => !existsSync(ROOT + path) && !path.includes('NAME'))).toEqual([]);
  });

  test('a comment names no document that is not there', () => {
    const names = new Set(DOCS.map((doc) => doc.split('/').at(-1)));
    const missing = sourceFiles('lib', 'components', 'entrypoints').flatMap(({ path, text }) => {
      const named: string[] = text.match(/\b[\w-]+\.md\b/g) ?? [];
      return named.filter((name) => !names.has(name)).map((name) => `${path}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  test('the walk from the page to the sidebar names each file once', () => {
    const [, walk = ''] = readFileSync(`${ROOT}docs/architecture.md`, 'utf8').split('## A DOI on its way');
    const named: string[] = walk.match(PATH) ?? [];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path, index) => named.indexOf(path) !== index)).toEqual([]);
  });
});
