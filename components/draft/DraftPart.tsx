import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Fold } from '@/components/parts/Fold';
import { claimOf } from '@/components/summary/claim-of';
import { copyWithStatus } from '@/components/summary/copy-with-status';
import type { DraftDesk } from '@/lib/drafts/draft-desk';
import type { DraftStep } from '@/lib/drafts/draft';
import type { WorkReport } from '@/lib/model/report';
import { joined } from '@/lib/words/joined';
import { statusSentence } from '@/lib/words/status-sentence';
import { draftLabel } from './draft-label';
import { DraftText } from './DraftText';
import { problemText } from './draft-words';
import { useDraft } from './use-draft';

interface DraftPartProps {
  desk: DraftDesk;
  report: WorkReport;
  /** The paper stands in a private window. */
  isPrivate: boolean;
}

/**
 * The abstract in a machine's words, below everything that was published, behind a click of its own. Nothing for a reader
 * who has not switched it on, for a notice, a removed paper, or without an abstract.
 */
export function DraftPart({ desk, report, isPrivate }: DraftPartProps): JSX.Element | null {
  const { choice, state, draft, write, cancel } = useDraft(desk, isPrivate);
  const begin = useRef<HTMLButtonElement>(null);
  const stop = useRef<HTMLButtonElement>(null);
  const isWorking = state.kind === 'working';
  const isOver = state.kind === 'written' || state.kind === 'problem';
  useEffect(() => {
    // The button that was pressed is gone: the one in its place gets the focus, unless the reader has gone on meanwhile.
    if (document.activeElement === document.body) (isWorking ? stop : isOver ? begin : null)?.current?.focus();
  }, [isWorking, isOver]);

  const { abstract, role, status } = report;
  if (choice === null || abstract === null || role !== 'article' || status.code === 'removed') return null;
  const needsDownload = state.kind === 'problem' && state.problem === 'needs-download';
  const label = needsDownload ? i18n.t('draft.download') : i18n.t(draft === null ? 'draft.write' : 'draft.again');
  const said = () => joined('sentences', [...(draft === null ? [] : [draftLabel(draft)]), ...(claimOf(report) === null ? [] : [statusSentence(report)])]);
  const copy = copyWithStatus(said);
  return (
    <Fold label={i18n.t('draft.heading')} name="draft" class="section-fold draft">
      {draft === null ? (
        <p class="quiet">{i18n.t('draft.line')}</p>
      ) : (
        <div
          class="draft-text"
          onCopy={(event) => {
            // What stands around it would put the status alone behind the copy.
            event.stopPropagation();
            copy(event);
          }}
        >
          <DraftText draft={draft} />
        </div>
      )}
      <div role="status">
        {isWorking && <p>{stepText(state.step)}</p>}
        {state.kind === 'problem' && <p class={needsDownload ? '' : 'draft-problem'}>{problemText(state.problem)}</p>}
      </div>
      {isWorking && <progress aria-label={i18n.t('draft.working')} {...(state.step.step === 'downloading' ? { value: state.step.done } : {})} />}
      <p class="buttons">
        {isWorking ? (
          <button type="button" class="button" ref={stop} onClick={cancel}>
            {i18n.t('draft.cancel')}
          </button>
        ) : (
          <button type="button" class="button" ref={begin} onClick={() => void write(abstract, needsDownload)}>
            {label}
          </button>
        )}
      </p>
    </Fold>
  );
}

function stepText(step: DraftStep): string {
  if (step.step === 'writing') return i18n.t('draft.working');
  return step.step === 'downloading' ? i18n.t('draft.downloading', [Math.floor(step.done * 100)]) : i18n.t('draft.starting');
}
