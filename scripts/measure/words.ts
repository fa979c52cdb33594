/**
 * Prints how long the texts of a language are, by section: `npm run measure:words [-- FILE]`. Counts the characters of the
 * texts alone, without keys and comments.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

function lengthOf(node: unknown): number {
  if (typeof node === 'string') return node.length;
  return Object.values(node as Record<string, unknown>).reduce<number>((sum, child) => sum + lengthOf(child), 0);
}

const file = process.argv[2] ?? 'assets/locales/en.yml';
const table = parse(await readFile(file, 'utf8')) as Record<string, unknown>;
const sections = Object.entries(table).map(([name, node]) => [name, lengthOf(node)] as const);
for (const [name, length] of sections.toSorted((a, b) => b[1] - a[1])) console.log(`${String(length).padStart(6)}  ${name}`);
console.log(`${String(lengthOf(table)).padStart(6)}  characters in ${sections.length} sections of ${file}`);
