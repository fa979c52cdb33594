import { plainText } from '@/lib/model/rich-text';
import type { SourceName } from '@/lib/model/assertion';
import type { WorkReport } from '@/lib/model/report';
import { sourceFacts } from '@/lib/model/sources';
import { recordUrl } from '@/lib/words/record-url';
import { sourceRecordUrl } from './source-record-url';

const MAX_WORD = 80;

/**
 * A letter to those who keep a record that seems wrong: the paper, what each record says of it, with addresses, and which lists
 * no notice. It is in English whatever the language of the interface is, because a publisher, Crossref and NLM read it. Days are
 * written as ISO writes them.
 */
export function letterText({ work, events, outcomes }: Pick<WorkReport, 'work' | 'events' | 'outcomes'>): string {
  const said = events.flatMap(({ assertions }) => assertions).map(({ source, via, sourceType, date, notice, inPlace }) =>
    [
      `- ${via === 'retraction-watch' ? 'Retraction Watch via ' : ''}${nameOf(source)}: “${sourceType.slice(0, MAX_WORD)}”`,
      date,
      inPlace ? 'on the paper itself' : recordUrl(notice),
      sourceRecordUrl(source, work.ids),
    ]
      .filter((part) => part)
      .join(', '),
  );
  const silent = outcomes.filter(({ kind }) => kind === 'lists-none').map(({ source, at }) => `- ${nameOf(source)}: no notice (${new Date(at).toISOString().slice(0, 10)})`);
  return [
    'Dear colleagues,',
    'public records about this paper seem wrong or incomplete:',
    `${work.title === null ? '' : plainText(work.title).trim()}\n${recordUrl(work.ids) ?? ''}`.trim(),
    [...said, ...silent].join('\n'),
    'What I believe is right, and where to see it: …',
  ].join('\n\n');
}

/** Sources on the device have no name of their own. */
function nameOf(source: SourceName): string {
  return sourceFacts(source).name ?? (source === 'page' ? 'the paper’s page' : 'Caveat’s list');
}
