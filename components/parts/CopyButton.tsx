import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

interface CopyButtonProps {
  label: string;
  /** What it is called for those who do not see where it stands; as its label where left out. */
  name?: string;
  isPlain?: boolean;
  /** Made when it is asked for. */
  text(): string | Promise<string>;
}

type Outcome = { kind: 'none' | 'copied' | 'failed' } | { kind: 'by-hand'; text: string };

/**
 * Puts a plain text on the clipboard. A page may forbid that to everything in it, the overlay too: then the
 * text stands there selected, to be copied with the keyboard.
 */
export function CopyButton({ label, name = label, isPlain = false, text }: CopyButtonProps): JSX.Element {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const copy = async (): Promise<void> => {
    let made: string;
    try {
      made = await text();
    } catch {
      setOutcome({ kind: 'failed' });
      return;
    }
    try {
      await navigator.clipboard.writeText(made);
      setOutcome({ kind: 'copied' });
    } catch {
      setOutcome({ kind: 'by-hand', text: made });
    }
  };
  return (
    <div class="copy">
      <button type="button" class={isPlain ? 'button plain' : 'button'} aria-label={name} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" class="quiet">
        {outcome.kind === 'copied' && i18n.t('proof.copied')}
        {outcome.kind === 'failed' && i18n.t('export.failed')}
        {outcome.kind === 'by-hand' && i18n.t('proof.byHand')}
      </span>
      {outcome.kind === 'by-hand' && (
        <textarea
          readOnly
          rows={6}
          value={outcome.text}
          aria-label={label}
          ref={(field) => {
            field?.focus();
            field?.select();
          }}
        />
      )}
    </div>
  );
}
