import { readFileSync } from 'node:fs';
import type { ListedWork } from '@/lib/page/lists/listed-work';
import { withDocument } from '@/scripts/inspect/page';

/** A page in a publisher's markup, and its entries as `word | DOI | PMID | PMCID`, `-` for none. */
export interface ListFixture {
  file: string;
  references?: string[];
  rows?: string[];
  neighbours?: string[];
}

const FOLDER = new URL('../../fixtures/lists/', import.meta.url);

/** Links within a site resolve against the site that serves them. */
const SITES: Record<string, string> = { pubmed: 'https://pubmed.ncbi.nlm.nih.gov/30000000/', 'rows-pubmed': 'https://pubmed.ncbi.nlm.nih.gov/', 'rows-nature': 'https://www.nature.com/search', 'rows-europepmc': 'https://europepmc.org/search', pmc: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9000000/', 'pmc-2020': 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9000000/', 'rows-pmc': 'https://www.ncbi.nlm.nih.gov/pmc/' };

/** The table of list fixtures that say something of `kind`. */
export function listFixtures<K extends 'references' | 'rows' | 'neighbours'>(kind: K): (ListFixture & Required<Pick<ListFixture, K>>)[] {
  const table = JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8')) as ListFixture[];
  return table.filter((fixture): fixture is ListFixture & Required<Pick<ListFixture, K>> => fixture[kind] !== undefined);
}

/** Lends the document of a fixture. */
export function withFixture<T>(file: string, use: (document: Document) => T): T {
  const site = SITES[file.replace('.html', '')] ?? 'https://journal.example.org/articles/17';
  return withDocument(readFileSync(new URL(file, FOLDER)), site, use);
}

/**
 * Entries as the table writes them. The word is the one the table expects there, if the entry's own
 * element has it: so that an identifier in a neighbour's element is seen.
 */
export function asTable(works: ListedWork[], expected: string[]): string[] {
  return works.map(({ doi, pmid, pmcid, element }, at) => {
    const word = expected[at]?.split(' | ')[0] ?? '?';
    const text = element.textContent ?? '';
    return [text.includes(word) ? word : text.slice(0, 40), doi ?? '-', pmid ?? '-', pmcid ?? '-'].join(' | ');
  });
}
