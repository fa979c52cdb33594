import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { BrandMark } from '@/components/parts/BrandMark';
import { ConfirmDialog } from '@/components/parts/ConfirmDialog';
import { joined } from '@/lib/words/joined';

/** Why the list could not be opened. */
export type RecoveryFault = 'newer' | 'full' | 'damaged';

/** What came of reading what is there; `null` numbers where the browser could not even open it. */
export type RescueOutcome = { papers: number; summaries: number; asTheyAre: number; lost: number } | 'nothing';

export interface RecoveryProps {
  fault: RecoveryFault;
  /** The browser's own name for it, for a report to somebody who can help. */
  detail: string;
  /** `null` before it was tried; `busy` while it goes on. */
  rescue: RescueOutcome | 'busy' | null;
  /** Copies that were taken before something changed much of the list. */
  snapshots: readonly { id: string; text: string }[];
  onRetry(): void;
  onSave(): void;
  onSaveSnapshot(id: string): void;
  onFreshStart(): void;
}

const LINES = { newer: 'recovery.newer', full: 'recovery.full', damaged: 'recovery.damaged' } as const;

/** The list cannot be opened: what happened, everything that can be saved, and a way to begin anew that loses nothing. */
export function Recovery(props: RecoveryProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  return (
    <main class="caveat page recovery">
      <header class="page-header">
        <h1>
          <BrandMark />
          {i18n.t('recovery.title')}
        </h1>
      </header>
      <p class="recovery-line">{i18n.t(LINES[props.fault])}</p>
      <p class="quiet">{joined('sentences', [i18n.t('recovery.untouched'), i18n.t('recovery.detail', [props.detail])])}</p>
      <ol class="recovery-steps">
        <li>
          <h2>{i18n.t('asked.retry')}</h2>
          <p>{i18n.t('recovery.retryLine')}</p>
          <button type="button" class="button" onClick={props.onRetry}>
            {i18n.t('asked.retry')}
          </button>
        </li>
        <li>
          <h2>{i18n.t('recovery.save')}</h2>
          <p>{i18n.t('recovery.saveLine')}</p>
          <button type="button" class="button" disabled={props.rescue === 'busy'} onClick={props.onSave}>
            {i18n.t('recovery.save')}
          </button>
          <p role="status">{rescueText(props.rescue)}</p>
          {props.snapshots.length > 0 && (
            <>
              <p>{i18n.t('recovery.snapshots')}</p>
              <ul class="rows">
                {props.snapshots.map(({ id, text }) => (
                  <li key={id}>
                    <span>{text}</span>
                    <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('recovery.saveSnapshot'), text])} onClick={() => props.onSaveSnapshot(id)}>
                      {i18n.t('recovery.saveSnapshot')}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </li>
        <li>
          <h2>{i18n.t('recovery.fresh')}</h2>
          <p>{i18n.t('recovery.freshLine')}</p>
          <button type="button" class="button danger" onClick={() => setAsking(true)}>
            {i18n.t('recovery.fresh')}
          </button>
        </li>
      </ol>
      {asking && (
        <ConfirmDialog
          title={i18n.t('recovery.freshTitle')}
          text={i18n.t('recovery.freshQuestion')}
          confirm={i18n.t('recovery.fresh')}
          cancel={i18n.t('recovery.wait')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            props.onFreshStart();
          }}
        />
      )}
    </main>
  );
}

function rescueText(rescue: RecoveryProps['rescue']): string {
  if (rescue === null) return '';
  if (rescue === 'busy') return i18n.t('noticeList.phase.reading');
  if (rescue === 'nothing') return i18n.t('recovery.nothing');
  const { papers, summaries, asTheyAre, lost } = rescue;
  const saved = i18n.t('recovery.saved', [papers, summaries, asTheyAre]);
  return joined('sentences', [saved, lost === 0 ? '' : i18n.t('recovery.lost', [lost])]);
}
