import { CAVEAT_CODES, type Caveat } from '@/lib/model/caveat';
import type { CaveatInput } from './caveat-input';
import { declaredInterests } from './declared-interests';
import { hasPreprint } from './has-preprint';
import { kindOfRecord } from './kind-of-record';
import { machineWritten } from './machine-written';
import { newerVersion } from './newer-version';
import { numberStudied } from './number-studied';
import { preprint } from './preprint';
import { statedLimits } from './stated-limits';
import { summaryOfNotice } from './summary-of-notice';
import { writtenBesideNotice } from './written-beside-notice';

const MAX_SHOWN = 4;

const RULES: readonly ((input: CaveatInput) => Caveat[])[] = [
  summaryOfNotice,
  writtenBesideNotice,
  machineWritten,
  declaredInterests,
  preprint,
  hasPreprint,
  kindOfRecord,
  newerVersion,
  statedLimits,
  numberStudied,
];

/**
 * Reasons for care about what is shown of a work, the most useful first, at most four (wording.md
 * 7). Nothing here is inferred: each rests on a field or on words of the record or the summary. The
 * status is not repeated, and a notice gets none that speak of a study.
 */
export function caveatsOf(input: CaveatInput): Caveat[] {
  return RULES.flatMap((rule) => rule(input))
    .toSorted((a, b) => CAVEAT_CODES.indexOf(a.code) - CAVEAT_CODES.indexOf(b.code))
    .slice(0, MAX_SHOWN);
}
