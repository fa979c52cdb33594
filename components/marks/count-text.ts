import { i18n } from '#i18n';
import { dayOfText } from '@/lib/words/date-text';
import { MARK_CODES, type MarkCode } from '@/lib/model/known-notice';
import { MARK_VERDICTS } from '@/lib/model/mark-verdict';
import type { PageList } from '@/lib/model/page-list';
import type { VerdictWord } from '@/lib/model/verdict';
import { ended, joined } from '@/lib/words/joined';
import { listText } from '@/lib/words/language';

type Counted = Pick<PageList, 'counts' | 'total' | 'checked'>;
type CountedWord = (typeof MARK_VERDICTS)[MarkCode]['word'] & VerdictWord;

/** How many entries have each word, the gravest first. */
function counted({ counts }: Pick<PageList, 'counts'>): [word: CountedWord, count: number][] {
  return MARK_CODES.flatMap((code): [CountedWord, number][] => (counts[code] ? [[MARK_VERDICTS[code].word, counts[code]]] : []));
}

/** "84 references: 2 retracted and 1 corrected", or that none could be checked. */
export function referencesText(list: Counted): string {
  const counts = countsText(list);
  if (counts === '' && list.checked === 0) return i18n.t('marks.noneKnown');
  return i18n.t('marks.counted', list.total, [list.total, counts || i18n.t('marks.nothingKnown')]);
}

/** "1 retracted and 1 correction notice"; empty of none. */
export function countsText(list: Pick<PageList, 'counts'>): string {
  return listText(counted(list).map(([word, count]) => i18n.t(`marks.also.${word}`, count)));
}

/** "82 of 84 checked against the list of 23 November 2026, 2 have no identifier it knows" */
export function checkedText(list: Pick<PageList, 'kind' | 'total' | 'checked' | 'listDate' | 'counts'>): string {
  const values = [list.total, list.checked, dayOfText(list.listDate)] as const;
  const unnamed = list.total - list.checked;
  const checked = list.kind === 'results' ? i18n.t('marks.checkedResults', list.total, values) : i18n.t('marks.checkedReferences', values);
  const whole = joined('facts', [checked, unnamed > 0 ? i18n.t('marks.unnamed', unnamed) : '']);
  return list.kind === 'references' ? whole : joined('clauses', [whole, countsText(list) || i18n.t('marks.nothingKnown')]);
}

/** What has to be said under every count: what the list lacks, and that silence is no praise. */
export function silenceText(list: Pick<PageList, 'isShort' | 'listDate'>, now: number): string {
  return joined('sentences', [...listRemarks(list, now), i18n.t('marks.silence')]);
}

/** Why there is no answer, or not yet. */
export function stateText(state: Exclude<PageList['state'], 'answered'>): string {
  switch (state) {
    case 'reading':
      return i18n.t('marks.reading');
    case 'failed':
      return i18n.t('marks.readFailed');
    case 'off':
      return i18n.t('marks.off');
    case 'off-here':
      return i18n.t('marks.offHere');
  }
}

/** One line for the popup: what came of the list in front of the reader; `null` while nothing is known. */
export function listLine(list: PageList): string | null {
  if (list.state === 'reading') return null;
  if (list.state !== 'answered') return stateText(list.state);
  if (list.total === 0) return list.kind === 'results' ? i18n.t('marks.noRows') : null;
  return joined('sentences', [list.kind === 'results' ? '' : ended(referencesText(list)), ended(checkedText(list))]);
}

/** What has to be said of the list as a whole: that it is short, and that it is old. */
export function listRemarks({ isShort, listDate }: Pick<PageList, 'isShort' | 'listDate'>, now: number): string[] {
  const isOld = now - listDate > MAX_AGE;
  return [isShort && i18n.t('marks.shortList'), isOld && i18n.t('marks.oldList')].filter((line): line is string => line !== false);
}

/** The same text with each number kept on the line of what it counts. */
export function keptTogether(text: string): string {
  return text.replace(/(?<=\d) (?=\p{L})/gu, '\u00a0');
}

/** A list that is older says nothing of what came since, in milliseconds. */
const MAX_AGE = 30 * 86_400_000;
