import type { RelatedRecord } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { isPreprint } from './is-preprint';

/** What a record is known to be. */
export type RecordKind = 'preprint' | 'article' | 'unknown';

/** By the work's identifiers and what sources call its record; only Crossref's and NLM's own words make it an article. */
export function recordKind(ids: WorkIds, recordTypes: readonly string[]): RecordKind {
  if (isPreprint(ids, recordTypes)) return 'preprint';
  return recordTypes.some((type) => /^(?:journal[- ]article|research-article|review-article|proceedings-article|book-chapter)$/i.test(type)) ? 'article' : 'unknown';
}

const TO_ARTICLE: ReadonlySet<RelatedRecord['relation']> = new Set(['preprint-of', 'published-as']);

/**
 * A link between versions by what the two records are. Depositors mix the directions up, and PubMed calls a preprint and
 * its article updates of each other: a preprint is never named as the article to use, nor an article as the preprint.
 * Where the two do not fit, they are two versions, and no more is said.
 */
export function namedRelation(record: RelatedRecord, own: RecordKind): RelatedRecord {
  const { relation } = record;
  if (!TO_ARTICLE.has(relation) && relation !== 'has-preprint' && relation !== 'version-of') return record;
  if (isPreprint(record.ids)) {
    // Data and software have versions at preprint servers, too; a depositor's own word for a preprint is believed.
    const isTwin = own === 'article' || (own === 'unknown' && relation === 'has-preprint');
    return { ...record, relation: isTwin ? 'has-preprint' : 'version-of' };
  }
  if (relation === 'has-preprint' && own === 'preprint') return { ...record, relation: 'version-of' };
  if (TO_ARTICLE.has(relation) && own === 'article') return { ...record, relation: 'version-of' };
  return record;
}
