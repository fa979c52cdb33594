import { i18n } from '#i18n';
import { momentText } from '@/lib/words/date-text';

const WHY = {
  migration: 'snapshots.migration',
  restore: 'snapshots.restore',
  import: 'snapshots.import',
  bulk: 'snapshots.bulk',
  snapshot: 'snapshots.snapshot',
} as const;

/** A snapshot in one line: when, why, and how much. */
export function snapshotText({ at, why, entries }: { at: number; why: keyof typeof WHY; entries: number }): string {
  return i18n.t('snapshots.one', [momentText(at, Date.now()), i18n.t(WHY[why]), i18n.t('list.count', entries)]);
}
