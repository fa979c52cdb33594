import { parseDoi } from '@/lib/identifiers/doi';
import type { RawResponse } from '@/lib/model/raw-response';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { doisOf } from '@/lib/identifiers/work-key';
import type { Doi, WorkIds } from '@/lib/model/work';
import { failedAnswer } from './source/failed-answer';
import { notHeldAnswer } from './source/held-answer';
import { jsonOf, listOf, recordOf } from './source/untrusted';
import { crossref } from './crossref';

/** What a record is read for; `subtype` may not be asked for. */
const FIELDS = [
  'DOI', 'title', 'type', 'issued', 'posted', 'published-online', 'published-print', 'container-title', 'author', 'updated-by', 'update-to', 'relation', 'assertion', 'abstract',
];

/** DOIs that one question names: so many were answered in one request. */
export const CROSSREF_BATCH = 50;

/** Whether a DOI can stand in a list: a comma would split it, and Crossref refuses the whole question. */
export function standsInList(doi: Doi): boolean {
  return !doi.includes(',');
}

/**
 * The address that asks Crossref about many works at once: GET /works?filter=doi:A,doi:B.
 * @param dois each of which may stand in a list
 */
export function crossrefBatchUrl(dois: readonly Doi[], mailto: string): string {
  const filter = encodeURIComponent(dois.map((doi) => `doi:${doi}`).join(','));
  const contact = mailto === '' ? '' : `&mailto=${encodeURIComponent(mailto)}`;
  return `https://api.crossref.org/works?filter=${filter}&select=${FIELDS.join(',')}&rows=${dois.length}${contact}`;
}

/**
 * One answer for each work that was asked about, in order. Unknown DOIs are left out by Crossref without a word, so
 * a work that is missing is "not held", but only in an answer that is whole.
 * @param asked works with a DOI
 * @param at when it was answered, in milliseconds since the epoch
 */
export function readCrossrefBatch(response: RawResponse, asked: readonly WorkIds[], at: number): SourceAnswer[] {
  const message = response.status === 200 ? recordOf(recordOf(jsonOf(response.body))?.message) : null;
  const items = listOf(message?.items, 1_000);
  const total = message?.['total-results'];
  if (!items || typeof total !== 'number') return asked.map((ids) => failedAnswer('crossref', ids, 'malformed', at));
  const records = new Map<string, Record<string, unknown>>();
  for (const item of items) {
    const record = recordOf(item);
    const doi = typeof record?.DOI === 'string' ? parseDoi(record.DOI) : null;
    if (record && doi !== null) records.set(doi, record);
  }
  // A record that could not be told whose it is may be anybody's.
  const isWhole = records.size >= total;
  return asked.map((ids) => {
    const record = doisOf(ids).map((doi) => records.get(doi)).find(Boolean);
    if (!record) return isWhole ? notHeldAnswer('crossref', ids, at) : failedAnswer('crossref', ids, 'malformed', at);
    return crossref.parse({ ...response, body: JSON.stringify({ message: record }) }, ids, at);
  });
}
