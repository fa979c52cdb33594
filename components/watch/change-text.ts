import { i18n } from '#i18n';
import { MARK_VERDICTS } from '@/lib/model/mark-verdict';
import { statusVerdict, type Verdict, type VerdictWord } from '@/lib/model/verdict';
import type { StatusCode } from '@/lib/model/status';
import type { WatchChange, WatchedEvent, WatchedStatus } from '@/lib/model/watch';
import { statusCodeOf, updatedKindOf } from '@/lib/notices/status/status-code-of';
import { dateText, dayOfText, momentText } from '@/lib/words/date-text';
import { noticeName } from '@/lib/words/notice-name';
import { sourceName } from '@/lib/words/source-name';
import { joined } from '@/lib/words/joined';

/** The words that a notice gives a paper. */
const WORDS = ['retracted', 'removed', 'withdrawn', 'replaced', 'partlyRetracted', 'concern', 'corrected', 'newerVersion', 'addedTo', 'outOfDate', 'reinstated', 'concernLifted'] as const satisfies readonly VerdictWord[];
type NoticeWord = (typeof WORDS)[number];

const WHEN = { since: 'watch.since', before: 'watch.already', unclear: 'watch.unclear' } as const;

/** What happened, in one sentence: "Corrected since you saved it". */
export function changeText(change: WatchChange): string {
  const { kind, event, when } = change;
  if (kind === 'published') return i18n.t('watch.published');
  if (kind === 'status' || event === null) return i18n.t('watch.changedStatus');
  if (kind === 'gone') return i18n.t('watch.gone', [sourceName(change.by), noticeName({ sourceType: event.name, type: event.type })]);
  if (kind === 'words') return i18n.t('watch.words', [noticeName({ sourceType: event.name, type: event.type })]);
  return i18n.t(WHEN[when], [i18n.t(`word.${eventWord(event)}`)]);
}

/** The notice with its date: "Author Correction, dated 13 May 2025". */
export function noticeText(event: WatchedEvent): string {
  const date = event.date === null ? i18n.t('watch.dateNone') : i18n.t('proof.dated', [dateText(event.date)]);
  return joined('facts', [noticeName({ sourceType: event.name, type: event.type }), date]);
}

/** Who said it and from when, and when Caveat found it. */
export function foundText({ by, saidAt, foundAt }: WatchChange, now: number): string {
  const said = by === 'notice-list' ? i18n.t('watch.fromList', [dayOfText(saidAt)]) : i18n.t('watch.fromSource', [sourceName(by), momentText(saidAt, now)]);
  return joined('clauses', [said, i18n.t('watch.foundAt', [momentText(foundAt, now)])]);
}

/** Word and tone of the notice itself: what it makes of the paper it is about. */
export function changeVerdict({ event, after }: WatchChange): Verdict {
  if (event === null) return watchedVerdict(after);
  const word = eventWord(event);
  const tone = word === 'reinstated' || word === 'concernLifted' ? 'grey' : statusVerdict({ code: codeOf(event), updatedKind: updatedKindOf(event.type), event: null }).tone;
  return { word, tone };
}

/** Word and tone of a status as the watch keeps it; silence has a text of its own. */
export function watchedVerdict({ code, updatedKind }: WatchedStatus): Verdict {
  return code === 'none' ? MARK_VERDICTS['other-notice'] : statusVerdict({ code, updatedKind, event: null });
}

/** A status as a word; silence is never praised. */
export function watchedText(status: WatchedStatus): string {
  return status.code === 'none' ? i18n.t('watch.noNotice') : i18n.t(`word.${watchedVerdict(status).word}`);
}

function eventWord(event: WatchedEvent): NoticeWord {
  if (event.type === 'reinstatement') return 'reinstated';
  if (event.type === 'concern_lifted') return 'concernLifted';
  const { word } = statusVerdict({ code: codeOf(event), updatedKind: updatedKindOf(event.type), event: null });
  return WORDS.find((each) => each === word) ?? 'addedTo';
}

function codeOf({ type }: WatchedEvent): StatusCode {
  return statusCodeOf(type) ?? 'updated';
}
