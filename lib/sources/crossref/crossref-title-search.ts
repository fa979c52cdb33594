import { parseDoi } from '@/lib/identifiers/doi';
import type { WorkCandidate } from '@/lib/model/work-candidate';
import { plainText } from '@/lib/model/rich-text';
import { NO_IDS } from '@/lib/model/work';
import { crossrefWork } from './crossref-work';
import type { RawResponse } from '@/lib/model/raw-response';
import { jsonOf, listOf, recordOf, textOf } from '@/lib/sources/source/untrusted';

/** So many works are asked for, and no more are read, whatever comes. */
const ROWS = 5;
const MAX_TITLE = 1_000;
const MAX_AUTHORS = 10;

/**
 * The address that asks Crossref for works like a title or a citation line: GET /works with
 * `query.bibliographic` (https://api.crossref.org/swagger-ui/index.html).
 */
export function crossrefTitleSearch(title: string, { mailto }: { mailto: string }): string {
  const query = new URLSearchParams({
    'query.bibliographic': title,
    rows: String(ROWS),
    select: 'DOI,title,container-title,issued,author,type',
    ...(mailto === '' ? {} : { mailto }),
  });
  return `https://api.crossref.org/works?${query.toString()}`;
}

/**
 * Reads Crossref's answer. Records without a DOI or a title are left out.
 * @returns in Crossref's order; `null` where the answer is not of the documented shape, which is a
 *   failure and not "nothing found"
 */
export function parseTitleSearch(response: RawResponse): WorkCandidate[] | null {
  if (response.status !== 200) return null;
  const items = listOf(recordOf(recordOf(jsonOf(response.body))?.message)?.items, ROWS);
  return items === null ? null : items.flatMap((item) => candidateOf(recordOf(item)) ?? []);
}

function candidateOf(item: Record<string, unknown> | null): WorkCandidate | null {
  const doi = typeof item?.DOI === 'string' ? parseDoi(item.DOI) : null;
  if (item === null || doi === null) return null;
  const { ids, title, journal, published, authors } = crossrefWork(item, { ...NO_IDS, doi });
  if (title === null) return null;
  return {
    ids,
    title: plainText(title).trim().slice(0, MAX_TITLE),
    journal,
    published,
    authors: authors.slice(0, MAX_AUTHORS),
    type: textOf(item.type, 80),
    from: 'crossref',
  };
}
