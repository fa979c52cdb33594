import type { Caveat } from '@/lib/model/caveat';
import { isPreprint } from '@/lib/notices/is-preprint';
import type { CaveatInput } from './caveat-input';

/**
 * A preprint of this article exists: what is read or cited may be that one, which peer review may have
 * changed. Only where a source links it; never on a preprint or a notice.
 */
export function hasPreprint({ role, ids, answers }: CaveatInput): Caveat[] {
  if (role === 'notice' || isPreprint(ids, answers.flatMap(({ recordTypes }) => recordTypes))) return [];
  for (const { source, related } of answers) {
    const twin = related.find((record) => record.relation === 'has-preprint' || (record.relation === 'version-of' && isPreprint(record.ids)));
    if (twin) return [{ code: 'has-preprint', params: twin.ids.doi === null ? {} : { doi: twin.ids.doi }, quote: null, from: source }];
  }
  return [];
}
