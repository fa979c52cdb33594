import { i18n } from '#i18n';
import type { JSX } from 'preact';

/** The way to have a PDF itself read: the browser's viewer gives its text to no extension, so the reader gives the file. */
export function PdfOffer({ onCheckPdf }: { onCheckPdf(): void }): JSX.Element {
  return (
    <div class="pdf-offer">
      <button type="button" class="button" onClick={onCheckPdf}>
        {i18n.t('popup.pdf')}
      </button>
      <p class="quiet">{i18n.t('popup.pdfHint')}</p>
    </div>
  );
}
