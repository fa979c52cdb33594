import type { CaveatEvidence } from '@/lib/model/caveat';
import { updatedKindOf } from '@/lib/notices/status/status-code-of';
import type { CaveatInput } from './caveat-input';

/** A newer version stands elsewhere, and a graver status keeps the headline from saying so. */
export function newerVersion({ role, status, events }: CaveatInput): CaveatEvidence[] {
  if (role === 'notice' || status.code === 'updated') return [];
  const newer = events.find((event) => !event.resolved && !event.inPlace && updatedKindOf(event.type) === 'newer-version');
  const from = newer?.assertedBy[0];
  if (!newer || !from) return [];
  const params: Record<string, string> = newer.notice.doi === null ? {} : { doi: newer.notice.doi };
  return [{ params, quote: newer.citation, from }];
}
