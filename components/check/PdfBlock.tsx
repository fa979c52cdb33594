import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { FileButton } from '@/components/parts/FileButton';
import { PdfCopy } from './PdfCopy';
import { PdfNames } from './PdfNames';
import type { ComparedEvent, PdfCommands, PdfState } from './pdf-state';
import { refusalText } from './refusal-text';

interface PdfBlockProps {
  state: PdfState;
  /** How the file stands to each notice of the paper that is shown; `null` where that paper is not the file's, or not known. */
  compared: readonly ComparedEvent[] | null;
  commands: PdfCommands;
}

/** The reader's own PDF: where it is given, and what it says of itself. */
export function PdfBlock({ state, compared, commands }: PdfBlockProps): JSX.Element {
  return (
    <section class={`pdf ${state.step === 'read' ? 'pdf-read' : ''}`} aria-label={i18n.t('pdf.title')}>
      {state.step === 'reading' && <Reading state={state} onCancel={commands.onCancel} />}
      {state.step === 'read' && (
        <>
          <PdfNames facts={state.facts} commands={commands} />
          <div class="pdf-told" aria-live="polite">
            {compared !== null && <PdfCopy compared={compared} />}
          </div>
        </>
      )}
      {state.step !== 'reading' && state.step !== 'read' && (
        <>
          <div class="pdf-give">
            <FileButton label={i18n.t('pdf.choose')} accept="application/pdf,.pdf" onFile={commands.onFile} />
            <p class="quiet">{i18n.t('pdf.lead')}</p>
          </div>
          <p class="field-problem" role="status">
            {state.step === 'refused' ? i18n.t('labelled', [state.name, refusalText(state.reason)]) : ''}
          </p>
          {state.step === 'refused' && state.reason === 'manuscript' && (
            <p>
              <button type="button" class="button" onClick={commands.onBibliography}>
                {i18n.t('bibliography.title')}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Reading({ state: { name, done, all }, onCancel }: { state: Extract<PdfState, { step: 'reading' }>; onCancel(): void }): JSX.Element {
  return (
    <div class="pdf-give">
      <progress value={all === 0 ? undefined : done} max={all === 0 ? 1 : all} aria-label={i18n.t('pdf.opening', [name])} />
      <p class="quiet" role="status">
        {i18n.t('pdf.opening', [name])}
      </p>
      {all > 0 && <p class="quiet">{i18n.t('pdf.page', [Math.min(done + 1, all), all])}</p>}
      <button type="button" class="button plain" onClick={onCancel}>
        {i18n.t('bibliography.cancel')}
      </button>
    </div>
  );
}
