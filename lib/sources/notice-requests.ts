import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { crossref } from './crossref';
import { crossrefIds } from './crossref/crossref-ids';
import { europePmc } from './europepmc';
import { failedAnswer } from './source/failed-answer';
import { notHeldAnswer } from './source/held-answer';
import type { RawResponse } from '@/lib/model/raw-response';
import { jsonOf, listOf, recordOf } from './source/untrusted';

/** One request about several records, and what its answer says about each of them. */
export interface NoticeRequest {
  source: 'crossref' | 'europepmc';
  url: string;
  asked: WorkIds[];
  /** One answer for each record asked about, in their order. */
  parse(response: RawResponse, at: number): SourceAnswer[];
}

/**
 * DOIs that may stand in a filter. A comma ends a value there, and the whole request is refused;
 * other rare characters nobody has tried.
 */
const FILTERABLE = /^10\.\d{4,9}\/[-._;()/a-z0-9]+$/;

/**
 * Asks Crossref about the records of notices: those that can share a request do, every other has its
 * own. The order follows the notices.
 */
export function crossrefNoticeRequests(notices: readonly WorkIds[], { mailto }: { mailto: string }): NoticeRequest[] {
  const withDoi = notices.filter(({ doi }) => doi !== null);
  const together = withDoi.filter(({ doi }) => FILTERABLE.test(doi ?? ''));
  const requests: NoticeRequest[] = [];
  for (const ids of withDoi) {
    const isShared = together.length > 1 && together.includes(ids);
    if (!isShared) {
      const url = crossref.request(ids, { mailto });
      if (url !== null) requests.push({ source: 'crossref', url, asked: [ids], parse: (response, at) => [crossref.parse(response, ids, at)] });
    } else if (ids === together[0]) {
      const filter = together.map(({ doi }) => `doi:${doi}`).join(',');
      const contact = mailto === '' ? '' : `&mailto=${encodeURIComponent(mailto)}`;
      const url = `https://api.crossref.org/works?filter=${encodeURIComponent(filter)}&rows=${together.length * 2}${contact}`;
      const parse = (response: RawResponse, at: number) => readList(response, together, at);
      requests.push({ source: 'crossref', url, asked: together, parse });
    }
  }
  return requests;
}

/** Each record of a list is what a request for it alone would have given; one that is left out is not held. */
function readList(response: RawResponse, asked: readonly WorkIds[], at: number): SourceAnswer[] {
  const items = listOf(recordOf(recordOf(jsonOf(response.body))?.message)?.items);
  if (response.status !== 200 || !items) return asked.map((ids) => failedAnswer('crossref', ids, 'malformed', at));
  return asked.map((ids) => {
    const item = items.map(recordOf).find((each) => each !== null && crossrefIds(each, ids, null) !== null);
    if (!item) return notHeldAnswer('crossref', ids, at);
    return crossref.parse({ ...response, body: JSON.stringify({ message: item }) }, ids, at);
  });
}

/** Records of one work found by its DOI, its PMC copy and versions included, are rarely more. */
const RECORDS_EACH = 3;

/** Asks Europe PMC about the records of notices, in one search; `null` where there is none to ask about. */
export function europePmcNoticeRequest(notices: readonly WorkIds[]): NoticeRequest | null {
  const terms = notices.map((ids) => ({ ids, term: termFor(ids) })).filter(({ term }) => term !== null);
  const asked = terms.map(({ ids }) => ids);
  if (asked.length === 0) return null;
  const query = encodeURIComponent(terms.map(({ term }) => `(${term})`).join(' OR '));
  return {
    source: 'europepmc',
    url: `https://www.ebi.ac.uk/europepmc/webservices/rest/search?query=${query}&resultType=core&format=json&pageSize=${asked.length * RECORDS_EACH}`,
    asked,
    parse: (response, at) => asked.map((ids) => europePmc.parse(response, ids, at)),
  };
}

/** The same term that the record alone is searched by. */
function termFor(ids: WorkIds): string | null {
  const url = europePmc.request(ids, { mailto: '' });
  return url === null ? null : new URL(url).searchParams.get('query');
}
