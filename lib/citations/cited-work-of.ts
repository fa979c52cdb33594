import { i18n } from '#i18n';
import type { Outcome } from '@/lib/model/outcome';
import type { ReadingListEntry, ReadingState } from '@/lib/model/reading-list-entry';
import { plainText } from '@/lib/model/rich-text';
import type { NoticeEvent, Status } from '@/lib/model/status';
import { statusVerdict } from '@/lib/model/verdict';
import type { Work } from '@/lib/model/work';
import { dayOfText } from '@/lib/words/date-text';
import { isOutside } from '@/lib/words/is-outside';
import { sourceName } from '@/lib/words/source-name';
import { statusSentence } from '@/lib/words/status-sentence';
import type { CitedNotes, CitedWork } from './cited-work';
import { citedNotice } from './notice-line';
import { joined } from '@/lib/words/joined';

/** How a paper stands, as it was judged. */
export interface JudgedWork {
  work: Work;
  status: Status;
  events: readonly NoticeEvent[];
  outcomes: readonly Outcome[];
}

const STATES = { unread: 'state.unread', reading: 'state.reading', read: 'state.read' } as const satisfies Record<ReadingState, string>;

/**
 * A paper for a citation or an export.
 * @param own what the reader wrote about it, where that is to go along
 */
export function citedWorkOf({ work, status, events, outcomes }: JudgedWork, own: Pick<ReadingListEntry, 'tags' | 'note' | 'state'> | null = null): CitedWork {
  const answered = outcomes.filter(({ source, kind }) => isOutside(source) && (kind === 'lists-notice' || kind === 'lists-none'));
  return {
    title: work.title === null ? '' : plainText(work.title).replace(/\s+/g, ' ').trim(),
    authors: work.authors,
    journal: work.journal,
    published: work.published,
    ids: work.ids,
    status: i18n.t(`word.${statusVerdict(status).word}`),
    sentence: joined('sentences', [statusSentence({ status, outcomes: [...outcomes] }), listSentence(outcomes, answered)]),
    checked: answered.length === 0 ? null : dayOf(Math.min(...answered.map(({ at }) => at))),
    checkedIn: answered.map(({ source }) => sourceName(source)),
    notices: events.map(citedNotice),
    notes: own === null ? null : notesOf(own),
  };
}

function notesOf({ tags, note, state }: Pick<ReadingListEntry, 'tags' | 'note' | 'state'>): CitedNotes {
  return { tags, note, state: i18n.t(STATES[state]) };
}

/** A moment's day as ISO writes it, in the reader's own time zone, as the sentence beside it says it. */
export function dayOf(at: number): string {
  const day = new Date(at);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Which list on this device a status rests on where nobody outside answered, and what its silence is worth. */
function listSentence(outcomes: readonly Outcome[], answered: readonly Outcome[]): string {
  const list = outcomes.find(({ source }) => source === 'notice-list');
  if (!list || answered.length > 0) return '';
  const day = dayOfText(list.at);
  if (list.kind === 'lists-notice') return i18n.t('citation.listDay', [day]);
  if (list.kind === 'lists-none') return i18n.t('listSays.none', [day]);
  return list.silent === undefined ? '' : i18n.t(list.silent === 'list-old' ? 'listSays.old' : 'listSays.newer', [day]);
}
