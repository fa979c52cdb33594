import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { OutsideLink } from '@/components/parts/OutsideLink';
import type { SaidNotice } from '@/lib/model/page-list';

/** One notice about an entry: its name and date, the recorded reasons, who lists it, and the way to it. */
export function SaidNoticeLine({ notice }: { notice: SaidNotice }): JSX.Element {
  const { name, date, reasons, charge, source, link } = notice;
  return (
    <div class="said-notice">
      <p>
        <b>{date === null ? name : i18n.t('headline.named', [name, date])}</b>
      </p>
      {reasons !== null && <p>{reasons}</p>}
      {charge !== null && (
        <Fold label={i18n.t('marks.charge')}>
          <p>{charge}</p>
        </Fold>
      )}
      <p class="quiet">
        {source}
        {link !== null && (
          <>
            {' · '}
            <OutsideLink href={link.url} class="link-out">
              {link.text}
            </OutsideLink>
          </>
        )}
      </p>
    </div>
  );
}
