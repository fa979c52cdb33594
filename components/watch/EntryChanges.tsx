import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { WatchChange } from '@/lib/model/watch';
import { changeText, noticeText } from './change-text';

/** What changed about one saved paper, the latest first: a line in its row of the reading list. */
export function EntryChanges({ changes }: { changes: readonly WatchChange[] }): JSX.Element | null {
  if (changes.length === 0) return null;
  return (
    <ul class="entry-changes">
      {changes
        .toSorted((a, b) => b.foundAt - a.foundAt)
        .map((change) => (
          <li key={change.id} class={change.seenAt === null ? 'entry-change-new' : ''}>
            {change.kind === 'notice' && change.event !== null ? i18n.t('join.aside', [changeText(change), noticeText(change.event)]) : changeText(change)}
          </li>
        ))}
    </ul>
  );
}
