import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { LiveMode, WorkReport } from '@/lib/model/report';
import type { StatusCommands } from './status-commands';

interface MendProps {
  report: Pick<WorkReport, 'status' | 'outcomes' | 'waiting'>;
  live: LiveMode;
  commands: StatusCommands;
}

/** The one button that mends a missing answer; nothing when nothing is missing or nothing would help. */
export function Mend({ report: { status, outcomes, waiting }, live, commands }: MendProps): JSX.Element | null {
  if (status.reason === 'no-identifier') return null;
  if (live === 'off') return <MendButton label={i18n.t('live.turnOn')} onClick={commands.onTurnOnLive} />;
  if (live === 'private-off') return <MendButton label={i18n.t('live.privateTurnOn')} onClick={commands.onOptions} />;
  const failed = outcomes.some(({ kind }) => kind === 'failed');
  const unanswered = status.code === 'not-checked' && status.reason !== 'waiting';
  if (waiting.length > 0 || !(failed || unanswered)) return null;
  return <MendButton label={i18n.t('asked.retry')} onClick={commands.onRetry} />;
}

function MendButton({ label, onClick }: { label: string; onClick(): void }): JSX.Element {
  return (
    <button type="button" class="button" onClick={onClick}>
      {label}
    </button>
  );
}
