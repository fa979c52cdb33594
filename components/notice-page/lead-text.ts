import { i18n } from '#i18n';
import { noticeKind, type NoticeKind } from '@/components/parts/notice-kind';
import { noticeName } from '@/lib/words/notice-name';
import type { NoticeEvent } from '@/lib/model/status';

const UNKNOWN = {
  correction: 'noticePage.unknownCorrection',
  retraction: 'noticePage.unknownRetraction',
  concern: 'noticePage.unknownConcern',
} as const satisfies Record<Exclude<NoticeKind, 'other'>, string>;

const ABOUT = {
  correction: 'noticePage.aboutCorrection',
  retraction: 'noticePage.aboutRetraction',
  concern: 'noticePage.aboutConcern',
  other: 'noticePage.aboutOther',
} as const satisfies Record<NoticeKind, string>;

const AWAY = {
  correction: 'noticePage.noticeCorrection',
  retraction: 'noticePage.noticeRetraction',
  concern: 'noticePage.noticeConcern',
} as const satisfies Record<Exclude<NoticeKind, 'other'>, string>;

/**
 * "This page announces a correction to:", before the article's name.
 * @param beside the notice's own page is before the reader; elsewhere it is "this notice"
 */
export function leadText(announces: readonly NoticeEvent[], beside: boolean): string {
  const kind = kindOf(announces);
  if (kind === 'other') return i18n.t(beside ? 'noticePage.other' : 'noticePage.noticeOther', [nameOf(announces)]);
  return i18n.t(beside ? `noticePage.${kind}` : AWAY[kind]);
}

/** The whole sentence where nobody knows which article it is about. */
export function unknownSubjectText(announces: readonly NoticeEvent[]): string {
  const kind = kindOf(announces);
  return kind === 'other' ? i18n.t('noticePage.unknownOther', [nameOf(announces)]) : i18n.t(UNKNOWN[kind]);
}

/** The heading over the article's own summary: it says whose it is. */
export function aboutArticleText(announces: readonly NoticeEvent[]): string {
  return i18n.t(ABOUT[kindOf(announces)]);
}

function kindOf(announces: readonly NoticeEvent[]): NoticeKind {
  return noticeKind(announces[0]?.type);
}

function nameOf([first]: readonly NoticeEvent[]): string {
  return first === undefined ? i18n.t('noticeType.other') : noticeName(first);
}
