import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { hasGraveWords } from './grave-words';

interface SaidProps {
  text: string;
  /** What the click offers where the words accuse. */
  label?: string;
  class?: string;
}

/** A line that somebody says beside the status; one that accuses stands behind a click. */
export function Said({ text, label = i18n.t('said.fold'), class: className = 'quiet' }: SaidProps): JSX.Element {
  if (!hasGraveWords(text)) return <p class={className}>{text}</p>;
  return (
    <Fold label={label}>
      <p class={className}>{text}</p>
    </Fold>
  );
}
