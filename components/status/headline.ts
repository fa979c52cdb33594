import { i18n } from '#i18n';
import { dateText, whenText } from '@/lib/words/date-text';
import type { NotCheckedReason, Status } from '@/lib/model/status';
import { noticeName } from '@/lib/words/notice-name';

const REASONS = {
  'live-off': 'reason.liveOff',
  'private-window': 'reason.privateWindow',
  'nothing-holds-it': 'noRegister.reason',
  failed: 'noRegister.failed',
  'no-identifier': 'reason.noIdentifier',
  outdated: 'reason.outdated',
} as const satisfies Record<Exclude<NotCheckedReason, 'waiting'>, string>;

/** The headline where no source gives a date. */
const UNDATED = {
  retracted: 'word.retracted',
  removed: 'word.removed',
  withdrawn: 'word.withdrawn',
  replaced: 'citation.label.replaced',
  partlyRetracted: 'headline.partlyRetractedNoDate',
  outOfDate: 'noticeType.withdrawal_out_of_date',
  updatedInPlace: 'headline.updatedInPlaceNoDate',
  reinstated: 'word.reinstated',
  concernLifted: 'word.concernLifted',
} as const;

/** The one sentence that says how an article stands now. */
export function headline(status: Status): string {
  switch (status.code) {
    case 'retracted':
    case 'removed':
    case 'withdrawn':
    case 'replaced':
      return dated(status.code, status);
    case 'partly-retracted':
      return dated('partlyRetracted', status);
    case 'concern':
      // An editor's note warns as well, and goes by its own name.
      if (status.event && /\bnote$/i.test(noticeName(status.event))) return named(status, 'word.concern');
      return status.event?.date
        ? i18n.t('headline.concern', [dateText(status.event.date)])
        : i18n.t('noticeType.expression_of_concern');
    case 'corrected':
      return named(status, 'word.corrected');
    case 'updated':
      if (status.updatedKind === 'newer-version') {
        return status.event?.inPlace ? dated('updatedInPlace', status) : i18n.t('headline.newerVersion');
      }
      if (status.updatedKind === 'out-of-date') return dated('outOfDate', status);
      return named(status, 'word.addedTo');
    case 'none-found':
      return ended(status) ?? i18n.t('headline.noneFound');
    case 'partly-checked':
      return ended(status) ?? i18n.t('headline.partlyChecked');
    case 'not-checked':
      return notChecked(status.reason);
  }
}

/** After a reinstatement "none found" would be untrue: what ended the earlier notice is the headline. */
function ended(status: Status): string | null {
  if (status.event === null) return null;
  return dated(status.event.type === 'concern_lifted' ? 'concernLifted' : 'reinstated', status);
}

type Dated = keyof typeof UNDATED;

function dated(word: Dated, { event }: Status): string {
  return event?.date ? i18n.t(`headline.${word}`, [whenText(event.date)]) : i18n.t(UNDATED[word]);
}

/** A correction goes by the notice's own name, since publishers give the words different weight. */
function named({ event }: Status, fallback: 'word.corrected' | 'word.addedTo' | 'word.concern'): string {
  if (event === null) return i18n.t(fallback);
  const when = event.date ? dateText(event.date) : i18n.t('date.unknown');
  return i18n.t('headline.named', [noticeName(event), when]);
}

function notChecked(reason: NotCheckedReason | null): string {
  if (reason === 'waiting') return i18n.t('headline.waiting');
  return i18n.t('headline.notChecked', [i18n.t(reason === null ? 'reason.unknown' : REASONS[reason])]);
}
