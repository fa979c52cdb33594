import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { CopyAge, CopyPlace } from '@/lib/model/pdf-copy';
import type { NoticeEvent } from '@/lib/model/status';
import { dateText } from '@/lib/words/date-text';
import { noticeName } from '@/lib/words/notice-name';
import type { ComparedEvent } from './pdf-state';

/** How the reader's copy stands to each notice: by its own dates, and by what it reads where the notice names a place. */
export function PdfCopy({ compared }: { compared: readonly ComparedEvent[] }): JSX.Element | null {
  if (compared.length === 0) return null;
  return (
    <div class="pdf-copy">
      <h3>{i18n.t('pdf.copy')}</h3>
      <ul>
        {compared.map(({ event, copy: { age, places } }, at) => (
          <li key={at}>
            <p>
              <b>{i18n.t('headline.named', [noticeName(event), event.date ? dateText(event.date) : i18n.t('date.unknown')])}</b>
            </p>
            <p class={age.kind === 'before' ? 'pdf-before' : undefined}>{ageText(age, event)}</p>
            {places.length > 0 && (
              <ul>
                {places.map((place, index) => (
                  <li key={index} class={place.kind === 'value' && place.pageHas === 'was' ? 'pdf-was' : undefined}>
                    {placeText(place)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ageText(age: CopyAge, { date }: NoticeEvent): string {
  if (age.kind === 'unknown') return i18n.t('pdf.age.unknown');
  if (age.kind === 'names') return i18n.t('pdf.age.names', [age.page]);
  const { day, by } = age.made;
  if (age.kind === 'later') return i18n.t(by === 'stamp' ? 'pdf.age.laterStamp' : 'pdf.age.later', [dateText(day)]);
  return i18n.t(by === 'stamp' ? 'pdf.age.beforeStamp' : 'pdf.age.before', [dateText(date ?? ''), dateText(day)]);
}

function placeText({ kind, name, now, found, pageHas, page }: CopyPlace): string {
  if (kind === 'value' && now !== null) {
    if (page === null || pageHas === 'unknown') return i18n.t('pdf.place.unsure', [name, now]);
    return i18n.t(pageHas === 'was' ? 'pdf.place.was' : 'pdf.place.now', [page, name, now]);
  }
  if (page !== null) return i18n.t('pdf.place.on', [name, page]);
  return i18n.t(found === 'not-found' ? 'pdf.place.notFound' : 'pdf.place.notUnique', [name]);
}
