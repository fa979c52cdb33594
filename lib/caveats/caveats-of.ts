import type { Caveat, CaveatEvidence } from '@/lib/model/caveat';
import type { CaveatInput } from './caveat-input';
import { declaredInterests } from './declared-interests';
import { hasPreprint } from './has-preprint';
import { kindOfRecord } from './kind-of-record';
import { machineWritten } from './machine-written';
import { newerVersion } from './newer-version';
import { numberStudied } from './number-studied';
import { preprint } from './preprint';
import { preprintWithdrawn } from './preprint-withdrawn';
import { statedLimits } from './stated-limits';
import { summaryOfNotice } from './summary-of-notice';
import { writtenAfterNotice, writtenBeforeNotice } from './written-beside-notice';

const MAX_SHOWN = 4;

/**
 * One row for each caveat: its code and its rule, the most useful first. Its sentence is
 * `caveat.codeInCamelCase` in assets/locales/en.yml.
 */
const RULES = {
  'summary-of-notice': summaryOfNotice,
  'written-before-notice': writtenBeforeNotice,
  'written-after-notice': writtenAfterNotice,
  'machine-written': machineWritten,
  'declared-interests': declaredInterests,
  'preprint-withdrawn': preprintWithdrawn,
  preprint,
  'has-preprint': hasPreprint,
  'kind-of-record': kindOfRecord,
  'newer-version': newerVersion,
  'stated-limit': statedLimits,
  'number-studied': numberStudied,
} as const satisfies Record<string, (input: CaveatInput) => CaveatEvidence[]>;

/** The codes of all caveats, in the order in which they are shown. */
export const CAVEAT_CODES: readonly string[] = Object.keys(RULES);

/**
 * Reasons for care about what is shown of a work, the most useful first, at most four.
 * Nothing here is inferred: each rests on a field or on words of the record or the summary. The
 * status is not repeated, and a notice gets none that speak of a study.
 */
export function caveatsOf(input: CaveatInput): Caveat[] {
  return Object.entries(RULES)
    .flatMap(([code, rule]) => rule(input).map((evidence) => ({ code, ...evidence })))
    .slice(0, MAX_SHOWN);
}
