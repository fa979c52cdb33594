import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useUniqueId } from '@/components/parts/use-unique-id';

interface FieldConflictProps {
  /** The name of the field, as its label has it. */
  field: string;
  /** What the reader typed here, and what was saved elsewhere meanwhile. */
  mine: string;
  theirs: string;
  onMine(): void;
  onTheirs(): void;
  /** Left out where the two cannot be had together. */
  onBoth?(): void;
}

/** A field that was changed in two places: both texts, and the reader chooses. Neither is lost before that. */
export function FieldConflict({ field, mine, theirs, onMine, onTheirs, onBoth }: FieldConflictProps): JSX.Element {
  const id = useUniqueId();
  return (
    <div class="field-conflict" role="group" aria-labelledby={id}>
      <p id={id}>
        <b>{i18n.t('conflict.line', [field])}</b>
      </p>
      <div class="both-texts">
        <div>
          <p class="quiet">{i18n.t('conflict.mine')}</p>
          <p class="conflict-text">{mine === '' ? i18n.t('conflict.empty') : mine}</p>
        </div>
        <div>
          <p class="quiet">{i18n.t('conflict.theirs')}</p>
          <p class="conflict-text">{theirs === '' ? i18n.t('conflict.empty') : theirs}</p>
        </div>
      </div>
      <p class="buttons">
        {onBoth && (
          <button type="button" class="button" onClick={onBoth}>
            {i18n.t('conflict.keepBoth')}
          </button>
        )}
        <button type="button" class="button" onClick={onMine}>
          {i18n.t('conflict.keepMine')}
        </button>
        <button type="button" class="button" onClick={onTheirs}>
          {i18n.t('conflict.keepTheirs')}
        </button>
      </p>
    </div>
  );
}
