import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { sourceName } from '@/lib/words/source-name';
import type { Question, StudyAnswers } from '@/lib/model/study-answers';
import { Sentences } from './Sentences';

/** Questions to the study with the abstract's own sentences for an answer, behind a click. */
export function AnswersFold({ answers: { answers, source } }: { answers: StudyAnswers }): JSX.Element {
  return (
    <Fold label={i18n.t('answers.fold')} name="answers" class="section-fold">
      {answers.map(({ question, passages }) => (
        <section key={question}>
          <h4>{i18n.t(keyOf(question))}</h4>
          {passages.length === 0 ? <p class="quiet">{i18n.t('answers.none')}</p> : <Sentences of={passages} />}
        </section>
      ))}
      <p class="quiet">{i18n.t('abstract.from', [sourceName(source)])}</p>
    </Fold>
  );
}

/** `in-whom` is `answers.inWhom`. A test shows that each question has its words. */
function keyOf(question: Question): 'answers.inWhom' {
  return `answers.${question.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}` as 'answers.inWhom';
}
