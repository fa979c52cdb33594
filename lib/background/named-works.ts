import { arxivDoi } from '@/lib/identifiers/arxiv';
import { doisInText } from '@/lib/identifiers/dois-in-text';
import { idsInHref } from '@/lib/identifiers/ids-in-href';
import { normalIds } from '@/lib/identifiers/normal-ids';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parseDoi } from '@/lib/identifiers/doi';
import { NO_IDS, type WorkIds } from '@/lib/model/work';

/** The most works that are looked up for one page. */
const MAX_WORKS = 5_000;
// The text of the next element may follow without a space.
const PMID = /^PMID\W{0,5}(\d{1,9})(?!\d)/i;
const PMCID = /^PMC\d{1,9}(?!\d)/i;
/** A record or a number in PubMed's plain-text views. */
const PLAIN = /^(?:PMID- {1,4})?(\d{1,9})[ \r]*$/gm;
/** Where the next element's text may begin, since the text of a page runs on without spaces between elements. */
const RUN_ON = /(?<=[a-z\d.)])(?=[A-Z])|(?<=\.)(?=\d)/g;
const MAX_CUTS = 6;

/**
 * The works that a page's links and printed identifiers may name: more than its list has, and never fewer. For
 * deciding whether the list is worth reading on the page.
 * @param links addresses of links, and bare DOIs
 * @param printed printed identifiers with what follows them
 * @param base the page's own address
 */
export function namedWorks(links: readonly string[], printed: readonly string[], base: string): WorkIds[] {
  const works = new Map<string, WorkIds>();
  const add = (ids: Partial<WorkIds>) => {
    const { doi, arxiv, ...others } = { ...NO_IDS, ...ids };
    const named = doi ?? (arxiv && arxivDoi(arxiv));
    const work = normalIds({ ...others, doi: named && parentDoi(named), arxiv });
    if (Object.values(work).some(Boolean) && works.size < MAX_WORKS) works.set(JSON.stringify(work), work);
  };
  for (const link of new Set(links)) {
    add(idsInHref(link, base));
    add({ doi: parseDoi(link) });
  }
  for (const text of new Set(printed)) {
    add({ pmid: PMID.exec(text)?.[1] ?? null });
    for (const [, number = null] of text.matchAll(PLAIN)) add({ pmid: number });
    add({ pmcid: PMCID.exec(text)?.[0] ?? null });
    if (text.startsWith('10.')) for (const start of startsOf(text)) add({ doi: doisInText(start, 1)[0] ?? null });
  }
  return [...works.values()];
}

/** The text, and its beginnings up to each place where another element may follow. */
function startsOf(text: string): string[] {
  const cuts = [...text.matchAll(RUN_ON)].slice(0, MAX_CUTS).map(({ index }) => text.slice(0, index));
  return [text, ...cuts];
}
