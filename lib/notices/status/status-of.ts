import type { SourceName } from '@/lib/model/assertion';
import type { Outcome } from '@/lib/model/outcome';
import type { LiveMode } from '@/lib/model/report';
import type { NoticeEvent, NotCheckedReason, Status, StatusCode } from '@/lib/model/status';
import { severityOf, statusCodeOf, updatedKindOf } from './status-code-of';
import { corroboratesOnly, recordsCorrections } from './source-rank';

/** How long "lists none" says anything, in milliseconds: 30 days. */
export const SILENCE_LASTS = 30 * 86_400_000;

interface StatusInput {
  /** Notices about the work, as eventsOf orders them. */
  events: readonly NoticeEvent[];
  outcomes: readonly Outcome[];
  /** Sources still being asked. */
  waiting: readonly SourceName[];
  live: LiveMode;
  /** The work has an identifier by which anybody can be asked. */
  identified: boolean;
  /** Milliseconds since the epoch, from which silence is aged; left out, silence does not age. */
  now?: number;
}

/**
 * The present status: the gravest unresolved event, else what the outcomes allow to be said.
 * A failure never lowers a status, and silence counts only from a source that
 * holds the work and records corrections.
 */
export function statusOf(input: StatusInput): Status {
  const open = input.events.find((event) => !event.resolved && statusCodeOf(event.type) !== null);
  const improvedFrom = improvement(input.events, open);
  if (open) {
    return {
      code: statusCodeOf(open.type) ?? 'updated',
      updatedKind: updatedKindOf(open.type),
      event: open,
      disputed: open.disputed,
      reason: null,
      improvedFrom,
    };
  }
  const { code, reason } = withoutEvent(input);
  // What ended an earlier retraction or concern stays in sight beside the better status.
  const ending = input.events.find((event) => statusCodeOf(event.type) === null) ?? null;
  return { code, updatedKind: null, event: ending, disputed: ending?.disputed ?? false, reason, improvedFrom };
}

function withoutEvent({ events, outcomes, waiting, live, identified, now }: StatusInput): { code: StatusCode; reason: NotCheckedReason | null } {
  const registers = outcomes.filter(({ source }) => recordsCorrections(source));
  const lists = registers.some(({ kind }) => kind === 'lists-notice');
  const isYoung = ({ at }: Outcome) => now === undefined || now - at <= SILENCE_LASTS;
  const none = registers.filter(({ kind }) => kind === 'lists-none');
  const silent = none.some(isYoung) || (lists && events.length > 0);
  // A register lists something that could not be tied to this work: that is no silence.
  const failed = outcomes.some(({ source, kind }) => kind === 'failed' && !corroboratesOnly(source)) || (lists && events.length === 0);
  const notChecked = (reason: NotCheckedReason) => ({ code: 'not-checked' as const, reason });
  if (waiting.length > 0) return notChecked('waiting');
  if (silent) return failed ? { code: 'partly-checked', reason: null } : { code: 'none-found', reason: null };
  if (!identified) return notChecked('no-identifier');
  if (failed) return notChecked('failed');
  if (none.length > 0) return notChecked('outdated');
  // A source that could be asked said that it does not hold the work; our own list and the page are none.
  const answered = outcomes.some(({ source, kind }) => kind === 'not-held' && source !== 'notice-list' && source !== 'page');
  if (!answered && live === 'off') return notChecked('live-off');
  if (!answered && live === 'private-off') return notChecked('private-window');
  return notChecked('nothing-holds-it');
}

/** A graver event that a later notice ended. */
function improvement(events: readonly NoticeEvent[], open: NoticeEvent | undefined): Status['improvedFrom'] {
  const ended = events.filter((event) => event.resolved).toSorted((a, b) => severityOf(a.type) - severityOf(b.type))[0];
  const code = ended ? statusCodeOf(ended.type) : null;
  if (!ended || code === null) return null;
  return open && severityOf(open.type) <= severityOf(ended.type) ? null : { code, by: 'event' };
}
