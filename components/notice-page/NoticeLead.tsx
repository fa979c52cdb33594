import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dateText } from '@/lib/words/date-text';
import { Fold } from '@/components/parts/Fold';
import { termText } from '@/components/parts/term-text';
import { Identifiers } from '@/components/parts/Identifiers';
import { StatusMark } from '@/components/parts/StatusMark';
import type { Verdict } from '@/lib/model/verdict';
import type { NoticeReport } from '@/lib/model/report';
import type { Work } from '@/lib/model/work';
import { announcesText, leadText } from './lead-text';
import { SubjectList } from './SubjectList';
import { subjectsOf } from './subjects-of';

interface NoticeLeadProps {
  notice: NoticeReport;
  /** The notice itself. */
  work: Work;
  verdict: Verdict;
}

/** The first thing about a notice: that it is one and not the study, and of which article. */
export function NoticeLead({ notice, work, verdict }: NoticeLeadProps): JSX.Element {
  const subjects = subjectsOf(notice);
  const date = notice.announces[0]?.date ?? null;
  return (
    <section class="notice-lead tone-grey" aria-label={i18n.t(`word.${verdict.word}`)}>
      <h2 class="status-head">
        <StatusMark verdict={verdict} />
        <span>{leadText(notice.announces)}</span>
      </h2>
      <p class="announces">
        {subjects.length === 0 ? i18n.t('noticePage.unknownLine') : announcesText(notice.announces)}
        {date !== null && <span class="status-date">{dateText(date)}</span>}
      </p>
      {subjects.length > 0 && <SubjectList works={subjects} />}
      <Fold label={i18n.t('term.ask', [i18n.t(`word.${verdict.word}`)])}>
        <p>{termText(verdict.word)}</p>
      </Fold>
      <Fold label={i18n.t('noticePage.identifiers')} name="identifiers">
        <p class="quiet">{i18n.t('noticePage.itself')}</p>
        <Identifiers ids={work.ids} />
        {subjects.map(({ ids }, index) => (
          <div key={index}>
            <p class="quiet">{i18n.t('noticePage.article')}</p>
            <Identifiers ids={ids} />
          </div>
        ))}
      </Fold>
    </section>
  );
}
