import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { saidNotice } from '@/lib/words/said-notice';
import { SaidNoticeLine } from '@/components/marks/SaidNoticeLine';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { recordUrl } from '@/lib/words/record-url';
import { StatusWord } from '@/components/parts/StatusWord';
import type { CheckedWork } from '@/lib/bibliography/bibliography-report';
import { textOfIds } from '@/lib/identifiers/text-of-ids';
import { MARK_VERDICTS } from '@/lib/model/mark-verdict';
import { placesText } from './places-text';

/** A work that the list knows, with each notice and who lists it. Named by its title, not by its authors. */
export function ListedRow({ work }: { work: CheckedWork }): JSX.Element {
  const { code, ids, title, notices } = work;
  return (
    <li class="checked-work">
      <div class="checked-status">
        {code !== null && <StatusWord verdict={MARK_VERDICTS[code]} />}
        <span class="quiet">{i18n.t('bibliography.place', [placesText(work.places)])}</span>
      </div>
      <div class="checked-what">
        {title !== null && <p class="checked-title">{title}</p>}
        <p class="quiet">
          <OutsideLink href={recordUrl(ids)}>{textOfIds(ids)}</OutsideLink>
        </p>
        {notices.map((notice, index) => (
          <SaidNoticeLine key={index} notice={saidNotice(notice, ids)} />
        ))}
      </div>
    </li>
  );
}

/** A work that the list says nothing of, in one line. */
export function PlainRow({ work }: { work: CheckedWork }): JSX.Element {
  const name = work.title ?? work.text;
  const id = textOfIds(work.ids);
  return (
    <li class="plain-work">
      <span class="quiet">{placesText(work.places)}</span>
      <span>
        {name}
        {id !== '' && id !== name && (
          <span class="quiet">
            {' '}
            <OutsideLink href={recordUrl(work.ids)}>{id}</OutsideLink>
          </span>
        )}
      </span>
    </li>
  );
}
