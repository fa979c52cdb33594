import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { ShownSummary, WorkReport } from '@/lib/model/report';
import { Paragraphs } from '@/components/parts/Paragraphs';
import { Provenance } from './Provenance';
import { stalenessText } from './staleness-text';

interface MachineSentenceProps {
  shown: ShownSummary;
  report: WorkReport;
}

/** A service's machine-written sentence: below everything by people, and called what it is before its first word. */
export function MachineSentence({ shown, report }: MachineSentenceProps): JSX.Element {
  const { summary } = shown;
  const staleness = stalenessText(shown, report);
  const { name } = summary.author;
  return (
    <section class="machine-sentence">
      <h3>{name === null ? i18n.t('machine.heading', [summary.origin.name]) : i18n.t('machine.headingNamed', [summary.origin.name, name])}</h3>
      {staleness !== '' && <p class="stale">{staleness}</p>}
      <div class="reading" lang={summary.language}>
        <Paragraphs of={summary.summary} />
      </div>
      <Provenance summary={summary} />
    </section>
  );
}
