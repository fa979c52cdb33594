import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { FileButton } from '@/components/parts/FileButton';

/** Why nothing was checked. */
export type BibliographyProblem = 'empty' | 'not-text' | 'too-large' | 'failed';

const PROBLEMS = {
  empty: 'bibliography.empty',
  'not-text': 'bibliography.notText',
  'too-large': 'bibliography.tooLarge',
  failed: 'bibliography.failed',
} as const satisfies Record<BibliographyProblem, string>;

const FILES = '.ris,.bib,.bibtex,.nbib,.csv,.tsv,.txt,.enw,text/plain,text/csv,application/x-research-info-systems,application/x-bibtex';

interface BibliographyFormProps {
  busy: boolean;
  problem: BibliographyProblem | null;
  onText(text: string): void;
  onFile(file: File): void;
}

/** Where a bibliography is pasted, or its file chosen. */
export function BibliographyForm({ busy, problem, onText, onFile }: BibliographyFormProps): JSX.Element {
  const [text, setText] = useState('');
  const id = useId();
  return (
    <form
      class="bibliography-form"
      onSubmit={(event) => {
        event.preventDefault();
        onText(text);
      }}
    >
      <label for={id}>{i18n.t('bibliography.label')}</label>
      <textarea
        id={id}
        rows={12}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-problem ${id}-hint`}
        aria-invalid={problem !== null}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="quiet">
        {i18n.t('bibliography.hint')}
      </p>
      <p id={`${id}-problem`} class="field-problem" role="status">
        {problem === null ? '' : i18n.t(PROBLEMS[problem])}
        {busy && i18n.t('bibliography.reading')}
      </p>
      <div class="buttons">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {i18n.t('bibliography.submit')}
        </button>
        <FileButton label={i18n.t('bibliography.file')} accept={FILES} onFile={onFile} />
      </div>
    </form>
  );
}
