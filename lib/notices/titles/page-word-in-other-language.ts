import type { NoticeType } from '@/lib/model/notice-type';

/** The words of other languages than English that pages print (lib/notices/printed/words-in-languages.ts), by what they name. */
const WORDS: readonly (readonly [word: RegExp, type: NoticeType])[] = [
  [/preoc|préoc|inquiet|bedenken|mise en garde|关注|關注|关切|關切|质疑|質疑|懸念/i, 'expression_of_concern'],
  [/^(?:parcial|partiel|teilweise|parzial)\w* (?:retra|rétra|ritrat|zurück|widerruf)/i, 'partial_retraction'],
  [/retrata|retracta|rétracta|rétracté|ritratta|retrah|retraktion|zurückgez|rückzug|rückna|widerruf|撤稿|撤回|撤销|撤銷/i, 'retraction'],
  [/retirad|retiré|ritirat|取り下げ/i, 'withdrawal'],
  [/removid|despubl|eliminad|supprim|entfernt|rimoss/i, 'removal'],
  [/addendum|adenda|adendo|补充|補充/i, 'addendum'],
  [/corrigend/i, 'corrigendum'],
  [/errat|勘|正誤/i, 'erratum'],
  [/corre[cçgtz]|corri[gq]|rettif|rectif|korr|bericht|richtigst|更正|修正|訂正/i, 'correction'],
];
/** The notice type of a word of another language: "retratado", "Berichtigung", "撤稿". @returns `null` for any other word */
export function pageWordInOtherLanguage(word: string): NoticeType | null {
  return word.length > 80 ? null : (WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null);
}
