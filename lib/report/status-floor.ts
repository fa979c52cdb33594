import type { Report } from '@/lib/model/report';
import { STATUS_CODES, type Status, type StatusCode } from '@/lib/model/status';

const severity = (code: StatusCode): number => STATUS_CODES.indexOf(code);
const NOTHING = severity('none-found');

/**
 * Keeps the word from flickering: until the settled report a status may get worse, not better. At
 * the settled one it may get better, and then says from what and by whom (design.md 3a).
 * @returns a function that each report of one stream passes through, in order
 */
export function createStatusFloor(): (report: Report) => Report {
  let worst: Status | null = null;

  return (report) => {
    const status = report.main.status;
    const better = worst !== null && severity(worst.code) < NOTHING && severity(status.code) > severity(worst.code);
    if (!better || worst === null) {
      worst = status;
      return report;
    }
    const by = report.progress === 'settled' ? improvedBy(report) : null;
    const shown: Status = by === null ? worst : { ...status, improvedFrom: { code: worst.code, by } };
    return { ...report, main: { ...report.main, status: shown } };
  };
}

/** The event, or the source that holds the record, by which a status got better; `null`: by nothing. */
function improvedBy(report: Report): NonNullable<Status['improvedFrom']>['by'] | null {
  if (report.main.events.some((event) => event.resolved)) return 'event';
  return report.main.outcomes.find(({ kind }) => kind === 'lists-none' || kind === 'lists-notice')?.source ?? null;
}
