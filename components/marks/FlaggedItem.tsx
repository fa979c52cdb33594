import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { StatusWord } from '@/components/parts/StatusWord';
import { MARK_VERDICTS } from '@/lib/model/mark-verdict';
import type { FlaggedEntry, ListKind } from '@/lib/model/page-list';
import { nameText, placeText } from './entry-label';
import { SaidNoticeLine } from './SaidNoticeLine';

interface FlaggedItemProps {
  entry: FlaggedEntry;
  kind: ListKind;
  /** Bring the entry before the reader, or the sentence with this number that cites it. */
  onShow(at: number, citation: number | null): void;
}

/** One entry that the list knows: its word, its notices, and where the text cites it. */
export function FlaggedItem({ entry, kind, onShow }: FlaggedItemProps): JSX.Element {
  const { at, code, notices, citedIn } = entry;
  const place = placeText(entry, kind);
  return (
    <li class="flagged">
      <p class="flagged-head">
        <StatusWord verdict={MARK_VERDICTS[code]} />
        <span class="quiet">{place}</span>
      </p>
      <p class="flagged-title paper-title">{nameText(entry)}</p>
      {notices?.map((notice, index) => (
        <SaidNoticeLine key={index} notice={notice} />
      ))}
      <button type="button" class="button small" aria-label={i18n.t('labelled', [i18n.t('marks.showEntry'), place])} onClick={() => onShow(at, null)}>
        {i18n.t('marks.showEntry')}
      </button>
      {citedIn !== null && citedIn.length > 0 && (
        <Fold label={i18n.t('marks.cited', citedIn.length)}>
          <ol class="citing">
            {citedIn.map((sentence, index) => (
              <li key={index}>
                <button type="button" aria-label={i18n.t('labelled', [i18n.t('marks.showCitation'), sentence])} onClick={() => onShow(at, index)}>
                  {sentence}
                </button>
              </li>
            ))}
          </ol>
        </Fold>
      )}
      {kind === 'references' && citedIn?.length === 0 && <p class="quiet">{i18n.t('marks.citedNowhere')}</p>}
    </li>
  );
}
