import { i18n } from '#i18n';
import { dayText } from '@/lib/words/date-text';
import { sourceName } from '@/lib/words/source-name';
import type { NoticeReading } from '@/lib/model/report';

/** Who gave the words of a notice, and when; a remark in a record is no text of the notice, and is called one. */
export function readingSource({ from, at }: Pick<NoticeReading, 'from' | 'at'>): string {
  if (from === null) return '';
  if (from === 'page') return at === null ? i18n.t('words.fromPage') : i18n.t('words.fromPageOn', [dayText(at)]);
  if (at === null) return i18n.t('words.remark', [sourceName(from)]);
  return i18n.t('words.fromOn', [sourceName(from), dayText(at)]);
}
