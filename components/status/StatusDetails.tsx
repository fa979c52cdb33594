import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { termText } from '@/components/parts/term-text';
import { WorkHeading } from '@/components/parts/WorkHeading';
import { Proof } from '@/components/proof/Proof';
import { disagreementText } from '@/lib/words/disagreement-text';
import type { Thing } from '@/lib/words/thing-text';
import type { WorkReport } from '@/lib/model/report';
import type { VerdictWord } from '@/lib/model/verdict';
import { Asked } from './Asked';
import type { NoticeHere } from './notice-here';
import { NoticeList } from './NoticeList';
import { Timeline } from './Timeline';
import { Versions } from './Versions';

interface StatusDetailsProps {
  /** The word that stands on the card. */
  word: VerdictWord;
  report: WorkReport;
  now: number;
  thing: Thing;
  here: NoticeHere | null;
  asking: boolean;
  /** The paper's own title does not stand above. */
  showsWork: boolean;
}

/** Everything behind a status, in one place: its notices whole, what happened when, who was checked, and the proof. */
export function StatusDetails({ word, report, now, thing, here, asking, showsWork }: StatusDetailsProps): JSX.Element {
  const { events, disagreements, outcomes, waiting } = report;
  const others = events.length - 1;
  return (
    <Fold label={others > 0 ? i18n.t('gist.detailsMore', others) : i18n.t('gist.details')} name="status" class="status-details">
      <Fold label={i18n.t('term.ask', [i18n.t(`word.${word}`)])}>
        <p>{termText(word)}</p>
      </Fold>
      {disagreements.map((disagreement) => (
        <p key={disagreement.kind}>{disagreementText(disagreement)}</p>
      ))}
      <NoticeList report={report} named={headlineNames(report)} here={here} asking={asking} />
      <Timeline report={report} />
      <Versions related={report.related} articleNow={report.articleNow} />
      <Asked outcomes={outcomes} waiting={waiting} now={now} thing={thing} />
      <Proof report={report} thing={thing} />
      {showsWork && <WorkHeading work={report.work} />}
    </Fold>
  );
}

/** A single correction heads the block by its own name; its line below need not repeat it. */
function headlineNames({ status, events }: WorkReport): boolean {
  const byName = status.code === 'corrected' || (status.code === 'updated' && status.updatedKind === 'added-to');
  return byName && events.length === 1 && status.event !== null;
}
