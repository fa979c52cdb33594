import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import type { LaySummary } from '@/lib/model/lay-summary';
import { Paragraphs } from '@/components/parts/Paragraphs';
import { Points } from './Points';
import { publishedName } from './published-name';
import { Provenance } from './Provenance';

interface LaySummaryViewProps {
  summary: LaySummary;
  /** Over a text that came with the paper its own name stands instead. */
  heading: string;
  /** How it relates to the notices known now; empty when there is nothing to say. */
  staleness: string;
}

/** A stored summary of a study, with who wrote it and from what before its first sentence. */
export function LaySummaryView({ summary, heading, staleness }: LaySummaryViewProps): JSX.Element {
  const { title, standfirst, detail, methodology, limitations, language, origin } = summary;
  return (
    <section class="lay-summary">
      <h3>{origin.label === undefined ? heading : publishedName(origin.label)}</h3>
      <Provenance summary={summary} />
      {staleness !== '' && <p class="stale">{staleness}</p>}
      <div class="reading" lang={language}>
        <h4 class="summary-title">{title}</h4>
        {standfirst !== null && <p class="standfirst">{standfirst}</p>}
        <Paragraphs of={summary.summary} />
      </div>
      {detail.length > 0 && (
        <Fold label={i18n.t('summary.more')} name="more">
          <div class="reading" lang={language}>
            <Paragraphs of={detail} />
          </div>
        </Fold>
      )}
      {methodology.length > 0 && (
        <Fold label={i18n.t('summary.methodology')} name="methods">
          <div class="reading" lang={language}>
            <Paragraphs of={methodology} />
          </div>
        </Fold>
      )}
      {limitations.length > 0 && (
        <Fold label={i18n.t('summary.limits')} name="limits">
          <div lang={language}>
            <Points of={limitations} />
          </div>
        </Fold>
      )}
    </section>
  );
}
