import type { SourceAnswer } from '@/lib/model/source-answer';
import type { NoticeEvent } from '@/lib/model/status';
import type { Standing, WatchedEvent, WatchedStatus } from '@/lib/model/watch';
import type { Judgement } from '@/lib/notices/status/judge';

/** The fingerprint of a notice's own words, by its DOI. */
export type NoticeWords = ReadonlyMap<string, string>;

/** What the watch remembers of a judgement. */
export function standingOf(
  { status, events }: Pick<Judgement, 'status' | 'events'>,
  answers: readonly SourceAnswer[],
  list: Standing['list'],
  words: NoticeWords = new Map(),
): Standing {
  return { ...watchedStatus(status), events: events.map((event) => watchedEvent(event, words)), article: articleOf(answers), list };
}

/** A status as the watch tells it: kinds of silence are one. */
export function watchedStatus({ code, updatedKind }: Judgement['status']): WatchedStatus {
  const isSilent = code === 'none-found' || code === 'partly-checked' || code === 'not-checked';
  return { code: isSilent ? 'none' : code, updatedKind: code === 'updated' ? updatedKind : null };
}

function watchedEvent({ type, sourceType, notice, date, resolved, assertedBy }: NoticeEvent, words: NoticeWords): WatchedEvent {
  const { doi, pmid } = notice;
  return { type, name: sourceType.slice(0, 120), notice: { doi, pmid }, date, resolved, from: assertedBy, words: words.get(doi ?? '') ?? null };
}

/** The journal article that a preprint became, as the registers name it. */
function articleOf(answers: readonly SourceAnswer[]): Standing['article'] {
  const found = answers.flatMap(({ related }) => related).find(({ relation, ids }) => (relation === 'published-as' || relation === 'preprint-of') && (ids.doi ?? ids.pmid) !== null);
  return found ? { doi: found.ids.doi, pmid: found.ids.pmid } : null;
}
