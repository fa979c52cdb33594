import { plainText } from '@/lib/model/rich-text';
import type { Assertion, SourceName } from '@/lib/model/assertion';
import type { Outcome } from '@/lib/model/outcome';
import type { WorkReport } from '@/lib/model/report';
import { sourceFacts } from '@/lib/model/sources';
import { recordUrl } from '@/lib/words/record-url';
import { sourceRecordUrl } from './source-record-url';

const MAX_WORD = 80;

const OUTCOMES = {
  'lists-notice': 'lists a notice',
  'lists-none': 'lists no notice',
  'not-held': 'does not have this paper',
  failed: 'could not be checked',
} as const satisfies Record<Outcome['kind'], string>;

/**
 * A letter to those who keep a record that seems wrong. It is in English whatever the language of the interface is,
 * because a publisher, Crossref and NLM read it. Days are written as ISO writes them, times in UTC.
 */
export function letterText({ work, status, events, outcomes }: Pick<WorkReport, 'work' | 'status' | 'events' | 'outcomes'>): string {
  const { doi, pmid, pmcid, arxiv } = work.ids;
  const paper = [
    work.title === null ? '' : plainText(work.title).trim(),
    doi ? `https://doi.org/${doi}` : '',
    pmid ? `PMID ${pmid}` : '',
    pmcid ?? '',
    arxiv ? `arXiv:${arxiv}` : '',
  ];
  const said = events.flatMap(({ assertions }) => assertions).map((assertion) => `- ${saidLine(assertion, work.ids)}`);
  const asked = outcomes.map(({ source, kind, at }) => `- ${nameOf(source)}: ${OUTCOMES[kind]} (${momentOf(source, at)})`);
  return [
    ['Dear colleagues,'],
    ['Public records about this paper seem wrong or incomplete:'],
    paper,
    [`Status as the browser extension Caveat reads the records: ${status.code.replaceAll('-', ' ')}.`],
    said.length === 0 ? ['No source that was checked lists a notice.'] : ['What the records say:', ...said],
    asked.length === 0 ? [] : ['What was checked:', ...asked],
    ['What I believe is right, and where to see it: …'],
  ]
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n');
}

function saidLine(assertion: Assertion, ids: WorkReport['work']['ids']): string {
  const { source, via, sourceType, strength, date, notice, inPlace } = assertion;
  const url = inPlace ? null : recordUrl(notice);
  const record = sourceRecordUrl(source, ids);
  const facts = [
    `${via === 'retraction-watch' ? 'Retraction Watch via ' : ''}${nameOf(source)}: “${sourceType.slice(0, MAX_WORD)}”`,
    strength === 'title' ? 'judged from the form of the title' : '',
    date === null ? '' : `dated ${date}`,
    inPlace ? 'marked on the paper itself' : '',
    url === null ? '' : `notice ${url}`,
    record === null ? '' : `record ${record}`,
  ];
  return facts.filter((fact) => fact !== '').join(', ');
}

function nameOf(source: SourceName): string {
  return sourceFacts(source).name ?? (source === 'page' ? 'the paper’s own page' : 'Caveat’s notice list');
}

/** A list has the day it was made; everything else the minute in which it was asked or read. */
function momentOf(source: SourceName, at: number): string {
  const iso = new Date(at).toISOString();
  return source === 'notice-list' ? `list of ${iso.slice(0, 10)}` : `${iso.slice(0, 10)}, ${iso.slice(11, 16)} UTC`;
}
