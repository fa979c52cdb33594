import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dateText } from '@/components/parts/date-text';
import { StatusMark } from '@/components/parts/StatusMark';
import { noticeName } from '@/components/status/notice-name';
import type { Snapshot } from '@/lib/messaging/contract';

interface TabVerdictProps {
  /** The last snapshot; `null` before the first. */
  snapshot: Snapshot | null;
  /** The background did not answer. */
  unanswered: boolean;
  title: string | null;
  /** The identifier by which the tab's address alone names the paper; `null` where its page did. */
  named: string | null;
}

/** The verdict on one paper in a few lines: the word, the notice, which paper, and how it was told. */
export function TabVerdict({ snapshot, unanswered, title, named }: TabVerdictProps): JSX.Element {
  const verdict = snapshot?.verdict ?? null;
  const event = snapshot?.report.main.status.event ?? null;
  return (
    <div class={`popup-verdict tone-${verdict?.tone ?? 'grey'}`}>
      {verdict !== null && (
        <p class="status-head">
          <StatusMark verdict={verdict} />
          <span>{i18n.t(`word.${verdict.word}`)}</span>
        </p>
      )}
      {event !== null && (
        <p>{event.date === null ? noticeName(event) : i18n.t('popup.event', [noticeName(event), dateText(event.date)])}</p>
      )}
      {title !== null && <p class="popup-title">{title}</p>}
      {named !== null && <p class="quiet">{i18n.t('popup.addressNames', [named])}</p>}
      {snapshot?.settled !== true && (
        <p class="quiet">{i18n.t(unanswered ? 'popup.unanswered' : 'popup.checking')}</p>
      )}
    </div>
  );
}
