import { readListed, readNeighbours } from '@/lib/page/lists/listed';
import type { ListedWork } from '@/lib/page/lists/listed-work';
import { textOf } from '@/lib/page/dom/native-dom';
import { readReferences } from '@/lib/page/lists/references';
import { readPage, readPageArgs, withDocument } from './page';

/** What `inspect -- entries` prints of one entry: its identifiers, and its words to tell it by. */
export type EntryReport = Omit<ListedWork, 'element'> & { text: string };

/** What `inspect -- entries` prints: each list whole, entries without identifier included. */
export interface EntriesReport {
  url: string;
  references: EntryReport[];
  listed: EntryReport[];
  neighbours: EntryReport[];
}

const USAGE = 'usage: inspect -- entries FILE.html --url URL';
const MAX_WORDS = 120;

/**
 * The entries of a saved page's lists: its references, what would be its rows if it were a list, and
 * PubMed's neighbours.
 * @param args the words after `entries`
 * @throws UsageError for a wrong call or a file that cannot be read
 */
export async function runEntries(args: string[]): Promise<EntriesReport> {
  const { file, url } = readPageArgs(args, USAGE);
  return withDocument(await readPage(file), url, (document) => ({
    url,
    references: readReferences(document).map(toReport),
    listed: readListed(document).map(toReport),
    neighbours: readNeighbours(document).map(toReport),
  }));
}

function toReport({ element, ...ids }: ListedWork): EntryReport {
  return { ...ids, text: textOf(element, MAX_WORDS) };
}
