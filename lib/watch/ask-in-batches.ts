import { doisOf } from '@/lib/identifiers/work-key';
import type { FailureReason } from '@/lib/model/outcome';
import type { RawResponse } from '@/lib/model/raw-response';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { SourceName } from '@/lib/model/sources';
import type { WorkIds } from '@/lib/model/work';
import type { Net, NetResult } from '@/lib/net/net';
import { crossref } from '@/lib/sources/crossref';
import { CROSSREF_BATCH, crossrefBatchUrl, readCrossrefBatch, standsInList } from '@/lib/sources/crossref-batch';
import { PUBMED_BATCH, pubmedBatchUrl, readPubmedBatch } from '@/lib/sources/pubmed-batch';
import { failedAnswer } from '@/lib/sources/source/failed-answer';
import { getMeta, setMeta } from '@/lib/storage/meta';

/** What asking needs. */
export interface BatchDeps {
  net: Net;
  mailto: string;
  /** Waits before a question, so that the service is asked no faster than it wants; ends the work by throwing. */
  wait(milliseconds: number): Promise<void>;
}

/** Crossref answers one list a second to those who do not say who they are (REST API rate limits, 2025-12-01). */
const LIST_SPACING = 1_100;

/** Reasons why there is no point in going on now. */
export const STOPS: ReadonlySet<FailureReason | null> = new Set(['offline', 'rate-limited', 'server-error', 'timeout', 'cancelled']);

/**
 * Asks Crossref about works by their DOIs, as many at once as it takes; those whose DOI cannot stand in a list one
 * by one. A work with aliases is asked about by each of its DOIs: Crossref holds it under one of them. After a question that it refused the next lists are half as long: one DOI among them may be the reason.
 * @returns an answer for each work that was asked about; works after a failure that stops everything are left out
 */
export async function askCrossref(works: readonly WorkIds[], { net, mailto, wait }: BatchDeps): Promise<SourceAnswer[]> {
  const asked = works.filter((ids) => ids.doi !== null && crossref.isFor?.({ ids, answers: new Map() }) !== false);
  const listed = asked.filter(({ doi }) => doi !== null && standsInList(doi));
  const answers: SourceAnswer[] = [];
  let size = clampSize(await getMeta('watchBatch'));
  for (let at = 0; at < listed.length; ) {
    const some = listed.slice(at, at + size);
    at += some.length;
    await wait(LIST_SPACING);
    const result = await net.ask(crossrefBatchUrl(some.flatMap(doisOf).filter(standsInList), mailto));
    answers.push(...answersOf('crossref', some, result, readCrossrefBatch));
    if (!result.ok && STOPS.has(result.reason)) return answers;
    size = clampSize(result.ok ? size * 2 : Math.floor(some.length / 2));
    await setMeta('watchBatch', size);
  }
  for (const ids of asked.filter((each) => !listed.includes(each))) {
    await wait(LIST_SPACING);
    const url = crossref.request(ids, { mailto });
    if (url === null) continue;
    const result = await net.ask(url);
    answers.push(...answersOf('crossref', [ids], result, (response, [one = ids], when) => [crossref.parse(response, one, when)]));
    if (!result.ok && STOPS.has(result.reason)) return answers;
  }
  return answers;
}

/** Asks PubMed about works by their numbers. */
export async function askPubmed(works: readonly WorkIds[], { net, mailto }: BatchDeps): Promise<SourceAnswer[]> {
  const asked = works.filter(({ pmid }) => pmid !== null);
  const answers: SourceAnswer[] = [];
  for (let at = 0; at < asked.length; at += PUBMED_BATCH) {
    const some = asked.slice(at, at + PUBMED_BATCH);
    const result = await net.ask(pubmedBatchUrl(some.flatMap(({ pmid }) => pmid ?? []), mailto));
    answers.push(...answersOf('pubmed', some, result, readPubmedBatch));
    if (!result.ok && STOPS.has(result.reason)) break;
  }
  return answers;
}

type Read = (response: RawResponse, asked: readonly WorkIds[], at: number) => SourceAnswer[];

/** Answers for works, whatever came back; a reader that fails has read nothing. */
function answersOf(source: SourceName, asked: readonly WorkIds[], result: NetResult, read: Read): SourceAnswer[] {
  if (!result.ok) return asked.map((ids) => failedAnswer(source, ids, result.reason, result.at, result.retryAt));
  try {
    return read(result.response, asked, result.at);
  } catch (error) {
    console.error(error);
    return asked.map((ids) => failedAnswer(source, ids, 'malformed', result.at));
  }
}

function clampSize(size: number | undefined): number {
  return Math.max(1, Math.min(CROSSREF_BATCH, size ?? CROSSREF_BATCH));
}
