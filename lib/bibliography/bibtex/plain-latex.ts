import { plainSigns } from '../fields/plain-signs';

/** Combining marks for LaTeX's accents. */
const ACCENTS: Record<string, string> = {
  '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307',
  c: '\u0327', v: '\u030C', u: '\u0306', H: '\u030B', k: '\u0328', r: '\u030A', d: '\u0323', b: '\u0331',
};

/** Letters that have a command of their own. */
const LETTERS: Record<string, string> = { ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'i', j: 'j', dh: 'ð', th: 'þ', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', mu: 'μ', kappa: 'κ', lambda: 'λ', textquoteright: '’', textquoteleft: '‘', textquotedblleft: '“', textquotedblright: '”' };

/** Signs that a value writes so that they stand for themselves, however the rest of it is undone. */
const LITERALS: Record<string, string> = { textbackslash: '\\', textbraceleft: '{', textbraceright: '}', textasciitilde: '~', textasciicircum: '^', '-{}': '-' };
const LITERAL = /\\(?:([{}%&$#_])|(textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)(?:\{\}|\s|(?![a-zA-Z])))|(-\{\})(?=-)|\\\\/g;
/** While the rest is undone each of them is a code point that no text holds (Unicode's noncharacters). */
const KEPT = '\\{}%&$#_~^-';
const FIRST_KEPT = 0xfdd0;

function kept(text: string): string {
  return text.replace(LITERAL, (whole, sign?: string, name?: string, dash?: string) => {
    const literal = sign ?? LITERALS[name ?? dash ?? ''];
    return literal === undefined ? whole : String.fromCharCode(FIRST_KEPT + KEPT.indexOf(literal));
  });
}

function restored(text: string): string {
  return text.replace(/[\uFDD0-\uFDDA]/g, (sign) => KEPT[sign.charCodeAt(0) - FIRST_KEPT] ?? '');
}

/** A value as its words: accents set, commands and braces gone. */
export function plainLatex(value: string): string {
  if (!/[\\{}~-]/.test(value)) return value;
  const accented = kept(value)
    .replace(/\\(["'`^~=.]|[cvuHkrdb](?=[\s{]))\s?\{?\\?([a-zA-Z])\}?/g, (_, accent: string, letter: string) => (letter + (ACCENTS[accent] ?? '')).normalize('NFC'))
    .replace(/\\([a-zA-Z]{1,20})(?:\{\}|\s|(?![a-zA-Z]))/g, (whole, name: string) => LETTERS[name] ?? whole);
  const plain = plainSigns(accented)
    .replace(/\\[a-zA-Z]{1,30}\s?/g, '')
    .replace(/[{}]|\\(?=[^\w])/g, '')
    .replace(/~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–');
  return restored(plain);
}
