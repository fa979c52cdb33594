import { idsInText } from '@/lib/identifiers/ids-in-text';
import { cutAtSpace } from '@/lib/identifiers/cut-at-space';
import { NO_IDS } from '@/lib/model/work';
import { remarkOn, shownText, type ReadStep } from '../bibliography-entry';
import { entryOfFields } from '../fields/entry-of-fields';
import { lineCounter } from '../text/lines-of';
import { columnsOf, type ColumnKind, type Columns } from './columns';
import { delimiterOf, tableRows } from './table-rows';

/** The row of names may stand below a few lines about the table. */
const MAX_ABOVE = 20;

/**
 * Reads a table with commas, semicolons or tabs between its cells, as Zotero, Scopus, Web of Science,
 * PubMed, Embase and spreadsheets write it. The row that names its columns is followed wherever it stands,
 * and is never an entry. Without one each row is read as a text, in which a bare number is nothing.
 */
export function* readCsv(text: string): Generator<ReadStep, void> {
  // Excel may say in a first line what the separator is.
  const [marked = '', named] = /^sep=(.)\n/i.exec(text) ?? [];
  const delimiter = named ?? delimiterOf(text);
  const above = headPlace(text, marked.length, delimiter);
  const lineAt = lineCounter(text);
  let columns: Columns | null = null;
  let place = -1;
  for (const { cells, at, isOpen } of tableRows(text, marked.length, delimiter)) {
    place += 1;
    if (place % 500 === 0) yield { at };
    if (cells.every((cell) => cell.trim() === '')) continue;
    const line = lineAt(at);
    if (isOpen) yield { at, remark: remarkOn(line, 'open-end', cells.join(' ')) };
    if (place < above) {
      yield { at, remark: remarkOn(line, 'outside', cells.join(' ')) };
      continue;
    }
    // Files that were put together repeat their row of names.
    const names: Columns | null = place === above || columns !== null ? columnsOf(cells) : null;
    if (names !== null && (columns === null || Object.keys(names).length > 1)) columns = names;
    else if (columns === null || Object.keys(columns).length === 0) yield { at, entry: entryOfRow(cells, line) };
    else yield* entryOfCells(cells, columns, line, at);
  }
}

/** The place of the row that names the columns, from 0; 0 where none does. */
function headPlace(text: string, from: number, delimiter: string): number {
  let place = 0;
  for (const { cells } of tableRows(text.slice(0, 200_000), from, delimiter)) {
    const columns = columnsOf(cells);
    if (columns !== null && (columns.doi ?? columns.pmid ?? columns.pmcid ?? columns.title) !== undefined) return place;
    if ((place += 1) > MAX_ABOVE) break;
  }
  return 0;
}

function entryOfCells(cells: readonly string[], columns: Columns, line: number, at: number): Generator<ReadStep, void> {
  const all = (kind: ColumnKind) => (columns[kind] ?? []).flatMap((column) => cells[column]?.trim() || []);
  return entryOfFields(
    {
      line,
      // A second column is asked only where the first says nothing.
      doi: all('doi').filter((cell) => /10\.\d/.test(cell)).slice(0, 1),
      pmid: all('pmid').slice(0, 1),
      pmcid: all('pmcid').slice(0, 1),
      arxiv: all('arxiv').slice(0, 1),
      addresses: all('address'),
      notes: all('note').flatMap((note) => note.split('\n')),
      title: all('title')[0],
      authors: (all('authors')[0] ?? '').split(/;|,(?=[^,]*,)(?=\s*[\p{L}'-]+\s+\p{Lu}\b)|\band\b/u),
      journal: all('journal')[0],
      date: all('date')[0],
      note: all('note').join('\n'),
      tags: all('tags').flatMap((cell) => cell.split(/[;,]/)),
      text: cells.join(' '),
    },
    at,
  );
}

function entryOfRow(cells: readonly string[], line: number): NonNullable<ReadStep['entry']> {
  const text = cutAtSpace(cells.join(' ').trim(), 1_900);
  // A cell alone may be a number of PubMed's; in a whole row a number is anything, and a year always is one.
  const isNumber = cells.length === 1 && /^\d{5,9}$/.test(text);
  const ids = idsInText(isNumber || /^\S*[^\d\s]\S*$/.test(text) ? text : `${text} .`);
  return { ids: ids ?? NO_IDS, title: null, authors: [], journal: null, year: null, note: '', tags: [], text: shownText(text), line };
}
