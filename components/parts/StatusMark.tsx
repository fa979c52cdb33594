import type { JSX } from 'preact';
import { SHAPES } from '@/lib/model/shapes';
import type { Verdict } from '@/lib/model/verdict';

/** The shape of a status, without its word: always beside the word, so hidden from screen readers. */
export function StatusMark({ verdict }: { verdict: Verdict }): JSX.Element {
  return (
    <span class={`mark tone-${verdict.tone}`} aria-hidden="true">
      {SHAPES[verdict.word]}
    </span>
  );
}
