import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { isNoticePage } from '@/components/notice-page/is-notice-page';
import { worksToSave } from '@/components/notice-page/works-to-save';
import { sameWork } from '@/lib/identifiers/work-key';
import type { Report } from '@/lib/model/report';
import type { Work } from '@/lib/model/work';
import { SaveItem } from './SaveItem';

interface SaveBarProps {
  report: Report;
  /** Saved from here since the report was asked for; on a notice about several papers it names one alone. */
  justSaved: readonly Work[];
  busy: boolean;
  onSave(work: Work): void;
  onEdit(): void;
}

/** Saving to the reading list: the paper, or each article that a notice is about. */
export function SaveBar({ report, justSaved, busy, onSave, onEdit }: SaveBarProps): JSX.Element | null {
  const works = worksToSave(report);
  if (works.length === 0) return null;
  const isNotice = isNoticePage(report);
  const nothingSaved = report.saved === null && justSaved.length === 0;
  return (
    <div class="save-bar" role="group" aria-label={i18n.t('save.heading')}>
      {works.map((work, index) => (
        <SaveItem
          key={index}
          work={work}
          as={works.length > 1 ? 'titled' : isNotice ? 'article' : 'paper'}
          entry={index === 0 ? report.saved : null}
          isSaved={justSaved.some((saved) => saved === work || sameWork(saved.ids, work.ids))}
          busy={busy}
          onSave={onSave}
          onEdit={onEdit}
        />
      ))}
      {isNotice && nothingSaved && <p class="quiet">{i18n.t('save.articleHint')}</p>}
    </div>
  );
}
