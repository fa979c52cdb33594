import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { StatusMark } from '@/components/parts/StatusMark';
import type { Thing } from '@/lib/words/thing-text';
import type { Verdict } from '@/lib/model/verdict';
import type { LiveMode, Progress, WorkReport } from '@/lib/model/report';
import { cardLines } from './card-lines';
import { gistOf } from './gist';
import { governingFirst } from './governing-first';
import { headline } from './headline';
import { Mend } from './Mend';
import { isHere, type NoticeHere } from './notice-here';
import { noticeUrl } from './notice-url';
import { NoticeLink } from './NoticeLink';
import { readingOf } from './reading-of';
import type { StatusCommands } from './status-commands';
import { StatusDetails } from './StatusDetails';
import { StatusGist } from './StatusGist';

/** As many lines as a closed card has, the actions at its foot included. */
const MAX_LINES = 6;
/** As many characters as a line of the narrowest usual column holds, for the text and for the headline, in the widest usual typeface. */
const LINE_LENGTH = 44;
const HEADLINE_LENGTH = 34;
/** What sets the direction of words, and takes no room. */
const UNSEEN = /[\u200b-\u200f\u2066-\u2069]/g;

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
  /** The paper's own title does not stand above: the details name it. */
  showsWork?: boolean;
}

/** How a paper stands, in a card of a few lines: word and shape, headline, what the notice says, what it means. */
export function StatusBlock(props: StatusBlockProps): JSX.Element {
  const { report, verdict, live, progress, commands, now, thing = 'paper', here = null, showsWork = false } = props;
  const word = i18n.t(`word.${verdict.word}`);
  const sentence = headline(report.status);
  // "Retracted on 2 March 2023" says the word already, and "No correction, concern or retraction found" says it whole.
  const isOneLine = sentence.toLowerCase().startsWith(word.toLowerCase()) || verdict.word === 'noneFound';
  const asking = live === 'on' && progress !== 'settled';
  const [event] = report.status.event === null ? [] : governingFirst(report.events, report.status);
  const gist = event === undefined || isHere(event, here) ? null : gistOf(event, readingOf(event, report.readings), asking);
  const lines = cardLines({ report, live, now, thing });
  const room = linesLeft(isOneLine, sentence, lines);
  // What the status means comes before what Caveat has not read.
  const said = gist !== null && room > 0 && <StatusGist gist={gist} lines={room} />;
  const url = event === undefined ? null : noticeUrl(event, here);
  const head = (
    <>
      <StatusMark verdict={verdict} />
      <span>{isOneLine ? sentence : word}</span>
    </>
  );
  return (
    <section class={`status tone-${verdict.tone}`} aria-label={word}>
      {isOneLine ? <h3 class="status-head">{head}</h3> : <p class="status-head">{head}</p>}
      {!isOneLine && <h3>{sentence}</h3>}
      {gist?.quote != null && said}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {gist?.quote == null && said}
      <div class="status-foot">
        <div class="status-actions">
          {event !== undefined && url !== null && <NoticeLink type={event.type} url={url} />}
          <Mend report={report} live={live} commands={commands} />
        </div>
        <StatusDetails word={verdict.word} report={report} now={now} thing={thing} here={here} asking={asking} showsWork={showsWork} />
      </div>
    </section>
  );
}

/** What the card has left for the notice's own words, beside the word, the headline and the line of actions. */
function linesLeft(isOneLine: boolean, sentence: string, lines: readonly string[]): number {
  const head = Math.ceil(sentence.replace(UNSEEN, '').length / HEADLINE_LENGTH) + (isOneLine ? 0 : 1);
  return MAX_LINES - 1 - head - lines.reduce((sum, line) => sum + Math.ceil(line.length / LINE_LENGTH), 0);
}
