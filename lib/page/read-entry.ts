import { doisInText } from '@/lib/identifiers/dois-in-text';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import type { Doi, Pmid } from '@/lib/model/work';
import { absoluteUrl } from './absolute-url';
import type { ListedWork } from './listed-work';
import { all } from './native-dom';
import { printedText } from './printed-text';

/** PubMed's former addresses and publishers' own redirects to it. */
const PUBMED_LINK = /(?:\/pubmed\/|\/entrez\/|[?&]list_uids=|[?&]termtosearch=|pubmed\S{0,200}[?&]id=)(\d{1,9})(?!\w)/i;
const MAX_LINKS = 40;
const MAX_TEXT = 5_000;

/**
 * What one entry of a reference or result list says of its work: a link that is an identifier by
 * its form (resolvers, PubMed and redirects to it), or the DOI that it prints. An entry that names two different DOIs gives the first: lists put the work first and
 * comments behind it.
 */
export function readEntry(element: Element): ListedWork {
  let doi: Doi | null = null;
  let pmid: Pmid | null = null;
  for (const link of all(element, 'a[href]').slice(0, MAX_LINKS)) {
    const url = absoluteUrl(link);
    const ids = idsInUrl(url);
    doi ??= ids.doi;
    pmid ??= ids.pmid ?? parsePmid(PUBMED_LINK.exec(url)?.[1] ?? '');
  }
  doi ??= doisInText(printedText(element, MAX_TEXT), 1)[0] ?? null;
  return { doi: doi && parentDoi(doi), pmid, element };
}
