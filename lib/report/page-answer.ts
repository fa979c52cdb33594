import { parseDoi } from '@/lib/identifiers/doi';
import { kindOfPage } from '@/lib/identifiers/kind-of-page';
import { workKey } from '@/lib/identifiers/work-key';
import type { Ask } from '@/lib/messaging/contract';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { titleForm } from '@/lib/notices/title-form';
import { emptyAnswer } from '@/lib/sources/empty-answer';

/**
 * What the page in front of the reader says of itself, as one more source: a notice that names the
 * work it is about. It is all there is when nothing may be asked.
 * @param at milliseconds since the epoch
 * @returns `null` unless the page is a notice that names its subject
 */
export function pageAnswer(ids: WorkIds, ask: Pick<Ask, 'kind' | 'title' | 'types' | 'page'>, at: number): SourceAnswer | null {
  if (!ask.page || kindOfPage({ ...ask, ids }) !== 'notice') return null;
  const form = titleForm(ask.page.title ?? ask.title ?? '');
  const subjects = ask.page.noticeSubjects
    .map((doi) => parseDoi(doi))
    .filter((doi): doi is string => doi !== null && doi !== ids.doi);
  if (subjects.length === 0 || form?.marks !== 'notice' || workKey(ids) === null) return null;
  // The page does not list notices about its own document; the outcome speaks of that only.
  const answer = emptyAnswer(ids, { source: 'page', kind: 'not-held', at, reason: null, retryAt: null });
  answer.assertions = subjects.map((doi) => ({
    source: 'page',
    via: null,
    type: form.type,
    sourceType: form.word,
    notice: ids,
    subject: { ...NO_IDS, doi },
    inPlace: false,
    date: null,
    citation: ask.page?.title ?? ask.title,
    note: null,
    recordId: null,
    strength: 'record',
  }));
  return answer;
}
