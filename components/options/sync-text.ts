import { i18n } from '#i18n';
import type { SyncStatus } from '@/lib/model/sync-status';
import { momentText } from '@/lib/words/date-text';

/**
 * What the options say of synchronisation, one sentence a line: when it last went through or why it did not, and what is
 * not in the copy.
 */
export function syncText(on: boolean, status: SyncStatus | null, now: number): string[] {
  if (!on) return status?.outcome === 'erased' ? [i18n.t('sync.erasedElsewhere', [momentText(status.at, now)])] : [];
  if (status === null || status.outcome === 'erased') return [i18n.t('sync.never')];
  const { outcome, at, papers, leftOut, notesLeftOut } = status;
  if (outcome === 'failed') return [i18n.t('sync.failed', [momentText(at, now)])];
  if (outcome === 'full') return [i18n.t('sync.full', [momentText(at, now)])];
  const lines = [i18n.t('sync.done', [momentText(at, now), papers - leftOut, papers])];
  if (leftOut > 0) lines.push(i18n.t('sync.leftOut', [leftOut]));
  if (notesLeftOut > 0) lines.push(i18n.t('sync.notesLeftOut', [notesLeftOut]));
  return lines;
}
