import { i18n } from '#i18n';

/**
 * The language that the interface is written in. Dates and lists follow the text around them, not
 * the browser: an English sentence with a German date in it reads as a mistake.
 */
export function textLanguage(): string {
  return i18n.t('languageTag');
}

/** Languages of the interface that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur)\b/;

/** The direction in which the interface is read. */
export function textDirection(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(textLanguage()) ? 'rtl' : 'ltr';
}

/** "Crossref, PubMed and Europe PMC"; an empty list gives an empty text. */
export function listText(items: readonly string[]): string {
  return new Intl.ListFormat(textLanguage(), { type: 'conjunction' }).format(items);
}
