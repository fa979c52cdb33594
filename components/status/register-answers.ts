import type { SourceName } from '@/lib/model/assertion';
import type { Outcome } from '@/lib/model/outcome';
import type { WorkReport } from '@/lib/model/report';
import { sourceFacts } from '@/lib/model/sources';

/** Whether it records corrections as well as retractions: only then does its silence say anything. */
export function isRegister(source: SourceName): boolean {
  return sourceFacts(source).recordsCorrections;
}

/** How long an answer tells of what did not happen, in milliseconds: 30 days. */
const TELLS_FOR = 30 * 86_400_000;

/** Whether at least one register holds the paper, and so its record was read; that of its notice is another. */
export function recordWasRead({ outcomes }: Pick<WorkReport, 'outcomes'>): boolean {
  return outcomes.some(isRead);
}

/**
 * Whether a register's record was read and nobody is still to answer, or failed to.
 * @param now milliseconds since the epoch: an old answer does not tell what happened since
 */
export function allAnswered(report: Pick<WorkReport, 'outcomes' | 'waiting'>, now: number): boolean {
  const isRecent = report.outcomes.some((outcome) => isRead(outcome) && now - outcome.at <= TELLS_FOR);
  return isRecent && report.waiting.length === 0 && report.outcomes.every(({ kind }) => kind !== 'failed');
}

function isRead({ source, kind, throughNotice }: Outcome): boolean {
  return isRegister(source) && throughNotice !== true && (kind === 'lists-notice' || kind === 'lists-none');
}
