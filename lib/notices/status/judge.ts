import { sameWork, workKey } from '@/lib/identifiers/work-key';
import type { Assertion, SourceName } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import type { Outcome } from '@/lib/model/outcome';
import type { LiveMode } from '@/lib/model/report';
import { plainText } from '@/lib/model/rich-text';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { Disagreement, NoticeEvent, Role, Status } from '@/lib/model/status';
import type { PageKind, WorkIds } from '@/lib/model/work';
import { announcesOf } from './announces-of';
import { withCochraneTypes, type NoticeRecordText } from './cochrane-types';
import { corroborate, uncorroborated, withoutCorroboration } from './corroboration';
import { disagreementsOf } from './disagreements-of';
import { eventsOf } from './events-of';
import { knownIds } from './known-ids';
import { withPreprintTypes } from './preprint-types';
import { roleOf } from './role-of';
import { sourceRank } from './source-rank';
import { statusOf } from './status-of';
import { titleAssertion } from '@/lib/notices/status/title-assertion';

export interface JudgeInput {
  ids: WorkIds;
  /** What sources answered about this work, cached answers included; at most one a source. */
  answers: readonly SourceAnswer[];
  /** Sources still being asked. */
  waiting: readonly SourceName[];
  live: LiveMode;
  /** What the reader's page is marked as; `null` if it is not this work's page. */
  pageKind: PageKind | null;
  /** The page's own title of the work, likewise. */
  title: string | null;
  /** What notices of the work say, where their words were read: reasons stand there. */
  noticeWords?: readonly NoticeRecordText[];
  /** Milliseconds since the epoch; left out, an old "lists none" counts like a new one. */
  now?: number;
}

export interface Judgement {
  role: Role;
  status: Status;
  /** Notices about this work, the present status's first. */
  events: NoticeEvent[];
  /** What this work, as a notice, says about others: one event a subject. */
  announces: NoticeEvent[];
  disagreements: Disagreement[];
  outcomes: Outcome[];
}

/** Announcements whose title may carry the mark of the work that they take back. */
const TAKES_BACK: ReadonlySet<NoticeType> = new Set(['retraction', 'withdrawal', 'removal', 'retract_and_replace']);

/**
 * From evidence to what is said about a work (design.md 3a). Pure: the same evidence in any order
 * gives the same judgement. Assertions about other works are left aside, whoever made them.
 */
export function judge(input: JudgeInput): Judgement {
  const ids = knownIds(
    input.ids,
    input.answers.flatMap((answer) => answer.work?.ids ?? []),
  );
  const pageTitle = input.title === null || workKey(ids) === null ? null : titleAssertion('page', ids, input.title);
  const said = [...input.answers.flatMap((answer) => answer.assertions), ...(pageTitle ? [pageTitle] : [])];
  const { counting, supporting } = withoutCorroboration(said);
  const words = [...(input.noticeWords ?? []), { notice: ids, text: abstractsOf(input.answers) }];
  const recordTypes = input.answers.flatMap((answer) => answer.recordTypes);
  const assertions = withPreprintTypes(ids, withCochraneTypes(ids, counting, words), recordTypes);
  const announces = announcesOf(ids, assertions);
  const events = eventsOf(
    assertions.filter((assertion) => sameWork(assertion.subject, ids) && !isTitleOfNotice(assertion, announces)),
  );
  const role = roleOf({ announces, events, pageKind: input.pageKind });
  // The same services mark notices as retracted too: on a notice the mark says nothing.
  const marks = role === 'article' && announces.length === 0 ? supporting.filter(({ subject }) => sameWork(subject, ids)) : [];
  const outcomes = input.answers.map(({ outcome }) => outcome).toSorted((a, b) => sourceRank(a.source) - sourceRank(b.source));
  return {
    role,
    status: statusOf({ events, outcomes, waiting: input.waiting, live: input.live, identified: workKey(ids) !== null, now: input.now }),
    events: corroborate(events, marks),
    announces: role === 'article' ? [] : announces,
    disagreements: [...disagreementsOf(events), ...uncorroborated(events, marks)],
    outcomes,
  };
}

function abstractsOf(answers: readonly SourceAnswer[]): string[] {
  return answers.flatMap(({ abstract }) => abstract?.parts.map(({ text }) => plainText(text)) ?? []);
}

/**
 * Some publishers title their retraction notices "Retracted: TITLE". Where a record is known to
 * announce a retraction, such a title speaks of the other work.
 */
function isTitleOfNotice(assertion: Assertion, announces: readonly NoticeEvent[]): boolean {
  if (assertion.strength !== 'title' || workKey(assertion.notice) !== null) return false;
  return announces.some(({ type, assertions }) => TAKES_BACK.has(type) && assertions.some(({ strength }) => strength === 'record'));
}
