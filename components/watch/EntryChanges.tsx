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
            {changeText(change)}
            {change.kind === 'notice' && change.event !== null && ` (${noticeText(change.event)})`}
          </li>
        ))}
    </ul>
  );
}
