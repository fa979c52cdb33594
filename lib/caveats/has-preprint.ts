import type { CaveatEvidence } from '@/lib/model/caveat';
import { namedRelation, recordKind } from '@/lib/notices/status/named-relation';
import type { CaveatInput } from './caveat-input';

/**
 * A preprint of this article exists: what is read or cited may be that one, which peer review may have
 * changed. Only where a source links it; never on a preprint or a notice.
 */
export function hasPreprint({ role, ids, answers }: CaveatInput): CaveatEvidence[] {
  const own = recordKind(ids, answers.flatMap(({ recordTypes }) => recordTypes));
  if (role === 'notice' || own === 'preprint') return [];
  for (const { source, related } of answers) {
    const twin = related.map((record) => namedRelation(record, own)).find(({ relation }) => relation === 'has-preprint');
    if (twin) return [{ params: twin.ids.doi === null ? {} : { doi: twin.ids.doi }, quote: null, from: source }];
  }
  return [];
}
