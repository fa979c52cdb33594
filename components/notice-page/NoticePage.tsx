import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { statusVerdict } from '@/lib/model/verdict';
import { WorkTitle } from '@/components/parts/WorkTitle';
import { WorkHeading } from '@/components/parts/WorkHeading';
import { StatusBlock } from '@/components/status/StatusBlock';
import type { StatusCommands } from '@/components/status/status-commands';
import { NoticeSummary } from '@/components/summary/NoticeSummary';
import { StudyBody } from '@/components/summary/StudyBody';
import type { Verdict } from '@/lib/model/verdict';
import type { NoticeReport, Report } from '@/lib/model/report';
import { NoticeLead } from './NoticeLead';
import { NoticeTextBlock } from './NoticeTextBlock';

interface NoticePageProps {
  report: Report;
  notice: NoticeReport;
  verdict: Verdict;
  commands: StatusCommands;
}

/**
 * A notice's page, in the order that keeps the notice and the study apart: that this is a notice and
 * of what; what it says; how the article stands now; and only then, folded and under a heading that
 * says whose it is, the article's own summary. A stored text about the notice comes last, in a frame
 * of its own.
 */
export function NoticePage({ report, notice, verdict, commands }: NoticePageProps): JSX.Element {
  const { main, live, progress, at } = report;
  const here = { ids: main.work.ids, text: notice.text, change: notice.change };
  return (
    <>
      <NoticeLead notice={notice} work={main.work} verdict={verdict} />
      <NoticeTextBlock notice={notice} />
      {notice.subjects.map((subject, index) => (
        <section key={index} class="article-now">
          <h3>{i18n.t('noticePage.articleNow')}</h3>
          {notice.subjects.length > 1 && (
            <p>
              <WorkTitle work={subject.work} />
            </p>
          )}
          <StatusBlock
            report={subject}
            verdict={statusVerdict(subject.status)}
            live={live}
            progress={progress}
            commands={commands}
            now={at}
            here={here}
          />
          <Fold label={i18n.t('noticePage.aboutOther')} class="section-fold">
            <StudyBody report={subject} live={live} progress={progress} />
          </Fold>
        </section>
      ))}
      {notice.summary !== null && <NoticeSummary summary={notice.summary.summary} />}
      {/* A notice that was corrected or retracted itself says so without a click. */}
      <Fold label={i18n.t('noticePage.ownStatus')} class="section-fold" open={main.events.length > 0}>
        <WorkHeading work={main.work} />
        <StatusBlock
          report={main}
          verdict={statusVerdict(main.status)}
          live={live}
          progress={progress}
          commands={commands}
          now={at}
          thing="notice"
        />
      </Fold>
    </>
  );
}
