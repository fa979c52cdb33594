import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { CopyButton } from '@/components/parts/CopyButton';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { recordUrl } from '@/lib/words/record-url';
import type { Thing } from '@/lib/words/thing-text';
import type { Assertion } from '@/lib/model/assertion';
import type { WorkReport } from '@/lib/model/report';
import { askedText, claimText } from './assertion-text';
import { proofText } from './proof-text';
import { sourceRecordUrl } from './source-record-url';
import { statusSentence } from '@/lib/words/status-sentence';
import { WrongVerdict } from './WrongVerdict';
import { textOfIds } from '@/lib/identifiers/text-of-ids';

interface ProofProps {
  report: WorkReport;
  thing: Thing;
}

/** What the status rests on, source by source in its own word, to look up and to carry away. */
export function Proof({ report, thing }: ProofProps): JSX.Element | null {
  const { status, events, outcomes, waiting } = report;
  // Nobody was asked and nothing is known: there is nothing to carry away.
  if (outcomes.length === 0 || (status.code === 'not-checked' && events.length === 0)) return null;
  const assertions = events.flatMap((event) => event.assertions);
  const proof = (): string => proofText(report, Date.now(), thing);
  return (
    <div class="proof">
      <h4>{i18n.t('proof.heading')}</h4>
      {assertions.length > 0 && <p class="quiet">{i18n.t('proof.line')}</p>}
      {assertions.length === 0 && report.disagreements.length === 0 && <p>{i18n.t('proof.none')}</p>}
      <ul>
        {assertions.map((assertion, index) => (
          <li key={index}>
            <AssertionLine assertion={assertion} report={report} />
          </li>
        ))}
      </ul>
      <div class="buttons">
        {waiting.length === 0 && <CopyButton label={i18n.t('proof.copyStatus')} text={() => statusSentence(report, thing)} />}
        <CopyButton label={i18n.t('proof.copyProof')} text={proof} />
      </div>
      <WrongVerdict report={report} />
    </div>
  );
}

function AssertionLine({ assertion, report }: { assertion: Assertion; report: WorkReport }): JSX.Element {
  const { source, notice, inPlace } = assertion;
  const asked = report.outcomes.find((outcome) => outcome.source === source);
  const record = sourceRecordUrl(source, report.work.ids);
  const url = inPlace ? null : recordUrl(notice);
  return (
    <>
      <p>{claimText(assertion)}</p>
      <p class="quiet proof-where">
        {url !== null && <OutsideLink href={url}>{textOfIds(notice)}</OutsideLink>}
        {record !== null && source !== 'page' && <OutsideLink href={record}>{i18n.t('proof.record')}</OutsideLink>}
        {asked && <span>{askedText(asked)}</span>}
      </p>
    </>
  );
}
