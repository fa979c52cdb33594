import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { StatusMark } from '@/components/parts/StatusMark';
import { Proof } from '@/components/proof/Proof';
import type { Verdict } from '@/lib/model/verdict';
import type { LiveMode, Progress, WorkReport } from '@/lib/model/report';
import { Asked } from './Asked';
import { askedSentence, failedLine, listsNoneSentence, noneInListSentence } from '@/lib/words/asked-text';
import { disagreementText } from '@/lib/words/disagreement-text';
import { headline } from './headline';
import { improvedText } from './improved-text';
import { Mend } from './Mend';
import type { NoticeHere } from './notice-here';
import { NoticeList } from './NoticeList';
import type { StatusCommands } from './status-commands';
import { statusLine } from './status-line';
import type { Thing } from '@/lib/words/thing-text';
import { Timeline } from './Timeline';
import { Versions } from './Versions';

interface StatusBlockProps {
  report: WorkReport;
  verdict: Verdict;
  live: LiveMode;
  progress: Progress;
  commands: StatusCommands;
  /** What "today" is measured from, in milliseconds since the epoch. */
  now: number;
  /** What the status is of; a notice has one of its own. */
  thing?: Thing;
  /** The notice whose page this is, where the status is that of an article it is about. */
  here?: NoticeHere | null;
}

/** How a paper stands: word and shape, headline, what it means, every notice, and who was asked. */
export function StatusBlock(props: StatusBlockProps): JSX.Element {
  const { report, verdict, live, progress, commands, now, thing = 'paper', here = null } = props;
  const { status, disagreements, outcomes, waiting } = report;
  return (
    <section class={`status tone-${verdict.tone}`} aria-label={i18n.t(`word.${verdict.word}`)}>
      <p class="status-head">
        <StatusMark verdict={verdict} />
        <span>{i18n.t(`word.${verdict.word}`)}</span>
      </p>
      <h3>{headline(status)}</h3>
      {linesOf(props).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {disagreements.map((disagreement) => (
        <p key={disagreement.kind}>{disagreementText(disagreement)}</p>
      ))}
      <Mend report={report} live={live} commands={commands} />
      <NoticeList report={report} named={headlineNames(report)} here={here} asking={live === 'on' && progress !== 'settled'} />
      <Timeline report={report} />
      <Versions related={report.related} articleNow={report.articleNow} />
      <Asked outcomes={outcomes} waiting={waiting} now={now} thing={thing} />
      <Proof report={report} thing={thing} />
    </section>
  );
}

/** A single correction heads the block by its own name; its line below need not repeat it. */
function headlineNames({ status, events }: WorkReport): boolean {
  const byName = status.code === 'corrected' || (status.code === 'updated' && status.updatedKind === 'added-to');
  return byName && events.length === 1 && status.event !== null;
}

function linesOf({ report, live, now, thing }: StatusBlockProps): string[] {
  const { status, outcomes } = report;
  const failed = outcomes.filter(({ kind }) => kind === 'failed').map((outcome) => failedLine(outcome, now));
  const meaning = statusLine({ ...report, now }, thing);
  const lines = [improvedText(status)];
  switch (status.code) {
    case 'none-found':
      // "Asked Crossref today. Notices can come later." reads as one thought; after an ended notice it is two.
      if (status.event === null) lines.push(`${askedSentence(outcomes, now)} ${meaning}`);
      else lines.push(meaning, askedSentence(outcomes, now));
      break;
    case 'partly-checked':
      lines.push(listsNoneSentence(outcomes), ...failed, meaning);
      break;
    case 'not-checked':
      lines.push(meaning, noneInListSentence(outcomes), ...failed);
      break;
    default:
      lines.push(meaning, ...failed);
  }
  if (status.code !== 'not-checked' && live !== 'on') {
    lines.push(i18n.t(live === 'off' ? 'line.localOnly' : 'line.localPrivate'));
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
