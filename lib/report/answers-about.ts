import { sameWork, workKey } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { emptyAnswer } from '@/lib/model/empty-answer';

/**
 * All answers that speak about a work, including what the records of its notices say. Crossref may hold a
 * notice that names the article before the article's record names the notice.
 * @param own answers to questions about the work
 * @param others answers to questions about other records, such as its notice
 * @returns answers about the work only; a source that spoke through a notice lists a notice
 */
export function answersAbout(ids: WorkIds, own: SourceAnswer[], others: SourceAnswer[]): SourceAnswer[] {
  const result = own.map((answer) => ({ ...answer, assertions: [...answer.assertions] }));
  for (const other of others) {
    const about = assertionsAbout(other, ids);
    if (about.length === 0) continue;
    const same = result.find((answer) => answer.source === other.source);
    if (same) {
      same.assertions.push(...about.filter((assertion) => !holds(same.assertions, assertion)));
      // A source that failed today stays failed, whatever its record of the notice said before.
      if (same.outcome.kind !== 'failed') same.outcome = { ...same.outcome, kind: 'lists-notice' };
    } else {
      const outcome = other.outcome.kind === 'failed' ? other.outcome : ({ ...other.outcome, kind: 'lists-notice', throughNotice: true } as const);
      result.push({ ...emptyAnswer(ids, outcome), assertions: about });
    }
  }
  return result;
}

/**
 * What a record says about a work. The title of a notice's record names the notice and no work; where the record says
 * that it is about this one, the title speaks of it too.
 */
function assertionsAbout({ assertions }: SourceAnswer, ids: WorkIds): Assertion[] {
  const about = assertions.filter((assertion) => sameWork(assertion.subject, ids));
  const titles = assertions.filter(
    ({ strength, notice, subject }) => strength === 'title' && workKey(subject) === null && about.some((each) => !each.inPlace && sameWork(each.notice, notice)),
  );
  return [...about, ...titles.map((title) => ({ ...title, subject: ids }))];
}

function holds(assertions: Assertion[], wanted: Assertion): boolean {
  return assertions.some(
    (assertion) =>
      assertion.type === wanted.type &&
      assertion.via === wanted.via &&
      assertion.strength === wanted.strength &&
      sameWork(assertion.notice, wanted.notice) &&
      sameWork(assertion.subject, wanted.subject),
  );
}
