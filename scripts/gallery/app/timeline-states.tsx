import type { JSX } from 'preact';
import { Timeline } from '@/components/status/Timeline';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';

function shown(name: 'corrected' | 'fourNotices'): JSX.Element {
  const { report, verdict } = SAMPLE_REPORTS[name];
  return (
    <main class="caveat page">
      <section class={`status tone-${verdict.tone}`}>{report.main && <Timeline report={report.main} />}</section>
    </main>
  );
}

/** What happened to a paper, as a picture. */
export const TIMELINE_STATES: Readonly<Record<string, JSX.Element>> = {
  'timeline-corrected': shown('corrected'),
  'timeline-many': shown('fourNotices'),
};
