import type { CaveatEvidence } from '@/lib/model/caveat';
import { namedRelation } from '@/lib/notices/status/named-relation';
import type { CaveatInput } from './caveat-input';

/** The record is a preprint; with the journal article it became, where a source links one. */
export function preprint({ role, answers }: CaveatInput): CaveatEvidence[] {
  const answer = answers.find(({ recordTypes }) => recordTypes.some((type) => type.toLowerCase() === 'preprint'));
  if (role === 'notice' || !answer) return [];
  const twin = answers.flatMap(({ related }) => related.map((record) => namedRelation(record, 'preprint'))).find(({ relation }) => relation === 'preprint-of' || relation === 'published-as');
  const publishedAs = twin ? (twin.ids.doi ?? twin.ids.pmid) : null;
  return [{ params: publishedAs === null ? {} : { publishedAs }, quote: null, from: answer.source }];
}
