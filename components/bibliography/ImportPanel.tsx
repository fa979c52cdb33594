import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Fold } from '@/components/parts/Fold';
import type { ImportPreview } from '@/lib/bibliography/preview-import';
import { FORMAT_TEXTS } from './bibliography-words';
import type { ImportProps } from './import-state';
import { doneText, importLine, importProblemText, previewText } from './import-words';
import { LineReport } from './LineReport';
import { joined } from '@/lib/words/joined';

const MAX_SHOWN = 200;

/** What goes on with an import: being read, what it would do, being saved, what it did. */
export function ImportPanel({ state, imports, undoing, onSave, onCancel, onClose, onUndo }: ImportProps): JSX.Element {
  const heading = useRef<HTMLParagraphElement>(null);
  // What the reader waited for is there, and the button that was pressed is gone.
  useEffect(() => {
    if (state.at === 'preview' || state.at === 'done') heading.current?.focus();
  }, [state.at]);
  const done = state.at === 'done' ? imports.find(({ id }) => id === state.id) : undefined;
  return (
    <div class="import-panel">
      <p role="status" class={state.at === 'idle' && state.problem !== null ? 'field-problem' : 'quiet'}>
        {state.at === 'idle' && state.problem !== null && importProblemText(state.problem)}
        {state.at === 'reading' && i18n.t('import.reading', [Math.floor(state.done * 100)])}
        {state.at === 'saving' && (state.isWriting ? i18n.t('import.writing') : i18n.t('import.progress', [state.count, savable(state.preview)]))}
      </p>
      {(state.at === 'reading' || state.at === 'saving') && (
        <div class="buttons">
          <progress
            value={state.at === 'reading' ? state.done : state.isWriting ? undefined : state.count / Math.max(1, savable(state.preview))}
            max={1}
            aria-label={i18n.t('import.title')}
          />
          {!(state.at === 'saving' && state.isWriting) && (
            <button type="button" class="button" onClick={onCancel}>
              {i18n.t('bibliography.cancel')}
            </button>
          )}
        </div>
      )}
      {state.at === 'preview' && (
        <>
          <p class="import-name">{state.name === null ? i18n.t('import.fromText') : i18n.t('import.fromFile', [state.name])}</p>
          <p class="count-line" ref={heading} tabIndex={-1}>
            {previewText(state.preview)}
          </p>
          <p class="quiet">
            {joined('sentences', [i18n.t('bibliography.readAs', [i18n.t(FORMAT_TEXTS[state.preview.format])]), state.preview.isCut ? i18n.t('import.cut') : ''])}
          </p>
          <Lines preview={state.preview} />
          <Save fresh={state.preview.fresh} onSave={onSave} onCancel={onClose} />
        </>
      )}
      {state.at === 'done' && done && (
        <>
          <p class="count-line" ref={heading} tabIndex={-1} role="status">
            {done.undo === null ? doneText(done, state.preview.unnamed) : importLine(done)}
          </p>
          <Lines preview={state.preview} />
          <div class="buttons">
            {done.undo === null && done.counts.added > 0 && (
              <button type="button" class="button" disabled={undoing !== null} onClick={() => onUndo(done.id)}>
                {i18n.t('list.undo')}
              </button>
            )}
            <button type="button" class="button plain" onClick={onClose}>
              {i18n.t('sidebar.close')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

/** References that become papers of the list, or find theirs there. */
function savable({ entries, unnamed }: ImportPreview): number {
  return entries - unnamed;
}

function Save({ fresh, onSave, onCancel }: { fresh: number; onSave(tags: string): void; onCancel(): void }): JSX.Element {
  const [tags, setTags] = useState('');
  const id = useId();
  return (
    <form
      class="import-save"
      onSubmit={(event) => {
        event.preventDefault();
        if (fresh > 0) onSave(tags);
      }}
    >
      {fresh === 0 ? (
        <p>{i18n.t('import.nothingNew')}</p>
      ) : (
        <>
          <label for={id}>{i18n.t('import.tags')}</label>
          <input id={id} type="text" autocomplete="off" maxLength={2_000} value={tags} onInput={(event) => setTags(event.currentTarget.value)} />
        </>
      )}
      <div class="buttons">
        {fresh > 0 && (
          <button type="submit" class="button primary">
            {i18n.t('import.save', fresh)}
          </button>
        )}
        <button type="button" class="button plain" onClick={onCancel}>
          {i18n.t(fresh > 0 ? 'bibliography.cancel' : 'sidebar.close')}
        </button>
      </div>
    </form>
  );
}

/** By line: the references that cannot be saved, and what was not understood. */
function Lines({ preview }: { preview: ImportPreview }): JSX.Element | null {
  const { format, unnamed, unnamedLines, remarkCount } = preview;
  if (unnamed === 0 && remarkCount === 0) return null;
  const shown = unnamedLines.slice(0, MAX_SHOWN);
  return (
    <div class="import-lines">
      {unnamed > 0 && (
        <Fold label={i18n.t('import.unnamedTitle', [unnamed])}>
          <p class="quiet">{i18n.t('import.unnamedLine')}</p>
          <ul class="plain-works">
            {shown.map(({ line, text }, at) => (
              <li key={at} class="plain-work line-remark">
                <span class="quiet">{i18n.t(format === 'word' ? 'bibliography.paragraph' : 'bibliography.line', [line])}</span>
                <span>{text}</span>
              </li>
            ))}
          </ul>
          {unnamed > shown.length && <p class="quiet">{i18n.t('bibliography.more', [unnamed - shown.length])}</p>}
        </Fold>
      )}
      {remarkCount > 0 && (
        <Fold label={i18n.t('join.aside', [i18n.t('bibliography.notUnderstood'), remarkCount])}>
          <LineReport report={preview} />
        </Fold>
      )}
    </div>
  );
}
