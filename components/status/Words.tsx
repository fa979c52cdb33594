import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { hasGraveWords } from './grave-words';
import { Quote } from './Quote';

/** Words of a notice in the open, or behind a click where they accuse somebody. */
export function Words({ text }: { text: string }): JSX.Element {
  if (!hasGraveWords(text)) return <Quote text={text} />;
  return (
    <Fold label={i18n.t('words.all')}>
      <Quote text={text} />
    </Fold>
  );
}
