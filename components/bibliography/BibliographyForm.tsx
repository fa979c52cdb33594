import { i18n } from '#i18n';
import type { JSX, Ref } from 'preact';
import { useState } from 'preact/hooks';
import { FileButton } from '@/components/parts/FileButton';
import { problemText, type BibliographyProblem } from './bibliography-words';
import { useUniqueId } from '@/components/parts/use-unique-id';

/** Which files the browser's dialog offers. */
export const FILES =
  '.ris,.bib,.bibtex,.nbib,.enw,.ciw,.isi,.xml,.rdf,.json,.csv,.tsv,.tab,.txt,.docx,text/plain,text/csv,application/x-research-info-systems,application/x-bibtex,application/json';

interface BibliographyFormProps {
  fieldRef?: Ref<HTMLTextAreaElement>;
  busy: boolean;
  /** How much is read, from 0 to 1; `null` where the list is being asked. */
  done: number | null;
  problem: BibliographyProblem | null;
  onText(text: string): void;
  onFile(file: File): void;
  onCancel(): void;
  /** Opens the page that reads a paper's PDF. */
  onCheckPdf(): void;
}

/** Where a bibliography is pasted, or its file chosen. */
export function BibliographyForm({ fieldRef, busy, done, problem, onText, onFile, onCancel, onCheckPdf }: BibliographyFormProps): JSX.Element {
  const [text, setText] = useState('');
  const id = useUniqueId();
  return (
    <form
      class="bibliography-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onText(text);
      }}
    >
      <label for={id}>{i18n.t('bibliography.label')}</label>
      <textarea
        id={id}
        {...(fieldRef !== undefined && { ref: fieldRef })}
        rows={12}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-problem ${id}-hint`}
        aria-invalid={problem !== null}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="quiet">
        {i18n.t('bibliography.hint')} {i18n.t('bibliography.files')}
      </p>
      <p id={`${id}-problem`} class="field-problem" role="status">
        {problem === null ? '' : problemText(problem)}
        {busy && i18n.t('noticeList.phase.reading')}
      </p>
      {problem === 'pdf' && (
        <p>
          <button type="button" class="button" onClick={onCheckPdf}>
            {i18n.t('bibliography.checkPdf')}
          </button>
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {i18n.t('bibliography.submit')}
        </button>
        <FileButton label={i18n.t('bibliography.file')} accept={FILES} onFile={onFile} />
        {busy && (
          <>
            <progress value={done ?? undefined} max={1} aria-label={i18n.t('noticeList.phase.reading')} />
            <span class="quiet">{done === null ? i18n.t('bibliography.checking') : i18n.t('bibliography.read', [Math.floor(done * 100)])}</span>
            <button type="button" class="button plain" onClick={onCancel}>
              {i18n.t('bibliography.cancel')}
            </button>
          </>
        )}
      </div>
    </form>
  );
}
