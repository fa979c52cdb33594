/** Commands of LaTeX that stand for one sign of an identifier. */
const SIGNS: Record<string, string> = {
  textunderscore: '_',
  textless: '<',
  textgreater: '>',
  less: '<',
  greater: '>',
  lt: '<',
  gt: '>',
  mathsemicolon: ';',
  textasciitilde: '~',
  sim: '~',
  textbar: '|',
  vert: '|',
  textdollar: '$',
  textquotesingle: "'",
  textasciicircum: '^',
  textendash: '–',
  textemdash: '—',
  textperiodcentered: '·',
  slash: '/',
  lbrack: '[',
  rbrack: ']',
  colon: ':',
  ldots: '…',
};

/** Commands that change how their words look, and not what they are. */
const LOOKS = /^(?:url|nolinkurl|path|doi|string|ensuremath|mathrm|mathsf|mathtt|text|texttt|textrm|textsf|mbox|hbox|protect|relax|allowbreak|penalty0|unskip|ignorespaces)$/;

const COMMAND = /\\([a-zA-Z]{1,20})(?:\s?\{\}|[ \t](?=\S)|(?![a-zA-Z]))/g;
const BY_NUMBER = /\\(?:char|symbol)\s?\{?(?:"([\dA-Fa-f]{2})|(\d{2,3}))\}?\s?/g;

/**
 * Undoes the ways in which BibTeX files write the signs of an identifier: `{\_}`, `\textunderscore`,
 * `\textless{}`, `$<$`, `\ensuremath{<}`, `{\&}lt{\;}`, `\char95`, `\url{…}`. A command that is not
 * known stays, so that what it stands in is seen to be unclear. Texts without LaTeX come back as they are.
 */
export function plainSigns(text: string): string {
  if (!/[\\{$]/.test(text)) return text;
  return text
    .replace(BY_NUMBER, (whole, hex: string | undefined, number: string | undefined) => {
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : whole;
    })
    .replace(COMMAND, (whole, name: string) => SIGNS[name] ?? (LOOKS.test(name) ? '' : whole))
    .replace(/\\-/g, '')
    .replace(/\\([_%&#$;~^/])/g, '$1')
    .replace(/\$\s?\{?([<>;_&%#~^|+=*:/-]|&[lg]t;)\}?\s?\$/g, '$1')
    .replace(/(?<!\\)[{}]/g, '');
}
