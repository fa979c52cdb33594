import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dateText } from '@/lib/words/date-text';
import { StatusMark } from '@/components/parts/StatusMark';
import { noticeName } from '@/lib/words/notice-name';
import type { Snapshot } from '@/lib/messaging/contract';
import type { PageFinding } from '@/lib/model/page-finding';
import { plainText } from '@/lib/model/rich-text';

interface TabVerdictProps {
  /** The last snapshot; `null` before the first. */
  snapshot: Snapshot | null;
  /** The background did not answer. */
  unanswered: boolean;
  /** How the tab names the paper: its page, or its address alone. */
  finding: Pick<PageFinding, 'ids' | 'from' | 'title'>;
}

/** The verdict on one paper in a few lines: the word, the notice, which paper, and how it was told. */
export function TabVerdict({ snapshot, unanswered, finding }: TabVerdictProps): JSX.Element {
  const verdict = snapshot?.verdict ?? null;
  const { doi, pmid, pmcid, arxiv } = finding.ids;
  const title = finding.title ?? titleIn(snapshot);
  const event = snapshot?.report.main.status.event ?? null;
  const isSettled = snapshot?.settled === true;
  const isChecking = !isSettled && !unanswered;
  return (
    <div class={`popup-verdict tone-${verdict?.tone ?? 'grey'}`}>
      {(verdict !== null || isChecking) && (
        <p class="status-head">
          {verdict !== null && (
            <>
              <StatusMark verdict={verdict} />
              <span>{i18n.t(`word.${verdict.word}`)}</span>
            </>
          )}
          {isChecking && <span class="popup-checking">{i18n.t('popup.checking')}</span>}
        </p>
      )}
      {event !== null && (
        <p>{event.date === null ? noticeName(event) : i18n.t('headline.named', [noticeName(event), dateText(event.date)])}</p>
      )}
      {title !== '' && <p class="popup-title paper-title">{title}</p>}
      {finding.from === 'url' && <p class="quiet">{i18n.t('popup.addressNames', [doi ?? pmid ?? pmcid ?? arxiv ?? ''])}</p>}
      {!isSettled && unanswered && <p class="quiet">{i18n.t('popup.unanswered')}</p>}
    </div>
  );
}

function titleIn(snapshot: Snapshot | null): string {
  return plainText(snapshot?.report.main.work.title ?? []).trim();
}
