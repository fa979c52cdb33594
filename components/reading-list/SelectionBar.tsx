import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useUniqueId } from '@/components/parts/use-unique-id';
import { MAX_TAG } from '@/lib/model/limits';
import type { ReadingState } from '@/lib/model/reading-list-entry';
import { READING_STATES } from './reading-states';
import { tagsOf } from './tags-of';

/** What can be done with many papers at once. */
export interface ManyCommands {
  onTagMany(ids: readonly string[], tags: readonly string[], isAdded: boolean): void;
  onStateMany(ids: readonly string[], state: ReadingState): void;
  onRecheckMany(ids: readonly string[]): void;
  onExportMany(ids: readonly string[]): void;
  onRemoveMany(ids: readonly string[]): void;
  onStopMany(): void;
}

/** Work on many papers that is under way. */
export interface ManyProgress {
  done: number;
  of: number;
}

interface SelectionBarProps {
  ids: readonly string[];
  found: number;
  progress: ManyProgress | null;
  commands: ManyCommands;
  onAll(): void;
  onNone(): void;
}

/** Stands above the rows while papers are selected: how many, and what can be done with them. */
export function SelectionBar({ ids, found, progress, commands, onAll, onNone }: SelectionBarProps): JSX.Element {
  const id = useUniqueId();
  const [tag, setTag] = useState('');
  function apply(isAdded: boolean): void {
    const tags = tagsOf(tag);
    if (tags.length === 0) return;
    commands.onTagMany(ids, tags, isAdded);
    setTag('');
  }
  return (
    <div class="selection-bar" role="group" aria-label={i18n.t('many.label')}>
      <p role="status">
        <b>{i18n.t('many.count', ids.length)}</b>
      </p>
      {ids.length < found && (
        <button type="button" class="button plain" onClick={onAll}>
          {i18n.t('many.all', [found])}
        </button>
      )}
      <button type="button" class="button plain" onClick={onNone}>
        {i18n.t('many.none')}
      </button>
      {progress !== null ? (
        <p class="many-progress" role="status">
          {i18n.t('many.progress', [progress.done, progress.of])}{' '}
          <button type="button" class="button" onClick={commands.onStopMany}>
            {i18n.t('many.stop')}
          </button>
        </p>
      ) : (
        <span class="many-actions">
          <form
            class="many-tag"
            onSubmit={(event) => {
              event.preventDefault();
              apply(true);
            }}
          >
            <label for={id} class="visually-hidden">
              {i18n.t('many.tag')}
            </label>
            <input id={id} value={tag} onInput={(event) => setTag(event.currentTarget.value)} placeholder={i18n.t('many.tag')} maxLength={MAX_TAG} />
            <button type="submit" class="button">
              {i18n.t('many.addTag')}
            </button>
            <button type="button" class="button" onClick={() => apply(false)}>
              {i18n.t('many.dropTag')}
            </button>
          </form>
          <select
            class="state-select"
            aria-label={i18n.t('many.state')}
            value=""
            onChange={(event) => {
              const state = READING_STATES.find((value) => value === event.currentTarget.value);
              event.currentTarget.value = '';
              if (state) commands.onStateMany(ids, state);
            }}
          >
            <option value="">{i18n.t('many.state')}</option>
            {READING_STATES.map((state) => (
              <option key={state} value={state}>
                {i18n.t(`state.${state}`)}
              </option>
            ))}
          </select>
          <button type="button" class="button" onClick={() => commands.onRecheckMany(ids)}>
            {i18n.t('list.recheck')}
          </button>
          <button type="button" class="button" onClick={() => commands.onExportMany(ids)}>
            {i18n.t('many.export')}
          </button>
          <button type="button" class="button" onClick={() => commands.onRemoveMany(ids)}>
            {i18n.t('list.remove')}
          </button>
        </span>
      )}
    </div>
  );
}
