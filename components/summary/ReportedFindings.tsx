import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { sourceName } from '@/lib/words/source-name';
import type { WorkReport } from '@/lib/model/report';
import { AbstractText } from './AbstractText';
import { Sentences } from './Sentences';

interface ReportedFindingsProps {
  report: Pick<WorkReport, 'abstract' | 'reported' | 'reportedTouched' | 'doneIn'>;
  /** The paper does not stand: what it found becomes what it claimed. */
  claimed: boolean;
}

/**
 * What the authors report, in their abstract's own sentences, with the limits they state: under a text
 * of theirs that lists no findings of its own. In whom or what it was done stands in the heading.
 */
export function ReportedFindings({ report: { abstract, reported, reportedTouched, doneIn }, claimed }: ReportedFindingsProps): JSX.Element | null {
  if (!abstract) return null;
  const whole = (
    <Fold label={i18n.t('abstract.whole')} name="abstract" class="section-fold">
      <AbstractText abstract={abstract} />
    </Fold>
  );
  if (!reported || reported.findings.length === 0) return whole;
  return (
    <>
      <section class="findings">
        <h3>{doneIn ? i18n.t(claimed ? 'claimed.abstractQuoted' : 'abstract.headingQuoted', [doneIn.quote]) : i18n.t(claimed ? 'claimed.abstract' : 'abstract.heading')}</h3>
        <Sentences of={reported.findings} touched={reportedTouched} />
        <p class="quiet">{i18n.t('abstract.from', [sourceName(reported.source)])}</p>
        {reported.by === 'sentences' && <p class="quiet">{i18n.t('reported.some')}</p>}
        {reported.limitations.length === 0 ? (
          <p class="quiet">{i18n.t('reported.noLimits')}</p>
        ) : (
          <>
            <h4>{i18n.t('reported.limits')}</h4>
            <Sentences of={reported.limitations} />
          </>
        )}
      </section>
      {whole}
    </>
  );
}
