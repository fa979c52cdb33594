import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { WorkReport } from '@/lib/model/report';
import type { Touch } from '@/lib/model/touch';
import { Points } from './Points';

interface FindingsProps {
  summary: LaySummary;
  /** The paper was retracted, removed or withdrawn: what it found becomes what it claimed. */
  claimed: boolean;
  /** Whom it was done in, in the abstract's own words, where the summary does not say. */
  doneIn: WorkReport['doneIn'];
  /** Which of the findings a notice names. */
  touched?: readonly Touch[] | undefined;
}

/**
 * What a study found. In whom or what it was done stands in the heading, since a box beside it is
 * lost in a screenshot.
 */
export function Findings({ summary, claimed, doneIn, touched }: FindingsProps): JSX.Element | null {
  const { findings, studiedIn, limitations, language } = summary;
  if (findings.length === 0) return null;
  return (
    <section class="findings">
      <h3>{headingOf(studiedIn, doneIn, claimed)}</h3>
      <div lang={language}>
        <Points of={findings} touched={touched} />
      </div>
      {studiedIn === null && doneIn === null && <p class="quiet">{i18n.t('findings.inUnstated')}</p>}
      {limitations.length === 0 && <p class="quiet">{i18n.t('findings.noLimits')}</p>}
    </section>
  );
}

function headingOf(studiedIn: string | null, doneIn: WorkReport['doneIn'], claimed: boolean): string {
  if (studiedIn !== null) return i18n.t(claimed ? 'claimed.headingIn' : 'findings.headingIn', [studiedIn]);
  if (doneIn !== null) return i18n.t(claimed ? 'claimed.headingQuoted' : 'findings.headingQuoted', [doneIn.quote]);
  return i18n.t(claimed ? 'claimed.heading' : 'findings.heading');
}
