import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SentToZotero } from '@/lib/zotero/send-to-zotero';
import { ZOTERO_TEXTS } from '@/lib/zotero/zotero-problem';
import type { ExportChoice } from './ExportBlock';
import { joined } from '@/lib/words/joined';

export interface ZoteroCommands {
  /**
   * Asks the browser for leave, at once, and sends. Rejected where the papers could not be read.
   * @param onSent told how many papers Zotero has
   */
  onSendToZotero(choice: ExportChoice, onSent: (sent: number) => void): Promise<SentToZotero>;
}

type State = { kind: 'idle' | 'failed' } | { kind: 'sending'; sent: number } | ({ kind: 'ended' } & SentToZotero);

/** Sends papers to the collection that is open in Zotero on this machine, and says what came of it. */
export function SendToZotero({ choice, onSendToZotero }: ZoteroCommands & { choice: ExportChoice }): JSX.Element {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const all = choice.count;

  async function send(): Promise<void> {
    setState({ kind: 'sending', sent: 0 });
    await onSendToZotero(choice, (sent) => setState({ kind: 'sending', sent })).then(
      (ended) => setState({ kind: 'ended', ...ended }),
      () => setState({ kind: 'failed' }),
    );
  }

  return (
    <div class="send-to-zotero">
      <button type="button" class="button" disabled={all === 0} aria-disabled={state.kind === 'sending'} onClick={() => state.kind !== 'sending' && void send()}>
        {i18n.t('zotero.send')}
      </button>
      <p role="status" class={state.kind === 'failed' || (state.kind === 'ended' && state.problem !== null) ? 'field-problem' : 'quiet'}>
        {stateText(state, all)}
      </p>
    </div>
  );
}

function stateText(state: State, all: number): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'failed':
      return i18n.t('export.failed');
    case 'sending':
      return i18n.t('zotero.sending', [state.sent, all]);
    case 'ended':
      return joined('sentences', [
        state.sent === 0 && state.problem !== null ? '' : i18n.t('zotero.sent', state.sent),
        state.problem === null ? '' : i18n.t(ZOTERO_TEXTS[state.problem]),
      ]);
  }
}
