import type { Assertion } from '@/lib/model/assertion';
import type { Disagreement, NoticeEvent } from '@/lib/model/status';
import { corroboratesOnly } from './source-rank';
import { isTakenBack } from './status-code-of';

/** Claims that prove nothing alone, apart from those that count. */
export function withoutCorroboration(assertions: readonly Assertion[]): { counting: Assertion[]; supporting: Assertion[] } {
  return {
    counting: assertions.filter(({ source }) => !corroboratesOnly(source)),
    supporting: assertions.filter(({ source }) => corroboratesOnly(source)),
  };
}

/**
 * Adds a corroborating "is retracted" to the event it can mean, below everybody else's word; type, date
 * and dispute stay what the others made of it. The events come back as they are where there is none.
 */
export function corroborate(events: readonly NoticeEvent[], marks: readonly Assertion[]): NoticeEvent[] {
  const at = events.findIndex(isMeant);
  return events.map((event, index) => {
    if (index !== at || marks.length === 0) return event;
    const assertedBy = [...new Set([...event.assertedBy, ...marks.map(({ source }) => source)])];
    return { ...event, assertions: [...event.assertions, ...marks], assertedBy };
  });
}

/** A mark that nobody else supports: said in one line, and never a status. */
export function uncorroborated(events: readonly NoticeEvent[], marks: readonly Assertion[]): Disagreement[] {
  if (marks.length === 0 || events.some(isMeant)) return [];
  const claims = marks.map(({ source, via, type }) => ({ source, via, type, noticeDoi: null }));
  return [{ kind: 'unsupported', claims: [...new Map(claims.map((claim) => [JSON.stringify(claim), claim])).values()] }];
}

/** What a bare "is retracted" can mean. */
function isMeant({ type }: NoticeEvent): boolean {
  return isTakenBack(type) || type === 'retract_and_replace';
}
