import Papa from 'papaparse';
import { idsInText } from '@/lib/identifiers/ids-in-text';
import { workKey } from '@/lib/identifiers/work-key';
import { NO_IDS } from '@/lib/model/work';
import { shownText, shownTitle, type BibliographyEntry } from './bibliography-entry';
import { idsOfFields } from './ids-of-fields';

/** What a column is called that holds such a thing. */
const COLUMNS = {
  doi: /\bdoi\b/i,
  pmid: /\bpm[\s_-]?id\b|\bpubmed[\s_-]?id\b/i,
  pmcid: /\bpmc[\s_-]?(?:id)?\b/i,
  arxiv: /\barxiv\b/i,
  title: /^(?:article |document |publication )?title$/i,
  loose: /\b(?:url|link|extra|notes?)\b/i,
} as const;

/**
 * Reads a table with commas, semicolons or tabs between its cells. A first row that names its columns is
 * followed; without one, each row is read as a text. A column of bare numbers is PubMed's only if it says so.
 */
export function readCsv(text: string, max: number): BibliographyEntry[] {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: max + 1, delimitersToGuess: [',', ';', '\t', '|'] });
  const [head = [], ...rest] = data;
  const columns = Object.fromEntries(Object.entries(COLUMNS).map(([name, pattern]) => [name, head.findIndex((cell) => pattern.test(cell.trim()))])) as Record<keyof typeof COLUMNS, number>;
  if (columns.doi < 0 && columns.pmid < 0 && columns.pmcid < 0 && columns.arxiv < 0 && columns.title < 0) return data.slice(0, max).map(rowOfText);
  return rest.slice(0, max).map((row) => {
    const of = (name: keyof typeof COLUMNS) => row[columns[name]];
    const title = shownTitle(of('title'));
    const ids = idsOfFields({ doi: of('doi'), pmid: of('pmid'), pmcid: of('pmcid'), arxiv: of('arxiv'), loose: of('loose') });
    return { ids: workKey(ids) === null ? NO_IDS : ids, title, text: title ?? shownText(row.join(' ')) };
  });
}

function rowOfText(row: string[]): BibliographyEntry {
  // A cell alone may be a number, which in a whole row is anything.
  const text = row.join(' ');
  return { ids: (row.length === 1 ? idsInText(text) : idsInText(`${text} .`)) ?? NO_IDS, title: null, text: shownText(text) };
}
