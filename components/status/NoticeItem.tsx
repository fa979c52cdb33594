import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dateText } from '@/lib/words/date-text';
import type { Outcome } from '@/lib/model/outcome';
import type { NoticeReading } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import { listedBy } from './listed-by';
import { isHere, type NoticeHere } from './notice-here';
import { noticeUrl } from './notice-url';
import { NoticeLink } from './NoticeLink';
import { noticeName } from '@/lib/words/notice-name';
import { NoticeSays } from './NoticeSays';
import { notListedYet, pageSentence, recordedReasons, remarks } from './page-words';
import { Recorded } from './Recorded';
import { Said } from './Said';

const MAX_NOTES = 2;

interface NoticeItemProps {
  event: NoticeEvent;
  /** The headline above already gives its name and date. */
  named: boolean;
  outcomes?: readonly Outcome[];
  /** The notice whose page this is; `null` anywhere else. */
  here?: NoticeHere | null;
  /** What is known of the notice's own words; `null` where nobody gave them. */
  reading?: NoticeReading | null;
  /** Somebody is still being asked. */
  asking?: boolean;
}

/** One notice: what the source calls it, when, what it says, where it can be read, and who says so. */
export function NoticeItem({ event, named, outcomes, here = null, reading = null, asking = false }: NoticeItemProps): JSX.Element {
  const listed = listedBy(event, outcomes);
  const unlisted = notListedYet(event, outcomes);
  const printed = pageSentence(event, outcomes);
  return (
    <li class="notice">
      {!named && (
        <p class="notice-name">
          <b>{i18n.t('headline.named', [noticeName(event), event.date ? dateText(event.date) : i18n.t('date.unknown')])}</b>
        </p>
      )}
      {event.type === 'other' && <p>{i18n.t('notice.unknownKind', [event.sourceType.slice(0, 80)])}</p>}
      {isRepublished(event) && <p>{i18n.t('notice.republished')}</p>}
      {!(isRepublished(event) && reading === null) && <NoticeSays event={event} reading={reading} here={here} asking={asking} />}
      <p class="notice-where">
        <NoticePlace event={event} here={here} />
      </p>
      {printed !== '' && <Said text={printed} />}
      {listed !== '' && <p class="quiet">{listed}</p>}
      {unlisted !== '' && <p class="quiet">{unlisted}</p>}
      {event.disputed && <p class="quiet">{i18n.t('notice.disputed')}</p>}
      {event.resolved && <p class="quiet">{i18n.t('notice.ended')}</p>}
      {remarks(event)
        .filter((note) => !reading?.text.includes(note))
        .slice(0, MAX_NOTES)
        .map((note) => (
          <Said key={note} text={i18n.t('notice.note', [note])} />
        ))}
      {recordedReasons(event)
        .filter((reasons) => !reading?.text.includes(reasons))
        .map((reasons) => (
          <Recorded key={reasons} text={reasons} />
        ))}
    </li>
  );
}

/** NLM knows it as the paper republished, where the publisher's register calls it a correction only. */
function isRepublished({ type, inPlace, assertions }: NoticeEvent): boolean {
  return !inPlace && (type === 'corrected_and_republished' || assertions.some((each) => each.type === 'corrected_and_republished'));
}

function NoticePlace({ event, here }: { event: NoticeEvent; here: NoticeHere | null }): JSX.Element {
  // A mark on the paper's own record must not become a link from the paper to itself.
  if (event.inPlace) return <>{i18n.t('notice.inPlace')}</>;
  if (isHere(event, here)) return <>{i18n.t('notice.isHere')}</>;
  const url = noticeUrl(event, here);
  return url === null ? <>{i18n.t('notice.noAddress')}</> : <NoticeLink type={event.type} url={url} />;
}
