import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import type { WasNow } from '@/lib/model/notice-change';

/** Notices with more corrected values than this are tables; the first ones say what kind of change it is. */
const MAX_SHOWN = 3;

/** The corrected values that a notice states, each as it was over or beside how it is now, so that the eye sees both. */
export function WasNowList({ values }: { values: readonly WasNow[] }): JSX.Element | null {
  if (values.length === 0) return null;
  const more = values.slice(MAX_SHOWN);
  return (
    <>
      {values.slice(0, MAX_SHOWN).map((value, index) => (
        <WasNowPair key={index} value={value} />
      ))}
      {more.length > 0 && (
        <Fold label={i18n.t('changed.moreValues', more.length)}>
          {more.map((value, index) => (
            <WasNowPair key={index} value={value} />
          ))}
        </Fold>
      )}
    </>
  );
}

function WasNowPair({ value: { was, now } }: { value: WasNow }): JSX.Element {
  return (
    <dl class="was-now">
      <div>
        <dt>{i18n.t('changed.was')}</dt>
        <dd>{was}</dd>
      </div>
      <div>
        <dt>{i18n.t('changed.now')}</dt>
        <dd>{now}</dd>
      </div>
    </dl>
  );
}
