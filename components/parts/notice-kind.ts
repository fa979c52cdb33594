import type { NoticeType } from '@/lib/model/notice-type';

/** The kinds of notice that have a sentence of their own; every other is called by its own name. */
export type NoticeKind = 'correction' | 'retraction' | 'concern' | 'other';

/** Only the plain types: a partial retraction is no retraction, a withdrawal is named as one. */
export function noticeKind(type: NoticeType | undefined): NoticeKind {
  switch (type) {
    case 'correction':
    case 'corrigendum':
    case 'erratum':
      return 'correction';
    case 'retraction':
      return 'retraction';
    case 'expression_of_concern':
      return 'concern';
    default:
      return 'other';
  }
}
