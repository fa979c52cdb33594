import { sameWork } from '@/lib/identifiers/work-key';
import type { Report, WorkReport } from '@/lib/model/report';
import { STATUS_CODES, type Status, type StatusCode } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';
import { recordsCorrections } from '@/lib/notices/status/source-rank';

const severity = (code: StatusCode): number => STATUS_CODES.indexOf(code);
const NOTHING = severity('none-found');

/**
 * Keeps the words from flickering: until the settled report a status may get worse, not better, and
 * what was answered is not taken back while one more source is being asked. At the settled one it may
 * get better, and then says from what and by whom (design.md 3a).
 * @returns a function that each report of one stream passes through, in order
 */
export function createStatusFloor(): (report: Report) => Report {
  const shownBefore: { ids: WorkIds; status: Status }[] = [];

  function held(work: WorkReport, isSettled: boolean): WorkReport {
    const { ids } = work.work;
    const before = shownBefore.find((known) => sameWork(known.ids, ids));
    const status = before ? heldStatus(work, before.status, isSettled) : work.status;
    if (before) Object.assign(before, { ids, status });
    else shownBefore.push({ ids, status });
    return status === work.status ? work : { ...work, status };
  }

  return (report) => {
    const isSettled = report.progress === 'settled';
    const { main, notice } = report;
    const subjects = notice?.subjects.map((subject) => held(subject, isSettled)) ?? [];
    return { ...report, main: held(main, isSettled), notice: notice && { ...notice, subjects } };
  };
}

function heldStatus(work: WorkReport, before: Status, isSettled: boolean): Status {
  const { status } = work;
  if (severity(before.code) >= NOTHING) {
    const asksAgain = !isSettled && status.code === 'not-checked' && status.reason === 'waiting' && before.code !== 'not-checked';
    return asksAgain ? before : status;
  }
  if (severity(status.code) <= severity(before.code)) return status;
  const by = isSettled ? (status.improvedFrom?.by ?? improvedBy(work)) : null;
  return by === null ? before : { ...status, improvedFrom: { code: before.code, by } };
}

/** The event, or the source that holds the record, by which a status got better; `null`: by nothing. */
function improvedBy({ events, outcomes }: WorkReport): NonNullable<Status['improvedFrom']>['by'] | null {
  if (events.some((event) => event.resolved)) return 'event';
  const held = outcomes.filter(({ kind }) => kind === 'lists-none' || kind === 'lists-notice').map(({ source }) => source);
  // A register that records corrections first; a page and our own list are no records that could say otherwise.
  return held.find(recordsCorrections) ?? held.find((source) => source !== 'page' && source !== 'notice-list') ?? null;
}
