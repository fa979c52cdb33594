import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Icon } from '@/components/parts/Icon';
import { ARROW } from '@/components/parts/icons';
import { StatusMark } from '@/components/parts/StatusMark';
import type { WatchedStatus } from '@/lib/model/watch';
import { watchedText, watchedVerdict } from './change-text';

interface BeforeAfterProps {
  before: WatchedStatus;
  after: WatchedStatus;
}

/** The status before and after, where the two differ. */
export function BeforeAfter({ before, after }: BeforeAfterProps): JSX.Element | null {
  if (before.code === after.code && before.updatedKind === after.updatedKind) return null;
  return (
    <p class="before-after">
      <span class="visually-hidden">{i18n.t('gist.label', [i18n.t('watch.was')])} </span>
      <StatusText status={before} />
      <Icon shape={ARROW} size={16} />
      <span class="visually-hidden">{i18n.t('gist.label', [i18n.t('watch.is')])} </span>
      <StatusText status={after} />
    </p>
  );
}

function StatusText({ status }: { status: WatchedStatus }): JSX.Element {
  if (status.code === 'none') return <span class="quiet">{watchedText(status)}</span>;
  const verdict = watchedVerdict(status);
  return (
    <span class={`status-word tone-${verdict.tone}`}>
      <StatusMark verdict={verdict} />
      {watchedText(status)}
    </span>
  );
}
