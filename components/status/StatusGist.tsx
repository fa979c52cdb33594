import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Gist } from './gist';

interface StatusGistProps {
  gist: Gist;
  /** As many lines as the card has left for it. */
  lines: number;
}

/** A longer label would leave nothing of the only line to the notice's own words. */
const MAX_LABEL_IN_ONE_LINE = 22;

/** What the notice says in one sentence; what has no room is cut by the browser, and stands whole in the details. */
export function StatusGist({ gist: { label, quote }, lines }: StatusGistProps): JSX.Element {
  return (
    <p class="gist" style={{ '--lines': String(lines) }}>
      {quote === null ? label : (
        <>
          {(lines > 1 || label.length <= MAX_LABEL_IN_ONE_LINE) && <b>{i18n.t('gist.label', [label])} </b>}
          <q dir="auto">{quote}</q>
        </>
      )}
    </p>
  );
}
