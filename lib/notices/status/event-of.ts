import { mergeIds, workKey } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { NoticeEvent } from '@/lib/model/status';
import { NO_IDS, type PartialDate } from '@/lib/model/work';
import { eventName } from './event-name';
import { contradict, countingClaims, governingClaim } from './claims';
import { claimRank } from './source-rank';
import { statusCodeOf } from './status-code-of';

/**
 * One event from the assertions that speak of it: one line for the reader. Not yet resolved by any
 * other event.
 * @param group at least one assertion, all about one notice
 */
export function eventOf(group: readonly Assertion[]): NoticeEvent {
  const assertions = group.toSorted((a, b) => claimRank(a) - claimRank(b));
  const claims = countingClaims(assertions);
  const type = governingClaim(claims)?.type ?? 'other';
  const separate = assertions.filter((assertion) => !assertion.inPlace);
  const inPlace = separate.every((assertion) => workKey(assertion.notice) === null) && separate.length < assertions.length;
  return {
    type,
    sourceType: eventName(assertions, type),
    notice: (inPlace ? assertions : separate).reduce((all, { notice }) => mergeIds(all, notice), NO_IDS),
    subject: assertions.reduce((all, { subject }) => mergeIds(all, subject), NO_IDS),
    inPlace,
    date: dateOf(assertions, type),
    citation: assertions.find(({ citation }) => citation !== null)?.citation ?? null,
    notes: [...new Set(assertions.flatMap(({ note }) => note ?? []))],
    assertedBy: [...new Set(assertions.map(({ source }) => source))],
    assertions,
    resolved: false,
    disputed: contradict(claims),
  };
}

/** The strongest source's date of this type; a more precise one that agrees with it is preferred. */
function dateOf(assertions: readonly Assertion[], type: NoticeEvent['type']): PartialDate | null {
  const code = statusCodeOf(type);
  const rightType = assertions.filter((assertion) => statusCodeOf(assertion.type) === code);
  const dates = [...rightType, ...assertions].flatMap(({ date }) => date ?? []);
  const first = dates[0];
  return first === undefined ? null : (dates.filter((date) => date.startsWith(first)).toSorted((a, b) => b.length - a.length)[0] ?? first);
}
