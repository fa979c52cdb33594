import { plainText } from '@/lib/model/rich-text';
import type { SourceName } from '@/lib/model/assertion';
import type { WorkReport } from '@/lib/model/report';
import { sourceFacts } from '@/lib/model/sources';
import { recordUrl } from '@/lib/words/record-url';
import { sourceRecordUrl } from './source-record-url';

const MAX_WORD = 80;

/**
 * A letter to those who keep a record that seems wrong: the paper, what each public record says of it, with addresses, and
 * which lists no notice. It is in English whatever the language of the interface is, because a publisher, Crossref and NLM read
 * it. Days are written as ISO writes them.
 */
export function letterText({ work, events, outcomes }: Pick<WorkReport, 'work' | 'events' | 'outcomes'>): string {
  const said = events.flatMap(({ assertions }) => assertions).map(({ source, via, sourceType, date, notice, inPlace }) =>
    lineOf(source, [
      `“${sourceType.slice(0, MAX_WORD)}”`,
      via === 'retraction-watch' && 'from Retraction Watch',
      date,
      inPlace ? 'on the paper itself' : recordUrl(notice),
      sourceRecordUrl(source, work.ids),
    ]),
  );
  const silent = outcomes.map(({ source, kind, at }) => kind === 'lists-none' && lineOf(source, ['no notice', new Date(at).toISOString().slice(0, 10)]));
  return [
    'Dear colleagues,\n\npublic records about this paper seem wrong or incomplete:\n',
    work.title && plainText(work.title).trim(),
    recordUrl(work.ids),
    ...said,
    ...silent,
    '\nWhat I believe is right, and where to see it: …',
  ]
    .filter(Boolean)
    .join('\n');
}

/** What is on the reader's device has no name of its own, and nobody to write to. */
function lineOf(source: SourceName, facts: readonly (string | false | null)[]): string {
  const { name } = sourceFacts(source);
  return name === null ? '' : `- ${name}: ${facts.filter(Boolean).join(', ')}`;
}
