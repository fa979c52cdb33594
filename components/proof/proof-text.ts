import { i18n } from '#i18n';
import { absoluteMomentText } from '@/lib/words/date-text';
import { recordUrl } from '@/lib/words/record-url';
import { sourceName } from '@/lib/words/source-name';
import { outcomeText } from '@/lib/words/asked-text';
import { disagreementText } from '@/lib/words/disagreement-text';
import type { Thing } from '@/lib/words/thing-text';
import type { SourceName } from '@/lib/model/assertion';
import type { WorkReport } from '@/lib/model/report';
import { plainText } from '@/lib/model/rich-text';
import { askedText, assertionText } from './assertion-text';
import { sourceRecordUrl } from './source-record-url';
import { statusSentence } from '@/lib/words/status-sentence';
import { ended, joined } from '@/lib/words/joined';

type ProofReport = Pick<WorkReport, 'work' | 'status' | 'events' | 'outcomes' | 'readings'> & Partial<Pick<WorkReport, 'disagreements' | 'waiting'>>;

/**
 * Everything the status of one work rests on, as plain text for an email to an editor: which paper, the
 * status as read, each source's own word with its link and time, who was asked, and the notices' words.
 * @param now when the text is made, in milliseconds since the epoch
 */
export function proofText(report: ProofReport, now: number, thing: Thing = 'paper'): string {
  const { work, events, outcomes, readings, disagreements = [] } = report;
  const assertions = events.flatMap((event) => event.assertions);
  const blocks = [
    [work.title === null ? '' : plainText(work.title).trim(), ...identifiersOf(work.ids)],
    [i18n.t('proof.status', [statusSentence(report, thing)]), ...disagreements.map(disagreementText)],
    assertions.length === 0
      ? // A service whose word counts for nothing alone asserts one all the same: that is said above.
        [disagreements.length > 0 ? '' : i18n.t('proof.none')]
      : [
          i18n.t('proof.sources'),
          ...assertions.map((assertion) => {
            const record = sourceRecordUrl(assertion.source, work.ids);
            const said = assertionText(assertion, outcomes);
            return `- ${record === null ? said : joined('sentences', [ended(said), i18n.t('labelled', [i18n.t('proof.record'), record])])}`;
          }),
        ],
    [
      i18n.t('proof.others'),
      ...outcomes.map((outcome) => `- ${i18n.t('labelled', [sourceName(outcome.source), i18n.t('join.aside', [outcomeText(outcome, thing), askedText(outcome)])])}`),
    ],
    ...readings
      .filter(({ text, from }) => text.length > 0 && from !== null)
      .map(({ text, from, at, notice }) => [
        wordsHeading(from, at, recordUrl(notice)),
        ...text,
      ]),
    [i18n.t('proof.foot', [absoluteMomentText(now)])],
  ];
  return blocks.map((lines) => lines.filter((line) => line !== '').join('\n')).filter((block) => block !== '').join('\n\n');
}

/** Words that stand in the notice's own record are its own; what a register remarked about it is the register's. */
function wordsHeading(from: SourceName | null, at: number | null, url: string | null): string {
  const name = from === null ? '' : sourceName(from);
  return i18n.t(at === null ? 'statusLineMore.remark' : 'proof.words', [joined('facts', [name, url ?? ''])]);
}

function identifiersOf({ doi, pmid, pmcid, arxiv }: WorkReport['work']['ids']): string[] {
  const others = [pmid ? `PMID ${pmid}` : '', pmcid ?? '', arxiv ? `arXiv:${arxiv}` : ''];
  return [...(doi === null ? [] : [`https://doi.org/${doi}`]), joined('facts', others)];
}
