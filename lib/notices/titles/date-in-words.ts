import type { PartialDate } from '@/lib/model/work';
import { dateInOtherLanguage } from './date-in-other-language';
import { dateFromDigits, monthNumber, partialDate } from '@/lib/model/partial-date';

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '((?:19|20)\\d\\d)';
/** "13 May 2025", "13th May, 2025" · "May 13, 2025" · "2025 May 13" (NLM) · "2025-05-13" · "May 2025", each once in a text. */
const FORMS: readonly { form: RegExp; order: readonly [year: number, month: number, day: number] }[] = [
  { form: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? ${YEAR}\\b`, 'gi'), order: [3, 2, 1] },
  { form: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}\\b`, 'gi'), order: [3, 1, 2] },
  { form: new RegExp(`\\b${YEAR} ${MONTH} (\\d{1,2})\\b`, 'gi'), order: [1, 2, 3] },
  { form: new RegExp(`\\b${MONTH},? ${YEAR}\\b`, 'gi'), order: [2, 1, 0] },
  { form: new RegExp(`\\b${YEAR} ${MONTH}(?![\\w.])`, 'gi'), order: [1, 2, 0] },
];
/** What stands before the date of another event: the paper's own. Its day may stand between, where its month is read. */
const OTHER_EVENT = /\b(?:original|originally|first|received|accepted|revised):? (?:\w+ ){0,3}(?:\d{1,2}(?:st|nd|rd|th)? )?$/i;

/** "… has been retracted on": no other date of the line is the notice's. */
const DATED_ACT = /\b(?:retracted|withdrawn|removed|corrected|amended|reinstated) (?:on |in )?$/i;

/**
 * The date in what a page prints about a notice, the first of the most precise; a date that the
 * words give to the paper's own publication is passed over. A bare year is none: citations are full
 * of them.
 * @param words the first 500 characters are read
 */
export function dateInWords(words: string): PartialDate | null {
  const text = words.slice(0, 500);
  const iso = /\b((?:19|20)\d\d-\d\d-\d\d)\b/.exec(text)?.[1];
  const exact = FORMS.slice(0, 3).flatMap((form) => datesOf(text, form));
  const rough = FORMS.slice(3).flatMap((form) => datesOf(text, form));
  const dates = [...exact.toSorted(byPlace), ...rough.toSorted(byPlace)];
  const first = dates.find(({ at }) => DATED_ACT.test(text.slice(Math.max(0, at - 40), at))) ?? dates[0];
  const date = first?.date ?? (iso ? dateFromDigits(iso) : null) ?? dateInOtherLanguage(text);
  return date !== null && date.length > 4 ? date : null;
}

interface Placed {
  date: PartialDate;
  at: number;
}

function datesOf(text: string, { form, order: [year, month, day] }: (typeof FORMS)[number]): Placed[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const date = partialDate(Number(match[year]), monthNumber(match[month] ?? ''), day === 0 ? null : Number(match[day]));
    const isOther = OTHER_EVENT.test(text.slice(Math.max(0, match.index - 60), match.index));
    return date === null || isOther ? [] : [{ date, at: match.index }];
  });
}

function byPlace(a: Placed, b: Placed): number {
  return a.at - b.at;
}
