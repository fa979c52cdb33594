import { i18n } from '#i18n';
import type { PdfRefusal } from '@/lib/model/pdf-copy';

const TEXTS = {
  empty: 'pdf.refused.empty',
  'not-a-pdf': 'pdf.refused.notPdf',
  manuscript: 'pdf.refused.manuscript',
  'too-large': 'pdf.refused.tooLarge',
  'too-many-pages': 'pdf.refused.tooManyPages',
  encrypted: 'pdf.refused.encrypted',
  damaged: 'pdf.refused.damaged',
  form: 'pdf.refused.form',
  'too-slow': 'pdf.refused.tooSlow',
  stopped: 'pdf.refused.stopped',
  failed: 'pdf.refused.failed',
} as const satisfies Record<PdfRefusal, string>;

/** Why a file was not read, in a sentence. */
export function refusalText(reason: PdfRefusal): string {
  return i18n.t(TEXTS[reason]);
}
