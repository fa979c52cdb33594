import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FileButton } from '@/components/parts/FileButton';
import { Fold } from '@/components/parts/Fold';
import type { FileImport } from '@/lib/model/file-import';
import { FILES } from './BibliographyForm';
import { ImportPanel } from './ImportPanel';
import type { ImportProps } from './import-state';
import { importLine } from './import-words';

/** Papers from a file into the reading list, and the imports that can be undone. Files may be dropped anywhere on the page. */
export function ImportBlock(props: ImportProps & { isOpen: boolean }): JSX.Element {
  const { state, imports, undoing, isOpen, onText, onFile, onUndo } = props;
  const isOver = useDrop(onFile);
  const isIdle = state.at === 'idle';
  const fold = useRef<HTMLDetailsElement>(null);
  const hasNews = !isIdle || state.problem !== null;
  // What goes on is shown even to those who had closed it; and it stays open for the next file.
  // Before it is drawn: what stands below does not move.
  useLayoutEffect(() => {
    if (isOpen || hasNews) fold.current?.setAttribute('open', '');
  }, [isOpen, hasNews, state.at]);
  const told = imports.filter(({ id, counts }) => counts.added > 0 && !(state.at === 'done' && state.id === id));
  const [latest, ...earlier] = told;
  return (
    <section class="import">
      <details class="fold" ref={fold}>
        <summary>{i18n.t('import.title')}</summary>
        <div class="fold-body import-form">
          {isIdle && <ImportForm onText={onText} onFile={onFile} />}
          <ImportPanel {...props} />
        </div>
      </details>
      {latest && <Line done={latest} undoing={undoing} onUndo={onUndo} />}
      {earlier.length > 0 && (
        <Fold label={i18n.t('import.earlier', [earlier.length])}>
          {earlier.map((done) => (
            <Line key={done.id} done={done} undoing={undoing} onUndo={onUndo} />
          ))}
        </Fold>
      )}
      {isOver && <p class="drop-word">{i18n.t('import.drop')}</p>}
    </section>
  );
}

function ImportForm({ onText, onFile }: Pick<ImportProps, 'onText' | 'onFile'>): JSX.Element {
  const [text, setText] = useState('');
  const id = useId();
  return (
    <>
      <p class="quiet">
        {i18n.t('import.lead')} {i18n.t('bibliography.files')}
      </p>
      <div class="buttons">
        <FileButton label={i18n.t('bibliography.file')} accept={FILES} onFile={onFile} />
      </div>
      <Fold label={i18n.t('import.paste')}>
        <form
          class="bibliography-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') onText(text);
          }}
        >
          <label for={id}>{i18n.t('bibliography.label')}</label>
          <textarea id={id} rows={6} spellcheck={false} autocomplete="off" value={text} onInput={(event) => setText(event.currentTarget.value)} />
          <div class="buttons">
            <button type="submit" class="button">
              {i18n.t('import.read')}
            </button>
          </div>
        </form>
      </Fold>
    </>
  );
}

function Line({ done, undoing, onUndo }: { done: FileImport; undoing: string | null; onUndo(id: string): void }): JSX.Element {
  return (
    <p class="import-line">
      {importLine(done)}{' '}
      {done.undo === null && (
        <button type="button" class="button plain" disabled={undoing !== null} aria-label={i18n.t('labelled', [i18n.t('list.undo'), importLine(done)])} onClick={() => onUndo(done.id)}>
          {i18n.t('list.undo')}
        </button>
      )}
    </p>
  );
}

/** Takes files that are dropped on the page. @returns whether one is held over it */
function useDrop(onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      setIsOver(false);
      if (!file) return;
      event.preventDefault();
      onFile(file);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [onFile]);
  return isOver;
}
