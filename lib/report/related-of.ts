import { mergeIds, sameWork } from '@/lib/identifiers/work-key';
import type { RelatedRecord, SourceAnswer } from '@/lib/model/source-answer';

/**
 * The records that sources link a work to, each once: what one source leaves open about a record (its
 * date, a second identifier) another may know.
 * @param answers about the work, in any order; the first word for a citation stays
 */
export function relatedOf(answers: readonly SourceAnswer[]): RelatedRecord[] {
  const related: RelatedRecord[] = [];
  for (const record of answers.flatMap((answer) => answer.related)) {
    const at = related.findIndex((known) => known.relation === record.relation && sameWork(known.ids, record.ids));
    const known = related[at];
    if (known) related[at] = merged(known, record);
    else related.push(record);
  }
  return related;
}

function merged(a: RelatedRecord, b: RelatedRecord): RelatedRecord {
  const isFiner = b.date !== null && (a.date === null || b.date.startsWith(a.date));
  return { ...a, ids: mergeIds(a.ids, b.ids), citation: a.citation ?? b.citation, date: isFiner ? b.date : a.date };
}
