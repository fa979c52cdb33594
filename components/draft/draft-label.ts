import { i18n } from '#i18n';
import type { Draft } from '@/lib/drafts/draft';
import { dayText } from '@/lib/words/date-text';

/** That a machine wrote it, which one, and when. It goes along with every copy. */
export function draftLabel({ by, model, at }: Pick<Draft, 'by' | 'model' | 'at'>): string {
  if (by === 'server') return i18n.t('draft.label', [model, dayText(at)]);
  return model === '' ? i18n.t('draft.labelBrowser', [dayText(at)]) : i18n.t('draft.labelBrowserNamed', [model, dayText(at)]);
}
