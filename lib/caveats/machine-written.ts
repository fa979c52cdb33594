import type { CaveatEvidence } from '@/lib/model/caveat';
import type { CaveatInput } from './caveat-input';

/** A machine wrote the summary; from what, is part of the reason. Its name stands on the summary's face. */
export function machineWritten({ summary }: CaveatInput): CaveatEvidence[] {
  if (summary?.summary.author.kind !== 'machine') return [];
  return [{ params: { basis: summary.summary.basis }, quote: null, from: 'summary' }];
}
