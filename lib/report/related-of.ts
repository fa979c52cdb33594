import { mergeIds, sameWork } from '@/lib/identifiers/work-key';
import type { RelatedRecord, SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { namedRelation, recordKind } from '@/lib/notices/status/named-relation';

/**
 * The records that sources link to a work, each once. Where one source does not give a date, a second
 * identifier or the version, another may.
 * @param ids the work's own
 * @param answers about the work, in any order; the first word for a citation stays
 */
export function relatedOf(ids: WorkIds, answers: readonly SourceAnswer[]): RelatedRecord[] {
  const own = recordKind(ids, answers.flatMap(({ recordTypes }) => recordTypes));
  const related: RelatedRecord[] = [];
  for (const record of answers.flatMap((answer) => answer.related).map((each) => namedRelation(each, own))) {
    const at = related.findIndex((known) => known.relation === record.relation && sameWork(known.ids, record.ids));
    const known = related[at];
    if (known) related[at] = merged(known, record);
    else related.push(record);
  }
  return related.filter((record) => record.relation !== 'version-of' || !isNamedCloser(record, related));
}

function isNamedCloser({ ids }: RelatedRecord, related: readonly RelatedRecord[]): boolean {
  return related.some(({ relation, ids: other }) => VERSIONS.has(relation) && sameWork(ids, other));
}

const VERSIONS: ReadonlySet<RelatedRecord['relation']> = new Set(['preprint-of', 'published-as', 'has-preprint']);

function merged(a: RelatedRecord, b: RelatedRecord): RelatedRecord {
  const isFiner = b.date !== null && (a.date === null || b.date.startsWith(a.date));
  return { ...a, ids: mergeIds(a.ids, b.ids), citation: a.citation ?? b.citation, date: isFiner ? b.date : a.date };
}
