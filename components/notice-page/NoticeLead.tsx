import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dateText } from '@/lib/words/date-text';
import { Identifiers } from '@/components/parts/Identifiers';
import { StatusMark } from '@/components/parts/StatusMark';
import type { Verdict } from '@/lib/model/verdict';
import type { NoticeReport } from '@/lib/model/report';
import type { Work } from '@/lib/model/work';
import { leadText, unknownSubjectText } from './lead-text';
import { SubjectList } from './SubjectList';
import { subjectsOf } from './subjects-of';

interface NoticeLeadProps {
  notice: NoticeReport;
  /** The notice itself. */
  work: Work;
  verdict: Verdict;
  /** Its own page is before the reader. */
  beside: boolean;
}

/** The first thing on a notice's page: that it is one, of which article, and that it is not the study. */
export function NoticeLead({ notice, work, verdict, beside }: NoticeLeadProps): JSX.Element {
  const subjects = subjectsOf(notice);
  const date = notice.announces[0]?.date ?? null;
  return (
    <section class="notice-lead tone-grey" aria-label={i18n.t(`word.${verdict.word}`)}>
      <p class="status-head">
        <StatusMark verdict={verdict} />
        <span>{i18n.t(`word.${verdict.word}`)}</span>
        {date !== null && <span class="status-date">{dateText(date)}</span>}
      </p>
      {subjects.length === 0 ? (
        <>
          <h2>{unknownSubjectText(notice.announces)}</h2>
          <p>{i18n.t('noticePage.unknownLine')}</p>
        </>
      ) : (
        <>
          <h2>{leadText(notice.announces, beside)}</h2>
          <SubjectList works={subjects} />
          <p class="not-study">{i18n.t('noticePage.notStudy')}</p>
        </>
      )}
      <div class="notice-itself">
        <span>{i18n.t('noticePage.itself')}</span>
        <Identifiers ids={work.ids} />
      </div>
    </section>
  );
}
