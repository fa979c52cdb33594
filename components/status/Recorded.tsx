import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { hasGraveWords } from './grave-words';
import { Quote } from './Quote';

/** Reasons that Retraction Watch recorded, as its own and never as the notice's; those that accuse behind a click. */
export function Recorded({ text }: { text: string }): JSX.Element {
  if (!hasGraveWords(text)) return <p>{i18n.t('given.recorded', [text])}</p>;
  return (
    <Fold label={i18n.t('given.recordedFold')}>
      <Quote text={text} />
    </Fold>
  );
}
