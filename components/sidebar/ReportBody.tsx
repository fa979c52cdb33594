import type { ComponentChildren, JSX } from 'preact';
import { AlsoNotice } from '@/components/notice-page/AlsoNotice';
import { NoticePage } from '@/components/notice-page/NoticePage';
import { isNoticePage } from '@/components/notice-page/is-notice-page';
import { StatusBlock } from '@/components/status/StatusBlock';
import type { StatusCommands } from '@/components/status/status-commands';
import { StudyBody } from '@/components/summary/StudyBody';
import type { Verdict } from '@/lib/model/verdict';
import { CHANGE_NOT_STATED, type NoticeReport, type Report, type WorkReport } from '@/lib/model/report';
import { WorkHeading } from '@/components/parts/WorkHeading';

const NO_NOTICE: NoticeReport = {
  announces: [],
  text: [],
  textFrom: null,
  change: CHANGE_NOT_STATED,
  summary: null,
  subjects: [],
};

interface ReportBodyProps {
  report: Report;
  verdict: Verdict;
  commands: StatusCommands;
  /** The column stands in that page, whose own title need not be said again. */
  inPage: boolean;
  /** In Caveat's own pages: the part for a machine's draft of an article. */
  draftOf?: ((article: WorkReport) => ComponentChildren) | undefined;
}

/** The report itself: an article with its status first, or a notice with what it is first. */
export function ReportBody({ report, verdict, commands, inPage, draftOf }: ReportBodyProps): JSX.Element {
  const { main, notice, live, progress } = report;
  if (isNoticePage(report)) {
    return <NoticePage report={report} notice={notice ?? NO_NOTICE} verdict={verdict} commands={commands} />;
  }
  return (
    <>
      {!inPage && <WorkHeading work={main.work} />}
      {main.role === 'both' && notice !== null && <AlsoNotice notice={notice} own={main.work.ids} />}
      <StatusBlock
        report={main}
        verdict={verdict}
        live={live}
        progress={progress}
        commands={commands}
        now={report.at}
        showsWork={inPage}
      />
      <StudyBody report={main} live={live} progress={progress} draft={draftOf?.(main)} />
    </>
  );
}
