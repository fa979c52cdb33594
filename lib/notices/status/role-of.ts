import type { Assertion } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import type { NoticeEvent, Role } from '@/lib/model/status';
import type { PageKind } from '@/lib/model/work';
import { isTakenBack } from './status-code-of';

interface RoleInput {
  /** What the record announces about other works. */
  announces: readonly NoticeEvent[];
  /** Notices about the record itself. */
  events: readonly NoticeEvent[];
  /** What the reader's page is marked as, by its own metadata. */
  pageKind: PageKind | null;
}

/** Types whose new record is the corrected work itself, beside announcing the change. */
const REPUBLISHED: ReadonlySet<NoticeType> = new Set(['corrected_and_republished', 'retract_and_replace']);

/**
 * Whether the record is a work, a notice, or both: a notice that was itself corrected, or a
 * republished work that also announces what it replaces. Structured evidence decides; the form of
 * the title is weaker, the kind of the page weakest.
 */
export function roleOf({ announces, events, pageKind }: RoleInput): Role {
  const structured = events.filter((event) => event.assertions.some(isRecord));
  if (announces.length > 0) {
    if (announces.some((event) => event.assertions.some(isRecord))) return withOwnEvents(announces, structured);
    return isRetitled(announces, structured) ? 'article' : withOwnEvents(announces, structured);
  }
  // A page marked as a notice whose record is known as the subject of notices was read wrongly,
  // unless nobody knows of them but that page itself.
  if (pageKind !== 'notice' || !events.every(isPrintedOnPage)) return 'article';
  return events.length === 0 ? 'notice' : 'both';
}

function withOwnEvents(announces: readonly NoticeEvent[], structured: readonly NoticeEvent[]): Role {
  return structured.length > 0 || isRepublication(announces) ? 'both' : 'notice';
}

/** Whether the record that announces is the corrected work itself, and so is a study to be read. */
export function isRepublication(announces: readonly NoticeEvent[]): boolean {
  return announces.some(({ type, assertions }) => REPUBLISHED.has(type) && assertions.some(isRecord));
}

/**
 * Some publishers retitle a retracted paper like its notice ("Notice of Retraction: …"), and
 * "EXPRESSION OF CONCERN: …" heads notices here and papers there. Registers that list the record as the
 * subject of just that know better than its title does.
 */
function isRetitled(announces: readonly NoticeEvent[], structured: readonly NoticeEvent[]): boolean {
  return announces.every((announced) =>
    structured.some(({ type }) => {
      if (announced.type === 'expression_of_concern') return type === announced.type;
      return isTakenBack(announced.type) && isTakenBack(type);
    }),
  );
}

function isPrintedOnPage({ assertions }: NoticeEvent): boolean {
  return assertions.every((assertion) => assertion.source === 'page' && isRecord(assertion));
}

function isRecord({ strength }: Assertion): boolean {
  return strength === 'record';
}
