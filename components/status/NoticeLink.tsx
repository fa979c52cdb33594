import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { OutsideLink } from '@/components/parts/OutsideLink';
import type { NoticeType } from '@/lib/model/notice-type';

/** What these point to is the paper's newer version itself, and no notice to read about it. */
const NEWER: ReadonlySet<NoticeType> = new Set(['new_version', 'new_edition', 'corrected_and_republished']);

/** The link to a notice, or to the newer version that it announces. */
export function NoticeLink({ type, url }: { type: NoticeType; url: string }): JSX.Element {
  return (
    <OutsideLink class="link-out" href={url}>
      {i18n.t(NEWER.has(type) ? 'notice.openNewer' : 'notice.open')}
    </OutsideLink>
  );
}
