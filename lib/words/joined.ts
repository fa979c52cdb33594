import { i18n } from '#i18n';

/**
 * Texts side by side, with the signs between them that the language of the interface uses: a comma between facts, a
 * semicolon between clauses, a space (or nothing) between sentences. For things of one kind in a row, `listText` fits better.
 * Where a language puts nothing between two values, its table has a space without width, which goes out again here.
 * @param parts empty ones are left out; none at all give an empty text
 */
export function joined(how: 'facts' | 'clauses' | 'sentences', parts: readonly string[]): string {
  return parts.reduce((whole, part) => (whole === '' || part === '' ? whole + part : i18n.t(`join.${how}`, [whole, part]).replace('\u200B', '')), '');
}

/** A text as a sentence, with the language's full stop. */
export function ended(text: string): string {
  return i18n.t('join.ended', [text]);
}
