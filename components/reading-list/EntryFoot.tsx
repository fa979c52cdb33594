import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CopyButton } from '@/components/parts/CopyButton';
import { dayText, momentText } from '@/lib/words/date-text';
import type { ReadingListEntry, ReadingState } from '@/lib/model/reading-list-entry';
import { StateSelect } from './StateSelect';

interface EntryFootProps {
  entry: Pick<ReadingListEntry, 'state' | 'savedAt' | 'checkedAt'>;
  /** The paper's title, so that each button says what it is about. */
  title: string;
  editing: boolean;
  /** Being checked right now. */
  busy: boolean;
  /** What "today" is measured from, in milliseconds since the epoch. */
  now: number;
  /** The reader has just left the editor: the button that opened it takes the focus. */
  cameBack: boolean;
  onState(state: ReadingState): void;
  onEdit(): void;
  onRecheck(): void;
  onRemove(): void;
  /** The paper's citation with how it stands. */
  citation(): Promise<string>;
}

/** When a paper was saved and checked, how far the reader is with it, and what can be done with it. */
export function EntryFoot(props: EntryFootProps): JSX.Element {
  const { entry, title, editing, busy, now, cameBack } = props;
  const editButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (cameBack) editButton.current?.focus();
  }, [cameBack]);
  return (
    <div class="entry-foot">
      <p class="quiet">
        <StateSelect state={entry.state} label={i18n.t('labelled', [i18n.t('citation.column.state'), title])} onChange={props.onState} />
        <span>
          {i18n.t('list.savedOn', [dayText(entry.savedAt)])} · {checkedText(entry.checkedAt, busy, now)}
        </span>
      </p>
      <p class="buttons">
        {!editing && (
          <button
            type="button"
            class="button plain"
            ref={editButton}
            aria-label={i18n.t('labelled', [i18n.t('list.edit'), title])}
            onClick={props.onEdit}
          >
            {i18n.t('list.edit')}
          </button>
        )}
        <button
          type="button"
          class="button plain"
          disabled={busy}
          aria-label={i18n.t('labelled', [i18n.t('list.recheck'), title])}
          onClick={props.onRecheck}
        >
          {i18n.t('list.recheck')}
        </button>
        <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('list.remove'), title])} onClick={props.onRemove}>
          {i18n.t('list.remove')}
        </button>
      </p>
      <CopyButton label={i18n.t('export.copyCitation')} name={i18n.t('labelled', [i18n.t('export.copyCitation'), title])} isPlain text={props.citation} />
    </div>
  );
}

function checkedText(checkedAt: number | null, busy: boolean, now: number): string {
  if (busy) return i18n.t('headline.waiting');
  return checkedAt === null ? i18n.t('list.neverChecked') : i18n.t('list.checkedOn', [momentText(checkedAt, now)]);
}
