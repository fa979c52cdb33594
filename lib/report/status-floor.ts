import { sameWork } from '@/lib/identifiers/work-key';
import type { Report, WorkReport } from '@/lib/model/report';
import { STATUS_CODES, type Status, type StatusCode } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';
import { recordsCorrections } from '@/lib/notices/status/source-rank';

const severity = (code: StatusCode): number => STATUS_CODES.indexOf(code);
const NOTHING = severity('none-found');

/**
 * Keeps the words from flickering. Until the settled report a status may only get worse, and an answer is not
 * taken back while another source is being asked. In the settled report it may get better; then it says
 * from which status and by which source.
 * @returns a function that each report of one stream passes through, in order
 */
export function createStatusFloor(): <Shown extends Report>(report: Shown) => Shown {
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

/** What made a status better: an event, or a source that holds the record; `null` where nothing did. */
function improvedBy({ events, outcomes }: WorkReport): NonNullable<Status['improvedFrom']>['by'] | null {
  if (events.some((event) => event.resolved)) return 'event';
  const held = outcomes.filter(({ kind }) => kind === 'lists-none' || kind === 'lists-notice').map(({ source }) => source);
  // Registers that record corrections come first. A page and the list on the device cannot end a notice.
  return held.find(recordsCorrections) ?? held.find((source) => source !== 'page' && source !== 'notice-list') ?? null;
}
