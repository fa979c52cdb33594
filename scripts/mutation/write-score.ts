import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Score } from './report';

interface Row extends Score {
  folder: string;
  /** How many changes there are, of which a sample was tried. */
  all: number;
  seed: number;
}

const DOCUMENT = fileURLToPath(new URL('../../docs/mutation.md', import.meta.url));

/** The document with the row of a folder put in, or in the place of the one before. */
export function withScore(document: string, { folder, tried, all, seed, killed, endless, survived, notReached, percent }: Row, day: string): string {
  const row = `| \`${folder}\` | ${percent.toFixed(1)} % | ${tried} of ${all} | ${killed} | ${endless} | ${survived} | ${notReached} | ${seed} | ${day} |`;
  const lines = document.split('\n');
  const before = lines.findIndex((line) => line.startsWith(`| \`${folder}\` |`));
  if (before >= 0) return lines.with(before, row).join('\n');
  const end = lines.findLastIndex((line) => line.startsWith('| `') || line.startsWith('|---'));
  if (end < 0) throw new Error('docs/mutation.md has no table');
  return lines.toSpliced(end + 1, 0, row).join('\n');
}

/** Keeps the score of a folder in docs/mutation.md, with today's date. */
export async function writeScore(row: Row): Promise<void> {
  await writeFile(DOCUMENT, withScore(await readFile(DOCUMENT, 'utf8'), row, new Date().toISOString().slice(0, 10)));
}
