import { i18n } from '#i18n';
import type { CommandName } from '@/lib/messaging/contract';

/** Why a command about a saved paper came to nothing, as far as the reader can do something about it. */
export type EntryFailure = 'live-off' | 'private-off' | 'no-answer' | 'not-found' | 'full' | 'contradict' | 'too-much' | 'failed';

/**
 * What the reader is told of a refused command. The worker's own message is for contributors and is
 * never shown.
 * @param code of the refusal; one that is not known here counts as `failed`
 */
export function entryFailure(command: CommandName, code: string): EntryFailure {
  if (code === 'not-found' || code === 'full' || code === 'contradict' || code === 'too-much') return code;
  if (command === 'recheck-entry' && (code === 'live-off' || code === 'private-off' || code === 'no-answer')) return code;
  return 'failed';
}

/** The sentence for it. A look-up that failed is called "not checked", never more. */
export function failureText(failure: EntryFailure): string {
  switch (failure) {
    case 'live-off':
      return i18n.t('headline.notChecked', [i18n.t('reason.liveOff')]);
    case 'private-off':
      return i18n.t('headline.notChecked', [i18n.t('reason.privateWindow')]);
    case 'no-answer':
      return i18n.t('headline.notChecked', [i18n.t('reason.unknown')]);
    case 'not-found':
      return i18n.t('list.failure.notFound');
    case 'full':
      return i18n.t('list.failure.full');
    case 'contradict':
      return i18n.t('list.failure.contradict');
    case 'too-much':
      return i18n.t('list.failure.tooMuch');
    case 'failed':
      return i18n.t('list.failure.failed');
  }
}
