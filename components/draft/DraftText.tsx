import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import type { Draft } from '@/lib/drafts/draft';
import { draftLabel } from './draft-label';
import { reasonTexts } from './draft-words';
import { Receipt } from './Receipt';

/** So many of the sentences that were left out are shown. */
const SHOWN_DROPPED = 30;
/** And so much of each. */
const SHOWN_LENGTH = 300;

/** What is left of a draft: called what it is before its first word, each sentence with its receipt. */
export function DraftText({ draft }: { draft: Draft }): JSX.Element {
  const { kept, dropped, sources } = draft;
  return (
    <>
      <p class="draft-label">{draftLabel(draft)}</p>
      {kept.length === 0 ? (
        <p>{i18n.t('draft.none')}</p>
      ) : (
        <>
          <ol class="draft-sentences">
            {kept.map(({ text, source }) => (
              <Receipt key={source} text={text} number={source + 1} source={sources[source] ?? []} />
            ))}
          </ol>
          <p class="quiet">{i18n.t('draft.checked')}</p>
        </>
      )}
      <p>{i18n.t('draft.dropped', dropped.length)}</p>
      {dropped.length > 0 && (
        <Fold label={i18n.t('draft.details')}>
          <ul class="draft-dropped">
            {dropped.slice(0, SHOWN_DROPPED).map(({ text, reasons }, index) => (
              <li key={index}>
                <p class="quiet" lang="en" dir="auto">
                  {text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text}
                </p>
                {reasonTexts(reasons).map((reason) => (
                  <p key={reason}>{reason}</p>
                ))}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
