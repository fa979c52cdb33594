import { sameWork } from '@/lib/identifiers/work-key';
import { plainText } from '@/lib/model/rich-text';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { sourcesFor } from '@/lib/model/sources';
import type { WorkIds } from '@/lib/model/work';
import type { NoticeRecord } from '@/lib/notices/status/notice-record';
import { noticeTextOf } from './notice-text';
import { workOf } from './work-of';

/** What the answers about a notice say of its own record. */
export function noticeRecordOf(notice: WorkIds, answers: SourceAnswer[]): NoticeRecord {
  const { journal } = workOf(notice, answers, null);
  return { notice, text: noticeTextOf(answers).text, title: titleOf(answers), journal };
}

/** The same from answers about several notices, such as those that are kept with a saved paper. */
export function noticeRecordsOf(answers: readonly SourceAnswer[]): NoticeRecord[] {
  const groups: { ids: WorkIds; answers: SourceAnswer[] }[] = [];
  for (const answer of answers) {
    const ids = answer.work?.ids ?? answer.asked;
    const group = groups.find((known) => sameWork(known.ids, ids));
    if (group) group.answers.push(answer);
    else groups.push({ ids, answers: [answer] });
  }
  return groups.map((group) => noticeRecordOf(group.ids, group.answers));
}

/** The title of a record by the source whose facts count first, and who that is. */
function titleOf(answers: readonly SourceAnswer[]): NoticeRecord['title'] {
  for (const source of sourcesFor('facts')) {
    const title = answers.find((answer) => answer.source === source)?.work?.title;
    if (title) return { text: plainText(title), from: source };
  }
  return null;
}
