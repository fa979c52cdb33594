import { idsInText } from '@/lib/identifiers/ids-in-text';
import { parseDoi } from '@/lib/identifiers/doi';
import { cutAtSpace } from '@/lib/identifiers/cut-at-space';
import { NO_IDS } from '@/lib/model/work';
import { remarkOn, shownText, type ReadStep } from '../bibliography-entry';
import { entryOfFields } from '../fields/entry-of-fields';
import { lineCounter } from '../text/lines-of';
import { columnsOf, columnWords, namesAnother, type ColumnKind, type Columns } from './columns';
import { doiColumn } from './doi-column';
import { isRowOfNames } from './is-row-of-names';
import { delimiterOf, tableRows } from './table-rows';

/** The row of names may stand below a few lines about the table. */
const MAX_ABOVE = 20;
/** Columns of which none says what paper a row is. */
const NOBODYS: Columns = {};
/** Names of a column that holds what its row is about. */
const OF_THE_ROW = /^(?:refs?|references?|source|id|identifier|paper|article|publication|work|study)$/;
/** In characters: what is looked at to tell the columns. */
const MAX_HEAD = 200_000;

/**
 * Reads a table with commas, semicolons or tabs between its cells, as Zotero, Scopus, Web of Science,
 * PubMed, Embase and spreadsheets write it. The row that names its columns is followed wherever it stands,
 * and is never an entry, nor is a first row without a DOI above a column of them, or of words above numbers. Where no column is known by its name
 * each row is read as a text, in which a bare number is nothing; and where its DOI is that of another work, it names no paper.
 */
export function* readCsv(text: string): Generator<ReadStep, void> {
  // Excel may say in a first line what the separator is.
  const [marked = '', named] = /^sep=(.)\n/i.exec(text) ?? [];
  const delimiter = named ?? delimiterOf(text);
  const above = headPlace(text, marked.length, delimiter);
  const lineAt = lineCounter(text);
  const first = text.slice(0, MAX_HEAD);
  const unnamed = doiColumn(cellsOf(first, marked.length, delimiter));
  const isNamed = unnamed === null && isRowOfNames(cellsOf(first, marked.length, delimiter));
  let columns: Columns | null = null;
  let place = -1;
  let isFirst = true;
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
    if (names !== null && (columns === null || Object.keys(names).length > 1)) columns = withUnnamed(names, unnamed, cells);
    else if (isFirst && unnamed !== null && parseDoi(cells[unnamed]?.trim() ?? '') === null) columns = namesAnother(cells[unnamed] ?? '') ? NOBODYS : {};
    else if (isFirst && isNamed) yield { at, remark: remarkOn(line, 'outside', cells.join(' ')) };
    else if (columns === null || (columns !== NOBODYS && Object.keys(columns).length === 0)) yield { at, entry: entryOfRow(cells, line) };
    else yield* entryOfCells(cells, columns, line, at);
    isFirst = false;
  }
}

/** The place of the row that names the columns, from 0; 0 where none does. */
function headPlace(text: string, from: number, delimiter: string): number {
  let place = 0;
  for (const { cells } of tableRows(text.slice(0, MAX_HEAD), from, delimiter)) {
    const columns = columnsOf(cells);
    if (columns !== null && (columns.doi ?? columns.pmid ?? columns.pmcid ?? columns.title) !== undefined) return place;
    if ((place += 1) > MAX_ABOVE) break;
  }
  return 0;
}

/** The columns, with that of the DOIs where its name does not say so. */
function withUnnamed(names: Columns, unnamed: number | null, cells: readonly string[]): Columns {
  if (unnamed === null || names.doi !== undefined || namesAnother(cells[unnamed] ?? '')) return names;
  // Beside a title or a number of the row's own paper, a column of any other name may hold the DOIs of other works.
  const isTold = (names.title ?? names.pmid ?? names.pmcid ?? names.arxiv) !== undefined;
  if (isTold && !OF_THE_ROW.test(columnWords(cells[unnamed] ?? ''))) return names;
  const others = Object.entries(names).map(([kind, places]) => [kind, places.filter((at) => at !== unnamed)] as const);
  return { ...Object.fromEntries(others), doi: [unnamed] };
}

function* cellsOf(text: string, from: number, delimiter: string): Generator<string[], void> {
  for (const { cells } of tableRows(text, from, delimiter)) yield cells;
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
