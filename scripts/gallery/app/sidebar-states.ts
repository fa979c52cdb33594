/** The sidebar in a page: the sample reports, the remaining statuses, and where there is no report. */
import type { SidebarProps } from '@/components/sidebar/Sidebar';
import type { Status } from '@/lib/model/status';
import { statusVerdict } from '@/lib/model/verdict';
import { noticeEvent, report, status } from '@/tests/support/sample-report-parts';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';

/** A paper with one notice of this type, which gives it this status. */
function under(code: Status['code'], type: Parameters<typeof noticeEvent>[0], changes: Partial<Status> = {}): Partial<SidebarProps> {
  const event = noticeEvent(type);
  const made = report({ status: status({ code, event, ...changes }), events: [event] });
  return { report: made, verdict: statusVerdict(made.main.status) };
}

export const SIDEBAR_STATES: Readonly<Record<string, Partial<SidebarProps>>> = {
  ...SAMPLE_REPORTS,
  withdrawn: under('withdrawn', { type: 'withdrawal', sourceType: 'Withdrawal' }),
  replaced: under('replaced', { type: 'retract_and_replace', sourceType: 'Retraction and Replacement' }),
  partlyRetracted: under('partly-retracted', { type: 'partial_retraction', sourceType: 'Partial Retraction' }),
  concern: under('concern', { type: 'expression_of_concern', sourceType: 'Expression of Concern' }),
  addedTo: under('updated', { type: 'addendum', sourceType: 'Addendum' }, { updatedKind: 'added-to' }),
  outOfDate: under('updated', { type: 'withdrawal_out_of_date', sourceType: 'Withdrawal' }, { updatedKind: 'out-of-date' }),
  outdated: { ...SAMPLE_REPORTS.failed, report: report({ status: status({ code: 'not-checked', reason: 'outdated' }) }) },
  loading: { busy: true },
  nothing: {},
  list: { list: true },
  disconnected: { ...SAMPLE_REPORTS.abstractOnly, problem: 'disconnected' },
};
