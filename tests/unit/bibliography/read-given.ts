import { sourceOfText } from '@/lib/bibliography/bibliography-source';
import { readBibliography } from '@/lib/bibliography/read-bibliography';
import type { ReadBibliography } from '@/lib/bibliography/bibliography-entry';

/** A text as it is read; a text that is not read fails the test. */
export async function readGiven(text: string, name = ''): Promise<ReadBibliography> {
  const source = sourceOfText(text, name);
  if (!('steps' in source)) throw new Error(`not read: ${JSON.stringify(source)}`);
  return readBibliography(source);
}

/** Its format, and its entries as `doi | pmid | pmcid | arxiv`, `-` for none. */
export async function idsGiven(text: string, name = ''): Promise<{ format: string; ids: string[]; titles: (string | null)[]; lines: number[]; remarks: string[] }> {
  const { format, entries, remarks } = await readGiven(text, name);
  return {
    format,
    ids: entries.map(({ ids }) => [ids.doi, ids.pmid, ids.pmcid, ids.arxiv].map((id) => id ?? '-').join(' | ')),
    titles: entries.map(({ title }) => title),
    lines: entries.map(({ line }) => line),
    remarks: remarks.map(({ line, problem }) => `${line} ${problem}`),
  };
}

/** The DOIs of its entries. */
export async function doisGiven(text: string, name = ''): Promise<(string | null)[]> {
  return (await readGiven(text, name)).entries.map(({ ids }) => ids.doi);
}
