import { workKey } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { Disagreement, NoticeEvent } from '@/lib/model/status';
import { contradict, countingClaims } from './claims';
import { statusCodeOf } from './status-code-of';

/**
 * What the sources contradict each other about, for one calm sentence each. A source
 * that is silent, and NLM's "Erratum" for whatever is not a retraction, contradict nobody.
 */
export function disagreementsOf(events: readonly NoticeEvent[]): Disagreement[] {
  return [...events.flatMap((event) => withinEvent(event) ?? []), ...replacedOrReinstated(events), ...differentNotices(events)];
}

function withinEvent(event: NoticeEvent): Disagreement | null {
  const claims = countingClaims(event.assertions);
  if (!contradict(claims)) return null;
  const types = new Set(claims.map(({ type }) => type));
  if (types.has('retract_and_replace') && types.has('reinstatement')) return { kind: 'replaced-or-reinstated', claims: distinctClaims(claims) };
  return { kind: isOneRecord(claims) ? 'record' : 'type', claims: distinctClaims(claims) };
}

/** One record of one source says several things: the source contradicts itself. */
function isOneRecord(claims: readonly Assertion[]): boolean {
  return claims.some((a) =>
    claims.some((b) => a.recordId !== null && a.recordId === b.recordId && a.source === b.source && statusCodeOf(a.type) !== statusCodeOf(b.type)),
  );
}

function replacedOrReinstated(events: readonly NoticeEvent[]): Disagreement[] {
  const replaced = events.filter(({ type }) => type === 'retract_and_replace');
  const reinstated = events.filter(({ type }) => type === 'reinstatement');
  if (replaced.length === 0 || reinstated.length === 0) return [];
  return [{ kind: 'replaced-or-reinstated', claims: distinctClaims([...replaced, ...reinstated].flatMap((event) => countingClaims(event.assertions))) }];
}

/**
 * Two retraction notices for one paper, each known to sources that do not know the other: a paper
 * is retracted once, so one of them names the wrong notice. A source that lists both knows of two.
 */
function differentNotices(events: readonly NoticeEvent[]): Disagreement[] {
  const retractions = events.filter((event) => event.type === 'retraction' && !event.resolved && workKey(event.notice) !== null);
  const rivals = retractions.filter((event) =>
    retractions.some((other) => other !== event && !other.assertedBy.some((source) => event.assertedBy.includes(source))),
  );
  if (rivals.length < 2) return [];
  return [{ kind: 'notice', claims: distinctClaims(rivals.flatMap((event) => countingClaims(event.assertions))) }];
}

function distinctClaims(claims: readonly Assertion[]): Disagreement['claims'] {
  const distinct = new Map(
    claims.map(({ source, via, type, notice }) => {
      const claim = { source, via, type, noticeDoi: notice.doi };
      return [JSON.stringify(claim), claim];
    }),
  );
  return [...distinct.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, claim]) => claim);
}
