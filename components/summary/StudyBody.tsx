import { i18n } from '#i18n';
import type { ComponentChildren, JSX } from 'preact';
import { statusSentence } from '@/lib/words/status-sentence';
import { Caveats } from '@/components/caveats/Caveats';
import { Fold } from '@/components/parts/Fold';
import { recordWasRead } from '@/components/status/register-answers';
import type { LiveMode, Progress, WorkReport } from '@/lib/model/report';
import { AnswersFold } from './AnswersFold';
import { claimOf } from './claim-of';
import { copyWithStatus } from './copy-with-status';
import { isAboutNotice } from './is-about-notice';
import { MachineSentence } from './MachineSentence';
import { NoticeSummary } from './NoticeSummary';
import { OtherSummaries } from './OtherSummaries';
import { PublishedElsewhere } from './PublishedElsewhere';
import { Related } from './Related';
import { StudyText } from './StudyText';

interface StudyBodyProps {
  report: WorkReport;
  live: LiveMode;
  progress: Progress;
  /** A machine's draft, in Caveat's own pages: below all text by people. */
  draft?: ComponentChildren;
}

/** Everything below the status of an article: what it found, what to be careful about, and more. */
export function StudyBody({ report, live, progress, draft }: StudyBodyProps): JSX.Element {
  const claim = claimOf(report);
  const removed = report.status.code === 'removed';
  const claimed = claim !== null;
  const text = (
    <>
      <StudyText report={report} live={live} progress={progress} claimed={claimed} />
      {report.answers && <AnswersFold answers={report.answers} />}
      {!removed && <OtherSummaries report={report} claimed={claimed} />}
      {report.machineSentence && <MachineSentence shown={report.machineSentence} report={report} />}
      {draft}
    </>
  );
  const aboutNotice = report.summary !== null && isAboutNotice(report.summary.summary) ? report.summary.summary : null;
  return (
    <>
      {claim === null && text}
      {claim !== null && hasText(report) && (
        <Fold label={i18n.t(claim)} class="section-fold">
          <div onCopy={copyWithStatus(() => statusSentence(report))}>{text}</div>
        </Fold>
      )}
      <Caveats caveats={report.caveats} settled={progress === 'settled'} recordRead={recordWasRead(report)} />
      {aboutNotice !== null && !removed && <NoticeSummary summary={aboutNotice} />}
      <PublishedElsewhere texts={report.textsElsewhere} />
      <Related records={report.related} />
      <p class="quiet">{i18n.t('sidebar.foot')}</p>
    </>
  );
}

/** A fold with nothing in it would promise what is not there. */
function hasText({ summary, otherSummaries, machineSentence, abstract, status }: WorkReport): boolean {
  if (abstract !== null || machineSentence) return true;
  if (status.code === 'removed') return false;
  return otherSummaries.length > 0 || (summary !== null && !isAboutNotice(summary.summary));
}
