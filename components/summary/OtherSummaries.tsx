import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import type { WorkReport } from '@/lib/model/report';
import { isAboutNotice } from './is-about-notice';
import { LaySummaryView } from './LaySummaryView';
import { NoticeSummary } from './NoticeSummary';
import { stalenessText } from './staleness-text';

interface OtherSummariesProps {
  report: WorkReport;
  /** The paper was retracted or withdrawn: what they say is past. */
  claimed: boolean;
}

/** Lower-ranked summaries, behind a click; one about a notice keeps its own frame here too. */
export function OtherSummaries({ report, claimed }: OtherSummariesProps): JSX.Element | null {
  const others = report.otherSummaries;
  if (others.length === 0) return null;
  return (
    <Fold label={i18n.t('summary.others', others.length)} class="section-fold">
      {others.map((shown) =>
        isAboutNotice(shown.summary) ? (
          <NoticeSummary key={shown.summary.id} summary={shown.summary} />
        ) : (
          <LaySummaryView
            key={shown.summary.id}
            summary={shown.summary}
            heading={i18n.t(claimed ? 'claimed.summary' : 'summary.heading')}
            staleness={stalenessText(shown, report)}
          />
        ),
      )}
    </Fold>
  );
}
