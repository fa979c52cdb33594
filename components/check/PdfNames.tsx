import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { PdfFacts } from '@/lib/model/pdf-copy';
import type { PdfCommands } from './pdf-state';

/** Publishers leave a file's name, or their program's, where a title should stand: a title has words. */
const TITLE = /^(?=.{20,400}$)(?!.*\.(?:docx?|pdf|tex|dvi|indd|qxd|rtf)$)\S+(?:\s+\S+){3,}$/iu;

const BY = { metadata: 'pdf.byData', link: 'pdf.byLink', printed: 'pdf.byPrint' } as const;

/** Which paper a PDF says that it is, and the choice where it does not say so clearly. */
export function PdfNames({ facts, commands }: { facts: PdfFacts; commands: Pick<PdfCommands, 'onLookUp' | 'onForget'> }): JSX.Element {
  const { name, pages, blankPages, unreadPages, work, title } = facts;
  return (
    <>
      <div class="pdf-head">
        <h2 dir="auto">{name}</h2>
        <span class="quiet">{i18n.t('pdf.pages', pages)}</span>
        <button type="button" class="button plain" onClick={commands.onForget}>
          {i18n.t('pdf.forget')}
        </button>
      </div>
      <div role="status">
        {work.kind === 'named' && <p>{i18n.t(BY[work.by], [work.ids.doi ?? ''])}</p>}
        {work.kind === 'unclear' && <p>{i18n.t('pdf.unclear')}</p>}
        {work.kind === 'none' && <p>{i18n.t('pdf.none')}</p>}
        {blankPages > 0 && <p class="quiet">{i18n.t('pdf.blank', blankPages)}</p>}
        {unreadPages > 0 && <p class="quiet">{i18n.t('pdf.unread', unreadPages)}</p>}
      </div>
      {work.kind === 'unclear' && (
        <ul class="pdf-candidates">
          {work.candidates.map((doi) => (
            <li key={doi}>
              <button type="button" class="button" dir="ltr" onClick={() => commands.onLookUp(doi)}>
                {doi}
              </button>
            </li>
          ))}
        </ul>
      )}
      {work.kind === 'none' && TITLE.test(title) && (
        <p>
          <button type="button" class="button" onClick={() => commands.onLookUp(title)}>
            {i18n.t('pdf.lookUpTitle', [title])}
          </button>
        </p>
      )}
    </>
  );
}
