import type { Caveat } from '@/lib/model/caveat';
import type { CaveatInput } from './caveat-input';

/**
 * The summary is older than a notice, or its relation to the notice is not known. A later date is
 * no comfort either (wording.md 5.3), so it is said too.
 */
export function writtenBesideNotice({ role, summary }: CaveatInput): Caveat[] {
  if (role === 'notice' || !summary || summary.staleness === 'none') return [];
  const code = summary.staleness === 'before' ? 'written-before-notice' : 'written-after-notice';
  // An unknown order has no date to name: the sentence without one claims no order.
  const params: Record<string, string> =
    summary.noticeDate === null || summary.staleness === 'unknown' ? {} : { date: summary.noticeDate };
  return [{ code, params, quote: null, from: 'summary' }];
}
