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
import { withCochraneTypes } from './cochrane-types';
import { corroborate, uncorroborated, withoutCorroboration } from './corroboration';
import { disagreementsOf } from './disagreements-of';
import { eventsOf } from './events-of';
import { isStudyAbstract, isStudyType } from './is-study-abstract';
import { knownIds } from './known-ids';
import { withoutMirrored } from './mirrored-claims';
import type { NoticeRecord } from './notice-record';
import { withNoticeTitles } from './notice-titles';
import { withPreprintTypes } from './preprint-types';
import { roleOf } from './role-of';
import { sourceRank } from './source-rank';
import { statusOf } from './status-of';
import { titleAssertion } from './title-assertion';
import { withTitlesInPlace } from './titles-in-place';
import { titleForm } from '@/lib/notices/title-form';

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
  /** The records of the work's notices, where they are at hand: their titles, and their words with the reasons. */
  noticeRecords?: readonly NoticeRecord[];
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
 * From evidence to what is said about a work. Pure: the same evidence in any order
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
  const own = ownRecord(ids, input);
  const records = [...(input.noticeRecords ?? []), own];
  const recordTypes = input.answers.flatMap((answer) => answer.recordTypes);
  const typed = withPreprintTypes(ids, withCochraneTypes(ids, withNoticeTitles(counting, records), records), recordTypes);
  const shown = whatIsShown(input, own);
  const assertions = withTitlesInPlace(ids, withoutMirrored(ids, typed, shown, input.noticeRecords ?? []), shown);
  const announces = announcesOf(ids, assertions);
  const about = assertions.filter((assertion) => sameWork(assertion.subject, ids) && !isTitleOfNotice(assertion, announces));
  const events = eventsOf(about, input.noticeRecords);
  const role = roleOf({ announces, events, pageKind: input.pageKind });
  // The same services mark notices as retracted too: on a notice the mark says nothing.
  const marks = role === 'article' && announces.length === 0 ? supporting.filter(({ subject }) => sameWork(subject, ids)) : [];
  const outcomes = input.answers
    .map((answer) => withoutSetAside(answer, ids, about, counting))
    .toSorted((a, b) => sourceRank(a.source) - sourceRank(b.source));
  return {
    role,
    status: statusOf({ events, outcomes, waiting: input.waiting, live: input.live, identified: workKey(ids) !== null, now: input.now }),
    events: corroborate(events, marks),
    announces: role === 'article' ? [] : announces,
    disagreements: [...disagreementsOf(events), ...uncorroborated(events, marks)],
    outcomes,
  };
}

/** What sources and page say of the work's own record. The title is the highest source's, whatever the order of answers. */
function ownRecord(ids: WorkIds, { answers, title }: JudgeInput): NoticeRecord {
  const titles = answers.flatMap(({ source, work }) => (work?.title ? [{ text: plainText(work.title), from: source }] : []));
  const [first] = titles.toSorted((a, b) => sourceRank(a.from) - sourceRank(b.from));
  return { notice: ids, text: abstractsOf(answers), title: first ?? (title === null ? null : { text: title, from: 'page' }) };
}

/** What the record shows itself to be, besides what registers say of it. */
function whatIsShown({ answers, pageKind, title }: JudgeInput, own: NoticeRecord): { isStudy: boolean; pageSaysNotice: boolean; isNotice: boolean | null } {
  const pageTitleNames = title !== null && titleForm(title)?.marks === 'notice';
  const pageShowsStudy = pageTitleNames && (pageKind === 'article' || pageKind === 'preprint');
  const isStudy = pageShowsStudy || (pageKind !== 'notice' && answers.some(({ abstract, recordTypes }) => recordTypes.some(isStudyType) || (abstract !== null && isStudyAbstract(abstract.parts))));
  const pageSaysNotice = pageKind === 'notice' && !pageTitleNames;
  const isNamed = own.title ? titleForm(own.title.text)?.marks === 'notice' : null;
  return { isStudy, pageSaysNotice, isNotice: pageSaysNotice || (isNamed === null ? null : isNamed && !isStudy) };
}

/**
 * A source whose only claims about the work were the title of the other work, or the wrong way round, lists none: its
 * record is a notice's.
 */
function withoutSetAside({ source, outcome, assertions }: SourceAnswer, ids: WorkIds, about: readonly Assertion[], counting: readonly Assertion[]): Outcome {
  if (outcome.kind !== 'lists-notice' || about.some((claim) => claim.source === source)) return outcome;
  const spoke = assertions.some((claim) => counting.includes(claim) && sameWork(claim.subject, ids));
  return spoke ? { ...outcome, kind: 'lists-none' } : outcome;
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
