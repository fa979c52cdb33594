import { sameWork } from '@/lib/identifiers/work-key';
import type { SourceName } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { emptyAnswer } from '@/lib/model/empty-answer';
import { retractionWatchAssertion, type RetractionWatchRow } from '@/lib/sources/retraction-watch/retraction-watch';
import { SERVICES } from '@/lib/sources/services';
import type { Source } from '@/lib/sources/source/source';
import { jsonOf, recordOf } from '@/lib/sources/source/untrusted';
import { csvRows } from '@/scripts/check-shared/csv-rows';

/** PubMed's records come first: what they teach, such as a DOI, lets the next find theirs. */
const IN_ORDER: readonly Source[] = [...new Set([SERVICES.pubmed, SERVICES.europepmc, ...Object.values(SERVICES)])];

export const RECORDED_SOURCES: readonly SourceName[] = [...IN_ORDER.map(({ name }) => name), 'retraction-watch'];

/**
 * What a recorded body of a source says about a work, through the same code as the extension.
 * @param body as the source sent it; for Retraction Watch the CSV with its header, or rows as JSON
 * @returns `null` for a source that sends no bodies
 */
export function recordedAnswer(name: SourceName, body: string, ids: WorkIds): SourceAnswer | null {
  if (name === 'retraction-watch') return rowsAbout(rowsOf(body), ids);
  const source = IN_ORDER.find((service) => service.name === name);
  return source?.parse({ status: isNotFound(body) ? 404 : 200, contentType: '', body }, ids, 0) ?? null;
}

/** A body says itself that it came with a 404: Crossref's in plain text, DataCite's in JSON. */
function isNotFound(body: string): boolean {
  if (body.trim() === 'Resource not found.') return true;
  const { errors } = recordOf(jsonOf(body)) ?? {};
  return Array.isArray(errors) && recordOf(errors[0])?.status === '404';
}

function rowsOf(body: string): RetractionWatchRow[] {
  const json = jsonOf(body);
  if (json === undefined) return csvRows(body);
  const rows: unknown[] = Array.isArray(json) ? json : [json];
  return rows.map(recordOf).filter((row) => row !== null);
}

/** A list that does not name a work is silent about it, and no clean bill. */
function rowsAbout(rows: readonly RetractionWatchRow[], ids: WorkIds): SourceAnswer {
  const assertions = rows
    .flatMap((row) => retractionWatchAssertion(row) ?? [])
    .filter(({ subject, notice }) => sameWork(subject, ids) || sameWork(notice, ids));
  const kind = assertions.some(({ subject }) => sameWork(subject, ids)) ? 'lists-notice' : 'not-held';
  return { ...emptyAnswer(ids, { source: 'retraction-watch', kind, at: 0, reason: null, retryAt: null }), assertions };
}
