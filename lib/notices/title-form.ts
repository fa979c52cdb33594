import type { NoticeType } from '@/lib/model/notice-type';
import { nameInTitle } from './title-names/name-in-title';
import { noticeTypeOf } from './titles/notice-type';

/** What the form of a title says: the publisher marked the work itself, or announces a change. */
export interface TitleForm {
  marks: 'original' | 'notice';
  type: NoticeType;
  /** The title's own word, as printed: "RETRACTED ARTICLE", "Author Correction". */
  word: string;
  /** Set where the notice itself was taken back: "WITHDRAWN: Retraction notice to …". */
  takenBack?: { type: NoticeType; word: string };
}

/**
 * Reads the form of a title: the one rule for titles in the whole program. "RETRACTED:" marks the
 * original, "Retraction Note:" the notice.
 * @returns `null` where the form says nothing
 */
export function titleForm(title: string): TitleForm | null {
  const found = nameInTitle(title);
  if (!found) return null;
  const { marks, word, takenBack } = found;
  const form = { marks, type: noticeTypeOf(word), word };
  return takenBack === null ? form : { ...form, takenBack: { type: noticeTypeOf(takenBack), word: takenBack } };
}
