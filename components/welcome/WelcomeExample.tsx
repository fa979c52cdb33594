import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Fold } from '@/components/parts/Fold';
import { StatusMark } from '@/components/parts/StatusMark';
import type { Verdict } from '@/lib/model/verdict';
import { useUniqueId } from '@/components/parts/use-unique-id';
import { joined } from '@/lib/words/joined';

const STATES = {
  corrected: { word: 'corrected', tone: 'blue' },
  retracted: { word: 'retracted', tone: 'red' },
  noneFound: { word: 'noneFound', tone: 'grey' },
} as const satisfies Record<string, Verdict>;

const HEADS = { corrected: 'example.correctedHead', retracted: 'example.retractedHead', noneFound: 'headline.noneFound' } as const;

type Example = keyof typeof STATES;
const NAMES = Object.keys(STATES) as Example[];

/** What Caveat shows of an invented paper; the reader chooses how that paper stands. */
export function WelcomeExample(): JSX.Element {
  const [shown, setShown] = useState<Example>('corrected');
  const id = useUniqueId();
  const verdict = STATES[shown];
  const summary = <p class="reading">{i18n.t('example.summary')}</p>;
  return (
    <figure class="welcome-example" aria-label={i18n.t('example.label')}>
      <fieldset class="segments">
        <legend>{i18n.t('example.label')}</legend>
        {NAMES.map((name) => (
          <label key={name}>
            <input type="radio" name={id} checked={shown === name} onChange={() => setShown(name)} />
            <span>{i18n.t(`example.${name}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="example-column" aria-live="polite">
        <p class="example-paper">{i18n.t('example.paper')}</p>
        <p class="work-line">{i18n.t('example.journal')}</p>
        <div class={`example-status tone-${verdict.tone}`}>
          <p class="status-head">
            <StatusMark verdict={verdict} />
            <span>{i18n.t(HEADS[shown])}</span>
          </p>
          <p>
            {joined('sentences', [i18n.t(`example.${shown}Line`), shown === 'noneFound' ? i18n.t('line.noneFound') : ''])}
          </p>
        </div>
        {shown === 'retracted' ? (
          <Fold label={i18n.t('claimed.retracted')}>{summary}</Fold>
        ) : (
          <>
            <h3>{i18n.t('summary.heading')}</h3>
            {summary}
          </>
        )}
        <h3>{i18n.t('caveat.heading')}</h3>
        <p>{i18n.t('example.careful')}</p>
      </div>
    </figure>
  );
}
