/** Signs that mean something to LaTeX, and how they are written so that they stand for themselves. */
const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  // A line of a note that begins like a record must not be one.
  '@': '{@}',
};

/** A text as LaTeX writes it, in UTF-8: only signs that LaTeX takes for commands are changed, and no letter is lost. */
export function latexText(text: string): string {
  return text.replace(/[\\{}~^&%$#_@]/g, (sign) => SIGNS[sign] ?? sign).replace(/-(?=-)/g, '-{}');
}

/**
 * An identifier or an address, in which programs expect each sign as it is. A backslash or a brace would end or break
 * the field, so those are written as in an address.
 */
export function verbatimText(text: string): string {
  return text.replace(/[\\{}\s]/g, encodeURIComponent);
}
