import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { failureText, type EntryFailure } from './entry-failure';

interface EntryProblemProps {
  failure: EntryFailure | null;
  onTurnOnLive(): void;
}

/** What came of a command about this paper that came to nothing, and the button that mends it. */
export function EntryProblem({ failure, onTurnOnLive }: EntryProblemProps): JSX.Element {
  return (
    <div class="entry-problem">
      <p role="status">{failure !== null && failureText(failure)}</p>
      {failure === 'live-off' && (
        <button type="button" class="button" onClick={onTurnOnLive}>
          {i18n.t('live.turnOn')}
        </button>
      )}
    </div>
  );
}
