import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { LookUpResult } from '@/lib/messaging/contract';

/** What mends it that nobody outside was asked. */
export interface LookUpMending {
  onTurnOnLive(): void;
  onOptions(): void;
  onRetry(): void;
}

interface NotAskedProps {
  why: NonNullable<LookUpResult['notAsked']>;
  /** The sentence that says why; empty where it stands elsewhere. */
  line: string;
  mending: LookUpMending;
}

/** That an outside service was not asked, with the one button that changes it. */
export function NotAsked({ why, line, mending }: NotAskedProps): JSX.Element {
  const [label, onClick] = buttonOf(why, mending);
  return (
    <div class="not-asked">
      {line !== '' && <p>{line}</p>}
      <button type="button" class="button" onClick={onClick}>
        {label}
      </button>
    </div>
  );
}

function buttonOf(why: NotAskedProps['why'], mending: LookUpMending): [label: string, onClick: () => void] {
  switch (why) {
    case 'live-off':
      return [i18n.t('live.turnOn'), mending.onTurnOnLive];
    case 'private-off':
      return [i18n.t('live.privateTurnOn'), mending.onOptions];
    default:
      return [i18n.t('asked.retry'), mending.onRetry];
  }
}
