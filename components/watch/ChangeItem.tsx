import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { StatusMark } from '@/components/parts/StatusMark';
import { WorkLine } from '@/components/parts/WorkLine';
import { WorkTitle } from '@/components/parts/WorkTitle';
import { plainText } from '@/lib/model/rich-text';
import { NO_IDS } from '@/lib/model/work';
import { recordUrl } from '@/lib/words/record-url';
import { BeforeAfter } from './BeforeAfter';
import { changeText, changeVerdict, foundText, noticeText } from './change-text';
import type { DigestItem } from './digest-item';

interface ChangeItemProps {
  item: DigestItem;
  /** What "today" is measured from, in milliseconds since the epoch. */
  now: number;
  /** Left out where there is nothing to mark. */
  onSeen?(ids: string[]): void;
}

/** One change of one paper: what happened, to which paper, by which notice, and who says so. */
export function ChangeItem({ item, now, onSeen }: ChangeItemProps): JSX.Element {
  const { change, work } = item;
  const { event, article } = change;
  const verdict = changeVerdict(change);
  const name = work.title === null ? (work.ids.doi ?? work.ids.pmid ?? '') : plainText(work.title);
  return (
    <li class={`change tone-${verdict.tone}`}>
      <p class="change-what">
        {event !== null && <StatusMark verdict={verdict} />}
        {changeText(change)}
      </p>
      <h3 class="paper-title">
        <OutsideLink href={recordUrl(work.ids)}>
          <WorkTitle work={work} />
        </OutsideLink>
      </h3>
      <WorkLine work={work} />
      {event !== null && (
        <p>
          <OutsideLink href={recordUrl({ ...NO_IDS, ...event.notice })}>{noticeText(event)}</OutsideLink>
        </p>
      )}
      {article !== null && (
        <p>
          <OutsideLink href={recordUrl({ ...NO_IDS, ...article })}>{i18n.t('watch.openArticle')}</OutsideLink>
        </p>
      )}
      <BeforeAfter before={change.before} after={change.after} />
      <div class="change-foot">
        <p class="quiet">{foundText(change, now)}</p>
        {onSeen && (
          <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('watch.seen'), name])} onClick={() => onSeen([change.id])}>
            {i18n.t('watch.seen')}
          </button>
        )}
      </div>
    </li>
  );
}
