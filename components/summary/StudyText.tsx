import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { LiveMode, Progress, ShownSummary, WorkReport } from '@/lib/model/report';
import { AbstractText } from './AbstractText';
import { AuthorsConclusion } from './AuthorsConclusion';
import { Findings } from './Findings';
import { isAboutNotice } from './is-about-notice';
import { LaySummaryView } from './LaySummaryView';
import { ReportedFindings } from './ReportedFindings';
import { stalenessText } from './staleness-text';

interface StudyTextProps {
  report: WorkReport;
  live: LiveMode;
  progress: Progress;
  /** The paper does not stand: everything is put in the past tense. */
  claimed: boolean;
}

/**
 * What the study found: a stored summary of it with its findings, else the authors' abstract, else
 * the truth about why there is neither. A removed paper's stored summary is never shown.
 */
export function StudyText({ report, live, progress, claimed }: StudyTextProps): JSX.Element {
  const { summary, abstract, status, doneIn } = report;
  if (summary !== null && !isAboutNotice(summary.summary) && status.code !== 'removed') {
    return (
      <>
        <LaySummaryView
          summary={summary.summary}
          heading={i18n.t(claimed ? 'claimed.summary' : 'summary.heading')}
          staleness={stalenessText(summary, report)}
        />
        <Findings summary={summary.summary} claimed={claimed} doneIn={doneIn} touched={summary.touched} />
        {!isThirdParty(summary) && summary.summary.findings.length === 0 && <ReportedFindings report={report} claimed={claimed} />}
        {abstract !== null && isThirdParty(summary) && <AuthorsConclusion abstract={abstract} />}
      </>
    );
  }
  return (
    <section class="abstract">
      <h3>{abstractHeading(doneIn, claimed)}</h3>
      {abstract === null ? (
        <p class="quiet">{withoutAbstract(live, progress)}</p>
      ) : (
        <AbstractText abstract={abstract} />
      )}
    </section>
  );
}

/** Whom it was done in stands in the heading, quoted: a box beside it is lost in a screenshot. */
function abstractHeading(doneIn: WorkReport['doneIn'], claimed: boolean): string {
  if (doneIn === null) return i18n.t(claimed ? 'claimed.abstract' : 'abstract.heading');
  return i18n.t(claimed ? 'claimed.abstractQuoted' : 'abstract.headingQuoted', [doneIn.quote]);
}

/** Written by neither the authors nor the editors of the paper. */
function isThirdParty({ summary }: ShownSummary): boolean {
  return summary.author.kind !== 'authors' && summary.author.kind !== 'editors';
}

function withoutAbstract(live: LiveMode, progress: Progress): string {
  if (progress !== 'settled') return i18n.t('abstract.waiting');
  return i18n.t(live === 'on' ? 'abstract.none' : 'abstract.noneLocal');
}
