import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Identifiers } from '@/components/parts/Identifiers';
import { yearText } from '@/lib/words/date-text';
import type { WorkCandidate } from '@/lib/model/work-candidate';
import type { WorkIds } from '@/lib/model/work';
import { recordType } from './record-type';

interface CandidatesProps {
  candidates: readonly WorkCandidate[];
  onChoose(ids: WorkIds): void;
}

/** Papers with a title like the reader's, each a choice: none is chosen for the reader. */
export function Candidates({ candidates, onChoose }: CandidatesProps): JSX.Element {
  return (
    <ul class="candidates">
      {candidates.map((candidate, index) => (
        <Candidate key={index} candidate={candidate} onChoose={onChoose} />
      ))}
    </ul>
  );
}

function Candidate({ candidate, onChoose }: { candidate: WorkCandidate } & Pick<CandidatesProps, 'onChoose'>): JSX.Element {
  const { ids, title, journal, published, from } = candidate;
  const { isNotice, text } = recordType(candidate);
  const facts = [text, journal ?? '', yearText(published), authorsText(candidate), from === 'machine' ? i18n.t('check.onMachine') : ''];
  return (
    <li class="candidate">
      <button type="button" class="candidate-title" onClick={() => onChoose(ids)}>
        {title}
      </button>
      <p class="work-line">
        {facts
          .filter((fact) => fact !== '')
          .map((fact, index) => (
            <>
              {index > 0 && ' · '}
              {index === 0 && isNotice ? <strong>{fact}</strong> : fact}
            </>
          ))}
      </p>
      <Identifiers ids={ids} />
    </li>
  );
}

function authorsText({ authors: [first, ...others] }: WorkCandidate): string {
  if (first === undefined) return '';
  return others.length === 0 ? first : i18n.t('check.more', [first]);
}
