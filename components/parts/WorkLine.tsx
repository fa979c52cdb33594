import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { Work } from '@/lib/model/work';
import { dateText, yearText } from '@/lib/words/date-text';

/** "Nature Cancer · 2024", and "revised 2 May 2024" of a work that is revised in place; nothing when nothing is known. */
export function WorkLine({ work }: { work: Pick<Work, 'journal' | 'published' | 'revised'> }): JSX.Element | null {
  const known = [work.journal ?? '', yearText(work.published), work.revised ? i18n.t('sidebar.revised', [dateText(work.revised)]) : ''].filter((part) => part !== '');
  if (known.length === 0) return null;
  return <p class="work-line">{known.join(' · ')}</p>;
}
