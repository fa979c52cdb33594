import type { CaveatEvidence } from '@/lib/model/caveat';
import type { CaveatInput } from './caveat-input';

/** The summary is older than a notice of the study. */
export function writtenBeforeNotice(input: CaveatInput): CaveatEvidence[] {
  return input.summary?.staleness === 'before' ? writtenBesideNotice(input) : [];
}

/**
 * The summary is younger than a notice, or its relation to the notice is not known. A later date is no
 * comfort either, so it is said too.
 */
export function writtenAfterNotice(input: CaveatInput): CaveatEvidence[] {
  return input.summary?.staleness === 'before' ? [] : writtenBesideNotice(input);
}

function writtenBesideNotice({ role, summary }: CaveatInput): CaveatEvidence[] {
  if (role === 'notice' || !summary || summary.staleness === 'none') return [];
  // An unknown order has no date to name: the sentence without one claims no order.
  const params: Record<string, string> =
    summary.noticeDate === null || summary.staleness === 'unknown' ? {} : { date: summary.noticeDate };
  return [{ params, quote: null, from: 'summary' }];
}
