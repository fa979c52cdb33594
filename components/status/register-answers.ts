import type { SourceName } from '@/lib/model/assertion';
import type { WorkReport } from '@/lib/model/report';

/** Registers that record corrections as well as retractions: only their silence says anything. */
const REGISTERS: ReadonlySet<SourceName> = new Set(['crossref', 'pubmed', 'europepmc']);

export function isRegister(source: SourceName): boolean {
  return REGISTERS.has(source);
}

/** Whether at least one register holds the paper, and so its record was read. */
export function recordWasRead({ outcomes }: Pick<WorkReport, 'outcomes'>): boolean {
  return outcomes.some(({ source, kind }) => isRegister(source) && (kind === 'lists-notice' || kind === 'lists-none'));
}

/** Whether a register's record was read and nobody is still to answer, or failed to. */
export function allAnswered(report: Pick<WorkReport, 'outcomes' | 'waiting'>): boolean {
  return recordWasRead(report) && report.waiting.length === 0 && report.outcomes.every(({ kind }) => kind !== 'failed');
}
