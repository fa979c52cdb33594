import { i18n } from '#i18n';
import { askedSentence, failedLine, listsNoneSentence, noneInListSentence } from '@/lib/words/asked-text';
import { listText } from '@/lib/words/language';
import { sourceName } from '@/lib/words/source-name';
import type { Thing } from '@/lib/words/thing-text';
import type { Outcome } from '@/lib/model/outcome';
import type { LiveMode, WorkReport } from '@/lib/model/report';
import { improvedText } from './improved-text';
import { statusLine } from './status-line';
import { joined } from '@/lib/words/joined';

interface CardInput {
  report: WorkReport;
  live: LiveMode;
  /** Milliseconds since the epoch. */
  now: number;
  thing: Thing;
}

/** What a status means and what it rests on, in a few short lines; who said what stands in the details. */
export function cardLines({ report, live, now, thing }: CardInput): string[] {
  const { status, outcomes, disagreements } = report;
  const failed = failedSentence(outcomes, now);
  const meaning = statusLine({ ...report, now }, thing);
  const improved = improvedText(status);
  const lines = [improved];
  switch (status.code) {
    case 'none-found':
      // Where something got better, that is the news; when who was checked stands in the details.
      if (improved !== '') lines.push(meaning);
      else if (status.event === null) lines.push(joined('sentences', [askedSentence(outcomes, now), meaning]));
      else lines.push(meaning, askedSentence(outcomes, now));
      break;
    case 'partly-checked':
      lines.push(joined('sentences', [listsNoneSentence(outcomes), failed]), status.event === null ? '' : meaning);
      break;
    case 'not-checked':
      lines.push(meaning, joined('sentences', [noneInListSentence(outcomes), failed]));
      break;
    default:
      lines.push(meaning, failed);
  }
  if (disagreements.length > 0) lines.push(i18n.t('gist.disagree'));
  if (status.code !== 'not-checked' && live !== 'on') lines.push(i18n.t(live === 'off' ? 'line.localOnly' : 'line.localPrivate'));
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** One source that failed is named with its reason; several are only named, and their reasons stand in the details. */
function failedSentence(outcomes: readonly Outcome[], now: number): string {
  const failed = outcomes.filter(({ kind }) => kind === 'failed');
  const [first, ...others] = failed;
  if (first === undefined) return '';
  if (others.length === 0) return failedLine(first, now);
  return i18n.t('gist.failed', [listText(failed.map(({ source }) => sourceName(source)))]);
}
