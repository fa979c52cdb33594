import { i18n } from '#i18n';
import { listText } from '@/lib/words/language';
import { claimant } from '@/lib/words/source-name';
import type { Disagreement } from '@/lib/model/status';

const KINDS = {
  type: 'disagreement.type',
  'replaced-or-reinstated': 'disagreement.replaced',
  notice: 'disagreement.notice',
  record: 'disagreement.record',
  unsupported: 'disagreement.unsupported',
} as const satisfies Record<Disagreement['kind'], string>;

/** Who says what, in one calm sentence; nothing is averaged and nobody is called wrong. */
export function disagreementText({ kind, claims }: Disagreement): string {
  const said = claims.map((claim) => {
    const what = kind === 'notice' && claim.noticeDoi !== null ? claim.noticeDoi : i18n.t(`noticeType.${claim.type}`);
    return i18n.t('disagreement.claim', [claimant(claim), what]);
  });
  return i18n.t(KINDS[kind], [listText([...new Set(said)])]);
}
