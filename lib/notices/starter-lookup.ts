import { sameWork } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { KnownNotice, MarkCode, NoticeLookup } from '@/lib/model/known-notice';
import type { WorkIds } from '@/lib/model/work';
import { isLater } from './compare-dates';
import { markOfNotice, markOfSubject, worstMark } from './mark-of';
import { STARTER_ASSERTIONS, STARTER_DATE } from './notice-list';

/** The handful of well-known facts that comes with Caveat, asked as the list on this machine. */
export const starterLookup: NoticeLookup = lookupOver(STARTER_ASSERTIONS, STARTER_DATE);

/** A lookup over a few assertions that are held in memory. */
export function lookupOver(assertions: readonly Assertion[], date: number): NoticeLookup {
  const aboutIt = (ids: WorkIds) => assertions.filter(({ subject }) => sameWork(subject, ids));
  const isIt = (ids: WorkIds) => assertions.filter(({ notice }) => sameWork(notice, ids));

  function markOf(ids: WorkIds): MarkCode | null {
    const about = aboutIt(ids);
    const standing = about.filter((assertion) => !isEnded(assertion, about));
    return worstMark([
      ...standing.map(({ type }) => markOfSubject(type)),
      ...isIt(ids).map(({ type }) => markOfNotice(type)),
    ]);
  }

  return {
    listDate: async () => date,
    marks: async (works) => works.map(markOf),
    notices: async (ids) => [...new Set([...aboutIt(ids), ...isIt(ids)])].map(knownNotice),
  };
}

/** Whether a later notice ended this one: a reinstatement a retraction, its lifting a concern. */
function isEnded(assertion: Assertion, all: readonly Assertion[]): boolean {
  const ending = assertion.type === 'expression_of_concern' ? 'concern_lifted' : 'reinstatement';
  const isEndable = ['retraction', 'removal', 'withdrawal', 'expression_of_concern'].includes(assertion.type);
  return isEndable && all.some(({ type, date }) => type === ending && (date === null || assertion.date === null || !isLater(assertion.date, date)));
}

function knownNotice({ type, sourceType, notice, subject, inPlace, date }: Assertion): KnownNotice {
  return { type, sourceType, notice, subject, inPlace, date, reasons: [], source: 'starter' };
}
