import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(ROOT + path, 'utf8');

/**
 * What stands behind one statement or several: the test that holds it, a command that a workflow runs, or why it is about
 * others and not about Caveat.
 */
const PROOF = /<!-- (?:test: (?<file>\S+) > "(?<title>[^\n]*?)"|run: npm run (?<run>[\w:]+)|outside: (?<outside>[^\n]{10,})) -->/g;

/** Paragraphs and items of lists. Headings say nothing, and the table is the one that a test compares with the hosts. */
function statements(document: string): string[] {
  return document
    .split(/\n{2,}|\n(?=- )/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !/^(?:#|\|)/.test(block));
}

/** What of a statement no proof stands behind. */
function unproved(statement: string): string {
  const rest = statement.split(PROOF).at(-1) ?? '';
  return rest.replace(/^-\s*/, '').trim();
}

const DOCUMENTS = ['SECURITY.md', 'PRIVACY.md'];
const proofs = (document: string) => [...read(document).matchAll(PROOF)].map(({ groups }) => groups ?? {});

describe.each(DOCUMENTS)('%s', (document) => {
  test('states nothing that no test holds', () => {
    expect(statements(read(document)).length).toBeGreaterThan(20);
    // A line that only leads to a list or the table.
    expect(statements(read(document)).filter((statement) => !statement.endsWith(':') && unproved(statement) !== '')).toEqual([]);
  });

  test('names tests that are there', () => {
    const named = proofs(document).filter(({ file }) => file !== undefined);
    expect(named.length).toBeGreaterThan(30);
    const isThere = ({ file = '', title = '' }: Record<string, string | undefined>) => existsSync(ROOT + file) && ["'", '"', '`'].some((quote) => ['(', 'name: '].some((before) => read(file).includes(`${before}${quote}${title}${quote},`)));
    expect(named.filter((each) => !isThere(each)).map(({ file, title }) => `${file} > ${title}`)).toEqual([]);
  });

  test('names commands that the workflows run', () => {
    const workflows = ['ci', 'release'].map((name) => read(`.github/workflows/${name}.yml`)).join('\n');
    expect(proofs(document).flatMap(({ run }) => (run === undefined || workflows.includes(`npm run ${run}`) ? [] : [run]))).toEqual([]);
  });

  test('has no comment of another kind', () => {
    expect(read(document).replace(PROOF, '')).not.toContain('<!--');
  });
});

test('a statement behind the last proof counts as unproved', () => {
  const proof = '<!-- test: a.test.ts > "says \\"so\\"" -->';
  expect(unproved(`It does. ${proof}`)).toBe('');
  expect(unproved(`It does. ${proof} And more.`)).toBe('And more.');
  expect(unproved('- It does.')).toBe('It does.');
  expect(statements('# Title\n\nOne.\n\n- two\n  goes on\n- three\n\n| a |\n')).toEqual(['One.', '- two\n  goes on', '- three']);
});
