import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Gist } from './gist';

interface StatusGistProps {
  gist: Gist;
  /** As many lines as the card has left for it. */
  lines: number;
}

/** What the notice says in one sentence; what has no room is cut by the browser, and stands whole in the details. */
export function StatusGist({ gist: { label, quote }, lines }: StatusGistProps): JSX.Element {
  return (
    <p class="gist" style={{ '--lines': String(lines) }}>
      {quote === null ? label : (
        <>
          <b>{i18n.t('gist.label', [label])}</b> <q>{quote}</q>
        </>
      )}
    </p>
  );
}
