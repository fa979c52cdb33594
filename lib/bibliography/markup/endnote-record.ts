import { childrenNamed, elementAt, elementsBelow, wordsIn, type MarkupElement } from '@/lib/sources/markup/markup-tree';
import type { ReadStep } from '../bibliography-entry';
import { entryOfFields } from '../fields/entry-of-fields';
import { isPubmed, pubmedNumbers } from '../tagged/pubmed-numbers';

const MAX_WORDS = 5_000;

/** The entry of a `<record>` as EndNote writes it, in files and in the field codes of Word documents. */
export function endnoteRecordEntry(record: MarkupElement, line: number, at: number): Generator<ReadStep, void> {
  const at1 = (...path: string[]) => words(elementAt(record, ...path));
  const all = (parent: string, name: string) => childrenNamed(elementAt(record, ...(parent === '' ? [] : [parent])), name).flatMap((element) => words(element) ?? []);
  const isFromPubmed = isPubmed([...all('', 'remote-database-name'), ...all('', 'remote-database-provider')]);
  const urls = elementAt(record, 'urls');
  return entryOfFields(
    {
      line,
      doi: all('', 'electronic-resource-num'),
      pmid: isFromPubmed ? pubmedNumbers(all('', 'accession-num')) : [],
      pmcid: all('', 'custom2').filter((value) => /^PMC\d/i.test(value)),
      addresses: urls === null ? [] : elementsBelow(urls, 'url', 20).flatMap((element) => words(element) ?? []),
      notes: all('', 'notes'),
      title: at1('titles', 'title'),
      authors: elementsBelow(record, 'author', 100).flatMap((element) => words(element) ?? []),
      journal: at1('periodical', 'full-title') ?? at1('titles', 'secondary-title') ?? at1('periodical', 'abbr-1'),
      date: at1('dates', 'year') ?? at1('dates', 'pub-dates', 'date'),
      note: [...all('', 'research-notes'), ...all('', 'notes')].join('\n'),
      tags: all('keywords', 'keyword').flatMap((value) => value.split(/[,;\r\n]/)),
      text: [at1('contributors') ?? '', at1('urls') ?? ''].join(' '),
    },
    at,
  );
}

function words(element: MarkupElement | null): string | undefined {
  return wordsIn(element, MAX_WORDS) ?? undefined;
}
