import { i18n } from '#i18n';
import { listText } from '@/components/parts/language';
import { sourceName } from '@/components/parts/source-name';
import type { WorkReport } from '@/lib/model/report';
import type { NotCheckedReason } from '@/lib/model/status';

const REASON_LINES = {
  'live-off': 'line.liveOff',
  'private-window': 'line.privateWindow',
  'nothing-holds-it': 'line.nothingHoldsIt',
  failed: 'line.failed',
  'no-identifier': 'line.noIdentifier',
} as const satisfies Record<Exclude<NotCheckedReason, 'waiting'>, string>;

/** What the headline means for a reader, and what it does not mean (wording.md 1 and 4). */
export function statusLine({ status, waiting }: Pick<WorkReport, 'status' | 'waiting'>): string {
  switch (status.code) {
    case 'retracted':
    case 'removed':
    case 'withdrawn':
    case 'replaced':
    case 'concern':
    case 'corrected':
      return i18n.t(`line.${status.code}`);
    case 'partly-retracted':
      return i18n.t('line.partlyRetracted');
    case 'updated':
      if (status.updatedKind === 'newer-version') {
        return i18n.t(status.event?.inPlace ? 'line.updatedInPlace' : 'line.newerVersion');
      }
      return i18n.t(status.updatedKind === 'out-of-date' ? 'line.outOfDate' : 'line.addedTo');
    case 'none-found':
    case 'partly-checked':
      if (status.event === null) return i18n.t('line.noneFound');
      return i18n.t(status.event.type === 'concern_lifted' ? 'line.concernLifted' : 'line.reinstated');
    case 'not-checked':
      if (status.reason === 'waiting') return waitingLine(waiting.map(sourceName));
      return i18n.t(status.reason === null ? 'line.failed' : REASON_LINES[status.reason]);
  }
}

function waitingLine(names: string[]): string {
  return names.length === 0 ? i18n.t('line.waitingLocal') : i18n.t('line.waiting', [listText(names)]);
}
