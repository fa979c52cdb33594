import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { NoticeReport } from '@/lib/model/report';
import type { WorkIds } from '@/lib/model/work';
import { SubjectList } from './SubjectList';
import { subjectsOf } from './subjects-of';

interface AlsoNoticeProps {
  notice: NoticeReport;
  /** The paper itself: one republished at its own address does not replace another. */
  own: WorkIds;
}

/** A republished paper names and links the version it replaces. */
export function AlsoNotice({ notice, own }: AlsoNoticeProps): JSX.Element | null {
  const others = subjectsOf(notice).filter(({ ids }) => ids.doi !== own.doi || ids.pmid !== own.pmid);
  if (others.length === 0) return null;
  return (
    <section class="also-notice">
      <p>{i18n.t('noticePage.republished')}</p>
      <SubjectList works={others} />
    </section>
  );
}
