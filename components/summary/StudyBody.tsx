import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Caveats } from '@/components/caveats/Caveats';
import { Fold } from '@/components/parts/Fold';
import type { LiveMode, Progress, WorkReport } from '@/lib/model/report';
import type { StatusCode } from '@/lib/model/status';
import { isAboutNotice } from './is-about-notice';
import { NoticeSummary } from './NoticeSummary';
import { OtherSummaries } from './OtherSummaries';
import { Related } from './Related';
import { StudyText } from './StudyText';

const CLAIMED: Partial<Record<StatusCode, 'claimed.retracted' | 'claimed.removed' | 'claimed.withdrawn'>> = {
  retracted: 'claimed.retracted',
  removed: 'claimed.removed',
  withdrawn: 'claimed.withdrawn',
};

interface StudyBodyProps {
  report: WorkReport;
  live: LiveMode;
  progress: Progress;
}

/** Everything below the status of an article: what it found, what to be careful about, and more. */
export function StudyBody({ report, live, progress }: StudyBodyProps): JSX.Element {
  const claim = CLAIMED[report.status.code];
  const removed = report.status.code === 'removed';
  const claimed = claim !== undefined;
  const text = (
    <>
      <StudyText report={report} live={live} progress={progress} claimed={claimed} />
      {!removed && <OtherSummaries report={report} claimed={claimed} />}
    </>
  );
  const aboutNotice = report.summary !== null && isAboutNotice(report.summary.summary) ? report.summary.summary : null;
  return (
    <>
      {claim === undefined ? (
        text
      ) : (
        <Fold label={i18n.t(claim)} class="section-fold">
          {text}
        </Fold>
      )}
      <Caveats caveats={report.caveats} settled={progress === 'settled'} />
      {aboutNotice !== null && !removed && <NoticeSummary summary={aboutNotice} />}
      <Related records={report.related} />
    </>
  );
}
