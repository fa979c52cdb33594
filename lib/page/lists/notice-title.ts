import { mayBeNotice } from '@/lib/identifiers/may-be-notice';
import { entryTitle } from './entry-name';
import type { ListedWork } from './listed-work';

/** The title of a row that may call itself a notice; `null` for any other. The background decides (title-form.ts). */
export function noticeTitle({ element }: Pick<ListedWork, 'element'>): string | null {
  const title = entryTitle(element);
  return title !== null && mayBeNotice({ title, types: [] }) ? title.slice(0, 300) : null;
}
