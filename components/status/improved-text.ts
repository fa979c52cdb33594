import { i18n } from '#i18n';
import { sourceName } from '@/lib/words/source-name';
import { statusVerdict } from '@/lib/model/verdict';
import type { Status } from '@/lib/model/status';

/**
 * A status that got better says what it was and what ended it ("our list said retracted; the
 * record does not"); empty when it did not.
 */
export function improvedText({ improvedFrom }: Pick<Status, 'improvedFrom'>): string {
  if (improvedFrom === null) return '';
  const was = i18n.t(`word.${statusVerdict({ code: improvedFrom.code, updatedKind: null, event: null }).word}`);
  if (improvedFrom.by === 'event') return i18n.t('improved.byEvent', [was]);
  return i18n.t('improved.bySource', [was, sourceName(improvedFrom.by)]);
}
