import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { Work } from '@/lib/model/work';
import { RichTextView } from './RichTextView';

/** A title as published, its RETRACTED: prefix kept; without one, the identifier says which work it is. */
export function WorkTitle({ work: { title, ids } }: { work: Pick<Work, 'title' | 'ids'> }): JSX.Element {
  if (title !== null && title.length > 0) return <RichTextView text={title} />;
  return <>{ids.doi ?? ids.pmid ?? ids.pmcid ?? ids.arxiv ?? i18n.t('sidebar.untitled')}</>;
}
