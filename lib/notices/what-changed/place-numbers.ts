import { coverMatches } from './mask';

/** Numbers that name a place or an item and are no values: "Fig. 2a", "Table S3", "Section 2.4", "page 45". */
const PLACE_NUMBER =
  /(?<=(?<![a-z])(?:figs?|figures?|figuras?|tables?|tab|tabelle|abb|abbildung|tabla|tabela|tableau|schemes?|sections?|sect?|abschnitt|equations?|eqs?|references?|refs?|pages?|pp?|lines?|línea|linha|página|seite|columns?|panels?|videos?|movies?|box|appendix|chapter|phase|steps?|compounds?|version)\.?\s)[([]?(?:S|A|E)?\d{1,4}(?:\.\d{1,2}){0,3}[a-z]?(?:[–-][a-z\d]{1,3})?[)\]]?(?:(?:,? and |, | & | to )(?:S|A|E)?\d{1,3}[a-z]?(?:[–-][a-z\d]{1,3})?(?![.,]?\d|\s?%)){0,8}/gi;

const MONTH = '(?:Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|May|Mai|June?|Juni|July?|Juli|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Oktober|Nov(?:ember)?|Dec(?:ember)?|Dezember)';
const DATE = new RegExp(`(?<![a-z])(?:\\d{1,2}\\.? ${MONTH}(?: \\d{4})?|${MONTH}\\.? \\d{1,2}, \\d{4}|${MONTH} \\d{4})(?![a-z])`, 'gi');

/** Covers the numbers of figures, tables, sections, pages and the like. */
export function coverPlaceNumbers(text: string): string {
  return coverMatches(text, PLACE_NUMBER);
}

/** Covers dates. */
export function coverDates(text: string): string {
  return coverMatches(text, DATE);
}
