import type { CaveatEvidence } from '@/lib/model/caveat';
import type { CaveatInput } from './caveat-input';

/** The summary was written from a notice and so says little about the study it seems to describe. */
export function summaryOfNotice({ role, summary }: CaveatInput): CaveatEvidence[] {
  if (role === 'notice' || !summary) return [];
  const ofNotice = summary.summary.role === 'notice' || summary.summary.basis === 'notice-only';
  return ofNotice ? [{ params: {}, quote: null, from: 'summary' }] : [];
}
