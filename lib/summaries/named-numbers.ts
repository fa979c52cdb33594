import { withoutPlaces } from './named-places';

/** A number as a text prints it, and what it is compared by. */
export interface NamedNumber {
  text: string;
  value: string;
}

const MAX_NUMBERS = 500;

/** Not in a name ("CD34", "IL-17", "COVID-19") and no part of a longer number; thousands may have commas. */
const NUMBER = /(?<![\p{L}\p{N}.,·^])(?<!\p{L}[-‐])(?<sign>(?<![\p{L}\p{N}%)\]])[-−])?(?<digits>\d{1,15}(?:,\d{3}(?!\d)){0,4}(?:[.·,]\d{1,15})?)(?<percent>\s?(?:%|per\s?cent\b))?(?![\p{L}\p{N}^⁻]|[.·,]\d)/giu;

/**
 * The numbers in a text that say enough to be found again: with two digits that count, or a decimal sign. "3"
 * stands everywhere and says nothing; the numbers of figures and tables are none of these. Linear.
 */
export function namedNumbers(text: string): NamedNumber[] {
  const plain = withoutPlaces(text);
  const found: NamedNumber[] = [];
  for (const match of plain.matchAll(NUMBER)) {
    const { sign, digits = '', percent } = match.groups ?? {};
    // "1.2 × 10-3": ten is the base.
    if (digits === '10' && /[×x*]\s?$/iu.test(plain.slice(Math.max(0, match.index - 2), match.index))) continue;
    const value = digits.replace(/,(?=\d{3}(?:\D|$))/g, '').replace('·', '.');
    const tells = /[.,]/.test(value) || value.replace(/^0+/, '').length >= 2;
    if (tells) found.push({ text: match[0].trim(), value: `${sign === undefined ? '' : '-'}${value}${percent === undefined ? '' : '%'}` });
    if (found.length === MAX_NUMBERS) break;
  }
  return found;
}
