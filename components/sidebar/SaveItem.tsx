import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dayText } from '@/lib/words/date-text';
import { plainText } from '@/lib/model/rich-text';
import type { Report } from '@/lib/model/report';
import type { Work } from '@/lib/model/work';

interface SaveItemProps {
  work: Work;
  /** `paper`: the page's own. `article`: the one a notice is about. `titled`: one of several. */
  as: 'paper' | 'article' | 'titled';
  entry: Report['saved'];
  /** Saved a moment ago, and no report has told its entry yet. */
  isSaved: boolean;
  busy: boolean;
  onSave(work: Work): void;
  onEdit(): void;
}

/**
 * One paper to save, or that it is saved. One and the same button goes from saving to what follows
 * it, so that the focus is not lost; the line beside it is there before, and empty, so that it is
 * read out when it fills.
 */
export function SaveItem({ work, as, entry, isSaved, busy, onSave, onEdit }: SaveItemProps): JSX.Element {
  const isDone = entry !== null;
  const isIdle = !isDone && (busy || isSaved);
  const onClick = ({ detail }: MouseEvent): void => {
    // The second half of a double click on "Save" was not meant for the button's next task.
    if (isIdle || detail > 1) return;
    if (isDone) onEdit();
    else onSave(work);
  };
  return (
    <div class="save-item">
      <p aria-live="polite">{savedText(entry, isSaved)}</p>
      <button type="button" class={`button ${isDone ? '' : 'primary'}`} aria-disabled={isIdle} onClick={onClick}>
        {isDone ? i18n.t('save.edit') : labelOf(work, as)}
      </button>
    </div>
  );
}

function labelOf(work: Work, as: SaveItemProps['as']): string {
  if (as === 'titled') return i18n.t('save.titled', [nameOf(work)]);
  return i18n.t(as === 'article' ? 'save.article' : 'save.paper');
}

function savedText(entry: Report['saved'], isSaved: boolean): string {
  if (entry !== null) return `${i18n.t('list.savedOn', [dayText(entry.savedAt)])} · ${i18n.t(`state.${entry.state}`)}`;
  return isSaved ? i18n.t('save.done') : '';
}

function nameOf({ title, ids }: Work): string {
  const words = title === null ? '' : plainText(title).trim();
  return words === '' ? (ids.doi ?? ids.pmid ?? ids.pmcid ?? ids.arxiv ?? i18n.t('sidebar.untitled')) : words;
}
