import { sameWork, workKey } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import type { WorkIds } from '@/lib/model/work';
import { titleForm } from '@/lib/notices/title-form';
import type { NoticeRecord } from './notice-record';

/** Between two records of one work both ways are right. */
const BETWEEN_RECORDS: ReadonlySet<NoticeType> = new Set(['new_version', 'new_edition', 'corrected_and_republished', 'retract_and_replace']);

interface OwnRecord {
  /** Whether its title or its page says that it is a notice; `null` where neither is known. */
  isNotice: boolean | null;
}

/**
 * Leaves out one side of claims that were deposited both ways: a paper and its notice, each said to be updated by the
 * other. The notice is the one whose title says so. Where both titles do, or nobody knows, both sides stay. A notice that
 * lists itself beside its paper, by the same word, was not changed itself.
 * @param ids the work before us
 * @param records of its notices, as far as they are at hand
 */
export function withoutMirrored(ids: WorkIds, assertions: readonly Assertion[], { isNotice }: OwnRecord, records: readonly NoticeRecord[]): readonly Assertion[] {
  const about = assertions.filter((claim) => canMirror(claim) && sameWork(claim.subject, ids) && !sameWork(claim.notice, ids));
  const by = assertions.filter((claim) => canMirror(claim) && sameWork(claim.notice, ids) && !sameWork(claim.subject, ids));
  const wrong = new Set<Assertion>();
  if (isNotice === true) {
    const listsItself = (claim: Assertion) => claim.inPlace && sameWork(claim.subject, ids) && by.some((other) => other.type === claim.type && other.source === claim.source && other.via === claim.via);
    for (const claim of assertions.filter(listsItself)) wrong.add(claim);
  }
  for (const one of about) {
    for (const other of by.filter(({ subject }) => sameWork(subject, one.notice))) {
      const title = records.find(({ notice }) => sameWork(notice, one.notice))?.title?.text ?? null;
      const otherIsNotice = title === null ? null : titleForm(title)?.marks === 'notice';
      if (isNotice === true && otherIsNotice !== true) wrong.add(one);
      else if (isNotice === false || (isNotice === null && otherIsNotice === true)) wrong.add(other);
    }
  }
  return wrong.size === 0 ? assertions : assertions.filter((claim) => !wrong.has(claim));
}

function canMirror({ inPlace, type, notice, subject }: Assertion): boolean {
  return !inPlace && !BETWEEN_RECORDS.has(type) && workKey(notice) !== null && workKey(subject) !== null;
}
