import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { BrandMark } from '@/components/parts/BrandMark';
import { dateText } from '@/components/parts/date-text';
import { noticeName } from '@/components/status/notice-name';
import { StatusMark } from '@/components/parts/StatusMark';
import { Switch } from '@/components/parts/Switch';
import type { TabState } from '@/lib/messaging/contract';
import { NoVerdict } from './NoVerdict';

export interface PopupProps {
  /** What is known of the tab; `null` where it shows no paper. */
  state: TabState | null;
  /** Whether Caveat reads the tab's site; `null` before the tab was asked. */
  reads: boolean | null;
  /** The names of the sites that Caveat reads. */
  sites: readonly string[];
  /** `null` while that is not known. */
  keepOpen: boolean | null;
  /** Opens the sidebar in the tab, or closes it. */
  onToggleSidebar(): void;
  onKeepOpen(on: boolean): void;
  onOpenList(): void;
  onOptions(): void;
}

/** This tab's verdict in one line, and the way to everything else. */
export function Popup(props: PopupProps): JSX.Element {
  const { state, reads, sites, keepOpen, onToggleSidebar, onKeepOpen, onOpenList, onOptions } = props;
  const shown = state !== null && state.finding.kind !== 'list' ? state : null;
  return (
    <main class="caveat popup">
      <h1 class="brand">
        <BrandMark />
        {i18n.t('extName')}
      </h1>
      {shown !== null && <TabVerdict state={shown} />}
      {shown === null && reads === null && <p class="quiet">{i18n.t('popup.looking')}</p>}
      {shown === null && reads !== null && (
        <NoVerdict why={state !== null ? 'list' : reads ? 'none' : 'not-read'} sites={sites} />
      )}
      {shown !== null && (
        <button type="button" class="button primary" onClick={onToggleSidebar}>
          {i18n.t(shown.sidebarOpen ? 'popup.close' : 'popup.open')}
        </button>
      )}
      {keepOpen !== null && (
        <Switch label={i18n.t('sidebar.keepOpen')} hint={i18n.t('sidebar.keepOpenHint')} on={keepOpen} onChange={onKeepOpen} />
      )}
      <p class="popup-links">
        <button type="button" class="button plain" onClick={onOpenList}>
          {i18n.t('sidebar.readingList')}
        </button>
        <button type="button" class="button plain" onClick={onOptions}>
          {i18n.t('sidebar.options')}
        </button>
      </p>
    </main>
  );
}

function TabVerdict({ state: { finding, snapshot, unanswered } }: { state: TabState }): JSX.Element {
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
      {finding.title !== null && <p class="popup-title">{finding.title}</p>}
      {snapshot?.settled !== true && (
        <p class="quiet">{i18n.t(unanswered ? 'popup.unanswered' : 'popup.checking')}</p>
      )}
    </div>
  );
}
