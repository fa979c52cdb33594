import { i18n } from '#i18n';
import type { ComponentChildren, JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { kindOfText } from '@/lib/identifiers/kind-of-text';
import type { WorkIds } from '@/lib/model/work';
import { Candidates } from './Candidates';
import { LookUpBox } from './LookUpBox';
import { lookUpProblem } from './look-up-problem';
import type { LookUpState } from './look-up-state';
import { NotAsked, type LookUpMending } from './NotAsked';
import { TitleAnswer, titleAnswerHeading } from './TitleAnswer';

export interface CheckTopProps {
  state: LookUpState;
  mending: LookUpMending;
  onLookUp(text: string): void;
  onChoose(ids: WorkIds): void;
  /** What stands below the box: another way to name a paper. */
  children?: ComponentChildren;
}

/** The upper part of the check page: the box, and what its text led to where that is not one paper. */
export function CheckTop({ state, mending, onLookUp, onChoose, children }: CheckTopProps): JSX.Element {
  const problem = lookUpProblem(state);
  const answer = state.step === 'answered' ? state : null;
  const read = answer === null ? null : kindOfText(answer.text);
  const toChoose = answer !== null && answer.chosen === null && read?.kind === 'title' ? { ...answer, title: read.title } : null;
  const isFound = answer !== null && answer.chosen !== null;
  return (
    <div class="check-top">
      {!isFound && toChoose === null && <h2>{i18n.t('check.title')}</h2>}
      <LookUpBox
        text={state.step === 'idle' ? '' : state.text}
        problem={problem}
        takesFocus={state.step === 'idle' || problem !== null || toChoose?.result.candidates.length === 0}
        onLookUp={onLookUp}
      />
      {children}
      {read?.kind === 'short-doi' && !isFound && answer?.result.notAsked && (
        <NotAsked why={answer.result.notAsked} line="" mending={mending} />
      )}
      <p class="visually-hidden" role="status">
        {state.step === 'looking' && i18n.t('check.looking')}
        {toChoose !== null && titleAnswerHeading(toChoose.result)}
      </p>
      {state.step === 'looking' && (
        <p class="quiet" aria-hidden="true">
          {i18n.t('check.looking')}
        </p>
      )}
      {toChoose !== null && <TitleAnswer title={toChoose.title} result={toChoose.result} mending={mending} onChoose={onChoose} />}
      {isFound && answer.result.candidates.length > 1 && (
        <Fold label={i18n.t('check.alike')} key={JSON.stringify(answer.chosen)}>
          <Candidates
            candidates={answer.result.candidates.filter(({ ids }) => ids !== answer.chosen)}
            onChoose={onChoose}
          />
        </Fold>
      )}
    </div>
  );
}
