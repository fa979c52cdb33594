import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { ChangeItem } from './ChangeItem';
import type { DigestItem } from './digest-item';

interface FirstItemProps {
  items: DigestItem[];
  now: number;
  onSeen?(ids: string[]): void;
}

/** All papers that had a notice when they were checked for the first time: one line, however many they are. */
export function FirstItem({ items, now, onSeen }: FirstItemProps): JSX.Element {
  const papers = new Set(items.map(({ change }) => change.entryId)).size;
  const text = i18n.t('watch.first', [papers]);
  return (
    <li class="change">
      <p class="change-what">{text}</p>
      <Fold label={i18n.t('watch.firstFold')}>
        <ul class="changes">
          {items.map((item) => (
            <ChangeItem key={item.change.id} item={item} now={now} />
          ))}
        </ul>
      </Fold>
      {onSeen && (
        <div class="change-foot">
          <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('watch.seen'), text])} onClick={() => onSeen(items.map(({ change }) => change.id))}>
            {i18n.t('watch.seen')}
          </button>
        </div>
      )}
    </li>
  );
}
