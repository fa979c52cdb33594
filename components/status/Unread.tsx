import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { recordUrl } from '@/lib/words/record-url';
import type { NoticeEvent } from '@/lib/model/status';

/** That a notice was not read, and that reading it is the work of a minute; its link stands below. */
export function Unread({ event, asking }: { event: NoticeEvent; asking: boolean }): JSX.Element {
  if (asking) return <p class="quiet">{i18n.t('changed.reading')}</p>;
  return <p>{i18n.t(recordUrl(event.notice) === null ? 'changed.unreadNoAddress' : 'changed.unread')}</p>;
}
