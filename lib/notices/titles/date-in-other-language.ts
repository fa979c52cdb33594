import { partialDate } from '@/lib/model/partial-date';
import type { PartialDate } from '@/lib/model/work';

/** Months in Spanish, Portuguese, German, French and Italian, January first. */
const MONTHS = [
  'enero|janeiro|januar|jänner|janvier|gennaio',
  'febrero|fevereiro|februar|février|febbraio',
  'marzo|março|märz|mars',
  'abril|april|avril|aprile',
  'mayo|maio|mai|maggio',
  'junio|junho|juni|juin|giugno',
  'julio|julho|juli|juillet|luglio',
  'agosto|august|août',
  'septiembre|setiembre|setembro|september|septembre|settembre',
  'octubre|outubro|oktober|octobre|ottobre',
  'noviembre|novembro|november|novembre',
  'diciembre|dezembro|dezember|décembre|dicembre',
];
/** "3 de maio de 2031", "3. Mai 2031", "1er mai 2031". */
const IN_WORDS = new RegExp(`(?<!\\d)(\\d{1,2})(?:\\.|º|er)?\\s(?:de\\s|del\\s)?(${MONTHS.join('|')}),?\\s(?:de\\s|del\\s)?((?:19|20)\\d\\d)(?!\\d)`, 'iu');
/** "2031年5月3日", "2031년 5월 3일", "2031/05/03": the year stands first, so the order is certain. */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)(?:\s?[年년]\s?|\/)(\d{1,2})(?:\s?[月월]\s?|\/)(\d{1,2})(?!\d)/u;
/** "03.05.2031": with full stops the day stands first. */
const WITH_STOPS = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)/u;

/**
 * The first date in words or figures of other languages than English, to the day.
 * @param text a line or two
 * @returns `null` where there is none; "5/3/2031" could be two days and is none
 */
export function dateInOtherLanguage(text: string): PartialDate | null {
  const words = IN_WORDS.exec(text.normalize('NFC'));
  if (words) return partialDate(Number(words[3]), MONTHS.findIndex((names) => names.split('|').includes((words[2] ?? '').toLowerCase())) + 1, Number(words[1]));
  const figures = YEAR_FIRST.exec(text);
  if (figures) return partialDate(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  const stops = WITH_STOPS.exec(text);
  return stops ? partialDate(Number(stops[3]), Number(stops[2]), Number(stops[1])) : null;
}
