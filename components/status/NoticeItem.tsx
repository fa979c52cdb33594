import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dateText } from '@/components/parts/date-text';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { recordUrl } from '@/components/parts/record-url';
import type { NoticeEvent } from '@/lib/model/status';
import { listedBy } from './listed-by';
import { noticeName } from './notice-name';

const MAX_NOTES = 2;

interface NoticeItemProps {
  event: NoticeEvent;
  /** The headline above already gives its name and date. */
  named: boolean;
}

/** One notice: what the source calls it, when, where it can be read, and who says so. */
export function NoticeItem({ event, named }: NoticeItemProps): JSX.Element {
  return (
    <li class="notice">
      {!named && (
        <p class="notice-name">
          <b>{noticeName(event)}</b>, {event.date ? dateText(event.date) : i18n.t('date.unknown')}
        </p>
      )}
      {event.type === 'other' && <p>{i18n.t('notice.unknownKind', [event.sourceType.slice(0, 80)])}</p>}
      <p class="notice-where">
        <NoticePlace event={event} />
      </p>
      <p class="quiet">{listedBy(event)}</p>
      {event.disputed && <p class="quiet">{i18n.t('notice.disputed')}</p>}
      {event.resolved && <p class="quiet">{i18n.t('notice.ended')}</p>}
      {event.notes.slice(0, MAX_NOTES).map((note) => (
        <p key={note} class="quiet">
          {i18n.t('notice.note', [note])}
        </p>
      ))}
    </li>
  );
}

function NoticePlace({ event }: { event: NoticeEvent }): JSX.Element {
  // A mark on the paper's own record must not become a link from the paper to itself.
  if (event.inPlace) return <>{i18n.t('notice.inPlace')}</>;
  const url = recordUrl(event.notice);
  if (url === null) return <>{i18n.t('notice.noAddress')}</>;
  return (
    <OutsideLink class="link-out" href={url}>
      {i18n.t('notice.open')}
    </OutsideLink>
  );
}
