import { i18n } from '#i18n';
import { noticeKind, type NoticeKind } from '@/components/parts/notice-kind';
import { noticeName } from '@/lib/words/notice-name';
import type { NoticeEvent } from '@/lib/model/status';

const IS = {
  correction: 'noticePage.isCorrection',
  retraction: 'noticePage.isRetraction',
  concern: 'noticePage.isConcern',
} as const satisfies Record<Exclude<NoticeKind, 'other'>, string>;

/** "This is a correction notice, not the study.": the first sentence about a notice. */
export function leadText(announces: readonly NoticeEvent[]): string {
  const kind = kindOf(announces);
  return kind === 'other' ? i18n.t('noticePage.isOther', [nameOf(announces)]) : i18n.t(IS[kind]);
}

/** "It announces a correction to:", before the article's name. */
export function announcesText(announces: readonly NoticeEvent[]): string {
  return i18n.t(`noticePage.${kindOf(announces)}`);
}

function kindOf(announces: readonly NoticeEvent[]): NoticeKind {
  return noticeKind(announces[0]?.type);
}

function nameOf([first]: readonly NoticeEvent[]): string {
  return first === undefined ? i18n.t('noticeType.other') : noticeName(first);
}
