import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { ReadBibliography } from '@/lib/bibliography/bibliography-entry';
import { LINE_TEXTS } from './bibliography-words';

const MAX_SHOWN = 200;

/** The lines of a bibliography that were not understood, and why; nothing where all were. */
export function LineReport({ report: { format, remarks, remarkCount } }: { report: Pick<ReadBibliography, 'format' | 'remarks' | 'remarkCount'> }): JSX.Element | null {
  if (remarkCount === 0) return null;
  const shown = remarks.slice(0, MAX_SHOWN);
  return (
    <section>
      <h2>{i18n.t('join.aside', [i18n.t('bibliography.notUnderstood'), remarkCount])}</h2>
      <p class="quiet">{i18n.t('bibliography.notUnderstoodLine')}</p>
      <ul class="plain-works">
        {shown.map(({ line, problem, text }, index) => (
          <li key={index} class="plain-work line-remark">
            <span class="quiet">{i18n.t(format === 'word' ? 'bibliography.paragraph' : 'bibliography.line', [line])}</span>
            <span>
              {text !== '' && <q>{text}</q>} <span class="quiet">{i18n.t(LINE_TEXTS[problem])}</span>
            </span>
          </li>
        ))}
      </ul>
      {remarkCount > shown.length && <p class="quiet">{i18n.t('bibliography.more', [remarkCount - shown.length])}</p>}
    </section>
  );
}
