import type { CaveatEvidence } from '@/lib/model/caveat';
import type { CaveatInput } from './caveat-input';

/** More would push out what no summary says of itself. */
const MAX_LIMITS = 2;

/**
 * The limits that a summary of the study states, verbatim. What a text about a notice says of its
 * own limits is not about the study.
 */
export function statedLimits({ role, summary }: CaveatInput): CaveatEvidence[] {
  if (role === 'notice' || !summary || summary.summary.role === 'notice' || summary.summary.basis === 'notice-only') return [];
  return summary.summary.limitations
    .slice(0, MAX_LIMITS)
    .map(({ text }) => ({ params: {}, quote: text, from: 'summary' }));
}
