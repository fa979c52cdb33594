import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { Verdict } from '@/lib/model/verdict';
import { StatusMark } from './StatusMark';

/** A status in a line of text: its shape and its word. */
export function StatusWord({ verdict }: { verdict: Verdict }): JSX.Element {
  return (
    <span class={`status-word tone-${verdict.tone}`}>
      <StatusMark verdict={verdict} />
      {i18n.t(`word.${verdict.word}`)}
    </span>
  );
}
