import type { RawResponse } from '@/lib/model/raw-response';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { Pmid, WorkIds } from '@/lib/model/work';
import { failedAnswer } from './source/failed-answer';
import { notHeldAnswer } from './source/held-answer';
import { jsonOf, listOf, recordOf } from './source/untrusted';
import { pubmed } from './pubmed';

/** Numbers that one question names: from there on NCBI wants another kind of request (NBK25499). */
export const PUBMED_BATCH = 200;

/** The address that asks PubMed for the summaries of many records at once: esummary, JSON. */
export function pubmedBatchUrl(pmids: readonly Pmid[], mailto: string): string {
  const contact = mailto === '' ? '' : `&email=${encodeURIComponent(mailto)}`;
  return `https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi?db=pubmed&id=${pmids.join(',')}&retmode=json&tool=caveat${contact}`;
}

/**
 * One answer for each work that was asked about, in order. The answer names the numbers it speaks of; one that is
 * not named, or whose record carries an error, is "not held", or "failed" where the answer is not whole.
 * @param asked works with a PubMed number
 * @param at when it was answered, in milliseconds since the epoch
 */
export function readPubmedBatch(response: RawResponse, asked: readonly WorkIds[], at: number): SourceAnswer[] {
  const result = response.status === 200 ? recordOf(recordOf(jsonOf(response.body))?.result) : null;
  const uids = listOf(result?.uids, 1_000);
  if (!result || !uids) return asked.map((ids) => failedAnswer('pubmed', ids, 'malformed', at));
  return asked.map((ids) => {
    const record = ids.pmid === null || !Object.hasOwn(result, ids.pmid) ? null : recordOf(result[ids.pmid]);
    if (ids.pmid !== null && record === null && uids.includes(ids.pmid)) return failedAnswer('pubmed', ids, 'malformed', at);
    if (ids.pmid === null || record === null || record.error !== undefined) return notHeldAnswer('pubmed', ids, at);
    return pubmed.parse({ ...response, body: JSON.stringify({ result: { uids: [ids.pmid], [ids.pmid]: record } }) }, ids, at);
  });
}
