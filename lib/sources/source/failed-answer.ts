import type { SourceName } from '@/lib/model/assertion';
import type { FailureReason } from '@/lib/model/outcome';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { emptyAnswer } from '@/lib/model/empty-answer';

/**
 * Evidence that a source could not be asked: the one outcome that is a failure.
 * @param at when it failed, in milliseconds since the epoch
 * @param retryAt when the source said it may be asked again, likewise; `null` if it did not say
 */
export function failedAnswer(
  source: SourceName,
  asked: WorkIds,
  reason: FailureReason,
  at: number,
  retryAt: number | null = null,
): SourceAnswer {
  return emptyAnswer(asked, { source, kind: 'failed', at, reason, retryAt });
}
