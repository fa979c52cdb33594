import type { CaveatEvidence } from '@/lib/model/caveat';
import { sameWork, workKey } from '@/lib/identifiers/work-key';
import { isPreprint } from '@/lib/notices/status/is-preprint';
import type { CaveatInput } from './caveat-input';

/** The page shows a preprint of the work and says that it was withdrawn: what is read there is not the article. */
export function preprintWithdrawn({ role, ids, answers }: CaveatInput): CaveatEvidence[] {
  if (role === 'notice') return [];
  const printed = answers.find(({ source }) => source === 'page')?.assertions ?? [];
  const said = printed.find(({ type, subject }) => type === 'withdrawal' && workKey(subject) !== null && !sameWork(subject, ids) && isPreprint(subject));
  return said ? [{ params: {}, quote: said.note, from: 'page' }] : [];
}
