import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sourceOfFile } from '@/lib/bibliography/bibliography-source';
import { readBibliography } from '@/lib/bibliography/read-bibliography';

/**
 * Reads every bibliography below a folder as the extension does, and prints for each: format, entries,
 * how many of them have an identifier and a title, remarks, milliseconds. For public test suites:
 * `npm run --silent measure:bibliographies -- FOLDER`
 */
const [folder = '.', part = ''] = process.argv.slice(2);
const FILES = /\.(?:ris|bib|bibtex|biblatex|nbib|enw|ciw|isi|xml|rdf|json|csl|csv|tsv|tab|txt|docx|ref|medline)$/i;

const totals = new Map<string, { files: number; entries: number; named: number; titled: number; remarks: number }>();
for (const path of filesBelow(folder).filter((each) => FILES.test(each) && each.includes(part))) {
  const started = performance.now();
  const source = await sourceOfFile(new Uint8Array(readFileSync(path)), path);
  const name = relative(folder, path);
  if (!('steps' in source)) {
    console.log(['unread' in source ? `(${source.unread})` : `[${source.problem}]`, '-', '-', '-', '-', '-', name].join('\t'));
    continue;
  }
  const { format, entries, remarkCount } = await readBibliography(source);
  const named = entries.filter(({ ids }) => Object.values(ids).some((id) => id !== null)).length;
  const titled = entries.filter(({ title }) => title !== null).length;
  const total = totals.get(format) ?? { files: 0, entries: 0, named: 0, titled: 0, remarks: 0 };
  totals.set(format, { files: total.files + 1, entries: total.entries + entries.length, named: total.named + named, titled: total.titled + titled, remarks: total.remarks + remarkCount });
  console.log([format, entries.length, named, titled, remarkCount, Math.round(performance.now() - started), name].join('\t'));
}
for (const [format, { files, entries, named, titled, remarks }] of totals) console.log(`${format}: ${files} files, ${entries} entries, ${named} with an identifier, ${titled} with a title, ${remarks} remarks`);

function filesBelow(path: string): string[] {
  return statSync(path).isDirectory() ? readdirSync(path).toSorted().flatMap((name) => filesBelow(join(path, name))) : [path];
}
