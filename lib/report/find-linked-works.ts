import { sameWork, workKey } from '@/lib/identifiers/work-key';
import type { NoticeEvent } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';
import { isRepublication } from '@/lib/notices/status/role-of';
import { createEvidence, type Evidence } from './evidence';
import type { LinkedWorks } from './linked-works';
import { judgeArticle, judgeEvidence, judgeSubject, type JudgeContext } from './judge-evidence';
import { judgeWorks, type JudgedWorks } from './judge-works';
import { hasOwnNotice } from './notice-readings';
import { relatedOf } from './related-of';
import type { ReportDeps } from './report-deps';

/** More articles than this in one notice are named, and nobody is asked about them. */
const MAX_SUBJECTS = 10;
/** More notices than this of one paper are listed, and their texts are not looked for. */
const MAX_NOTICES = 10;

/** The works of a report, and what each was judged to be. */
export interface FoundWorks extends LinkedWorks {
  judged: JudgedWorks;
}

/**
 * Finds the works that the evidence names by now, with what the device holds about them, and judges each.
 * An answer may have taught the identifier by which a notice names the work, so all is read again.
 * A work is judged once, and a second time only where its notices' records were not known before.
 * @returns what the report shows, in its order
 */
export async function findLinkedWorks(
  { main, ...before }: Pick<LinkedWorks, 'main' | 'subjects' | 'notices' | 'article'>,
  context: JudgeContext,
  deps: Pick<ReportDeps, 'knownAnswers' | 'answersChanging'>,
): Promise<FoundWorks> {
  const start = async (ids: WorkIds) => createEvidence(ids, await deps.knownAnswers(ids));
  main.others = await deps.answersChanging(main.ids);
  const first = judgeEvidence(main, before.notices, context);
  const { answers, judgement } = first;

  const subjects = distinct(before.subjects);
  for (const ids of distinctSubjects(judgement.announces)) {
    if (subjects.length < MAX_SUBJECTS && !about(ids, subjects)) subjects.push(await start(ids));
  }
  for (const subject of subjects) subject.others = await deps.answersChanging(subject.ids);

  const firstOfSubjects = subjects.map((subject) => judgeSubject(subject, { main, notices: before.notices, ...context }));
  const notices: Evidence[] = [];
  for (const { notice } of [first, ...firstOfSubjects].flatMap((work) => work.judgement.events).filter(hasOwnNotice)) {
    if (sameWork(notice, main.ids) || about(notice, notices) || notices.length === MAX_NOTICES) continue;
    notices.push(about(notice, before.notices) ?? (await start(notice)));
  }
  const articleIds = relatedOf(main.ids, answers).find(({ relation }) => relation === 'preprint-of' || relation === 'published-as')?.ids;
  const article = articleIds ? ((before.article && sameWork(before.article.ids, articleIds) ? before.article : null) ?? (await start(articleIds))) : null;
  const isNotice = judgement.role !== 'article' && !isRepublication(judgement.announces);
  const works = { main, subjects, notices, article, isNotice };
  const sameNotices = notices.length === before.notices.length && notices.every((notice, index) => notice === before.notices[index]);
  const judged = sameNotices
    ? { main: first, subjects: firstOfSubjects, article: article && judgeArticle(article, notices, context) }
    : judgeWorks(works, context);
  return { ...works, judged };
}

/** The works a notice is about, once each; one that only says that it is a notice names none. */
function distinctSubjects(announces: readonly NoticeEvent[]): WorkIds[] {
  const subjects: WorkIds[] = [];
  for (const { subject } of announces) {
    if (workKey(subject) !== null && !subjects.some((known) => sameWork(known, subject))) subjects.push(subject);
  }
  return subjects;
}

/** Works that turned out to be one, since they were named by a DOI here and by a PMID there. */
function distinct(works: readonly Evidence[]): Evidence[] {
  return works.filter((work, index) => works.findIndex((other) => sameWork(other.ids, work.ids)) === index);
}

function about(ids: WorkIds, works: readonly Evidence[]): Evidence | undefined {
  return works.find((work) => sameWork(work.ids, ids));
}
