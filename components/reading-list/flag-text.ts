import { i18n } from '#i18n';
import type { ReaderFlag } from '@/lib/model/reading-list-entry';

/** A flag in words, with its reason where it has one. */
export function flagText({ kind, note }: Omit<ReaderFlag, 'at'>): string {
  const name = i18n.t(kind === 'known' ? 'list.flag.known' : 'list.flag.checkAgain');
  return note === '' ? name : i18n.t('labelled', [name, note]);
}
