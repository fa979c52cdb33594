import { mergeIds, sameWork, workKey } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import type { NoticeEvent } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';
import { eventOf } from './event-of';
import { idCount, keyOf } from './group-assertions';
import { severityOf, statusCodeOf } from './status-code-of';

/** A new version or edition of a work is a work like any other, and no notice about the old one. */
const VERSIONS: ReadonlySet<NoticeType> = new Set(['new_version', 'new_edition']);

/**
 * What a record announces about other works: one event a subject, the gravest first. A change in
 * place announces nothing, nor does a new version of another record.
 * @param ids the record's own identifiers
 * @param assertions everything that was asserted, also about other records
 */
export function announcesOf(ids: WorkIds, assertions: readonly Assertion[]): NoticeEvent[] {
  const own = assertions
    .filter((assertion) => !assertion.inPlace && !VERSIONS.has(assertion.type))
    .filter((assertion) => sameWork(assertion.notice, ids) && !sameWork(assertion.subject, ids))
    // Those that know both DOI and PMID of the subject first: they tie the others together.
    .toSorted((a, b) => idCount(b.subject) - idCount(a.subject) || (keyOf(a) < keyOf(b) ? -1 : 1));
  const bySubject: { subject: WorkIds; members: Assertion[] }[] = [];
  for (const assertion of own.filter(({ subject }) => workKey(subject) !== null)) {
    const group = bySubject.find(({ subject }) => sameWork(subject, assertion.subject));
    if (!group) bySubject.push({ subject: assertion.subject, members: [assertion] });
    else {
      group.subject = mergeIds(group.subject, assertion.subject);
      group.members.push(assertion);
    }
  }
  // Titles and publication types do not say which work; they speak of whichever is known.
  const unnamed = own.filter(({ subject }) => workKey(subject) === null);
  const groups = bySubject.map(({ members }) => [...members, ...unnamed.filter((mark) => members.some((member) => goesWith(mark, member)))]);
  if (groups.length === 0 && unnamed.length > 0) groups.push(unnamed);
  return groups
    .map(eventOf)
    .toSorted((a, b) => severityOf(a.type) - severityOf(b.type) || ((workKey(a.subject) ?? '') < (workKey(b.subject) ?? '') ? -1 : 1));
}

function goesWith(mark: Assertion, member: Assertion): boolean {
  return statusCodeOf(mark.type) === statusCodeOf(member.type);
}
