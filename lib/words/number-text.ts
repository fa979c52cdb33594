import { textLanguage } from './language';

/**
 * A number as the language of the interface writes it: "12,345", "12.345". A text's own values need no such step:
 * `i18n.t` writes numbers so.
 */
export function numberText(value: number): string {
  return new Intl.NumberFormat(textLanguage()).format(value);
}
