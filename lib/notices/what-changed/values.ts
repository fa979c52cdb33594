import { coverPlaceNumbers } from './place-numbers';

/**
 * A sentence in which every value (a quotation, a number with its unit, a date, a name, a code) is one character, so
 * that "was … now" forms can be told without knowing what a value looks like.
 */
export interface Skeleton {
  text: string;
  values: Value[];
}

/** What stands in the text, without quotation marks around it. */
export interface Value {
  text: string;
  quoted: boolean;
}

/** Private characters: value n is the character FIRST + n. What the text itself has of them is taken out. */
const FIRST = 0xe000;
const MAX_VALUES = 200;
export const ANY_VALUE = '[\\ue000-\\ue0c7]';
/** A character that is no value and ends no clause. */
export const NO_VALUE = '[^\\ue000-\\ue0c7.;]';
const PRIVATE = /[\ue000-\uf8ff]/gu;

/** Letters of Western European languages: Unicode classes in a pattern of this size cost the engine too long to prepare. */
const ANY = 'A-Za-z\\u00c0-\\u024f';
const CAPITAL = 'A-Z\\u00c0-\\u00d6\\u00d8-\\u00de';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** The Lancet's decimal point is a middle dot; a number cut there would be another number. */
const NUMBER = '\\d(?:[\\d.,·]{0,12}\\d)?(?: \\d{3}(?!\\d))?';
/** "min−1", "s⁻¹": a unit's exponent belongs to it. */
const EXPONENT = '(?:[−⁻-][\\d¹²³]{1,2})?';
const UNIT =
  `(?:°\\s?[CF]?|%|‰|(?:[µμnmkMGcdTf]?(?:g|m|M|L|l|Hz|s|V|A|W|Pa|eV|mol|Da|J|B|K|Gy|Sv|Bq|U|N|T|bar|ppm|ppb|rpm|mmHg|kcal|cal|min|h|d|yr|y)|IU|hours?|days?|weeks?|months?|years?|minutes?|seconds?|points?|percentage points?|per (?:cent|\\d[\\d ,]{0,9}\\d|day|week))(?:[/· ](?:min|ml|mL|[gLlsmhd])(?=[−⁻-][\\d¹²³])|[/·][${ANY}]{1,8})?${EXPONENT}(?![${ANY}\\d]))`;

/** Kinds of value, the most telling first. Every repetition is bounded. */
const VALUE = new RegExp(
  [
    `“[^“”]{1,600}”|„[^„“”]{1,600}[“”]|«[^«»]{1,600}»|"[^"]{1,600}"|(?<![${ANY}\\d])‘[^‘]{1,300}?’(?![${ANY}])`,
    `${MONTH}(?: \\d{4})?(?: to ${MONTH})?,? \\d{4}(?: to ${MONTH},? \\d{4})?`,
    `(?<![${ANY}\\d])(?:[${ANY}]\\d? ?[=<>≤≥] ?)?[-−+±<>≤≥~]?[$€£]?${NUMBER}(?: ?[–-] ?${NUMBER})?(?: ?${UNIT})?(?: ?\\(\\d[^()]{0,40}\\))?(?: ?${UNIT})?(?!·?[${ANY}\\d])`,
    `(?<![${ANY}\\d])(?=[${ANY}\\d/-]{0,20}\\d)[${ANY}][${ANY}\\d/-]{2,24}(?![${ANY}\\d])`,
    `(?<![${ANY}\\d])[${CAPITAL}][${ANY}’-]{0,30}\\.?(?: (?:de |da |von |van |del |la |of |and |for )?[${CAPITAL}][${ANY}’-]{0,30}(?:\\.(?= [${CAPITAL}]))?){1,5}`,
  ].join('|'),
  'g',
);

/** The skeleton of a sentence. Beyond 200 values the rest stays as it is. */
export function skeletonOf(sentence: string): Skeleton {
  const values: Value[] = [];
  const clean = sentence.replace(PRIVATE, ' ');
  const places = coverPlaceNumbers(clean);
  let text = '';
  let at = 0;
  for (const match of places.matchAll(VALUE)) {
    if (values.length >= MAX_VALUES) break;
    text += clean.slice(at, match.index) + String.fromCharCode(FIRST + values.length);
    at = match.index + match[0].length;
    values.push(valueFrom(clean.slice(match.index, at)));
  }
  return { text: text + clean.slice(at), values };
}

/** The value behind a character of the skeleton. */
export function valueOf({ values }: Skeleton, mark: string): Value {
  return values[mark.charCodeAt(0) - FIRST] ?? { text: '', quoted: false };
}

const MARKS = '“”„«»"‘’';

/** Without the quotation marks around it, and without the full stop or comma that American print puts inside them. */
function valueFrom(value: string): Value {
  if (!MARKS.includes(value.charAt(0))) return { text: value, quoted: false };
  const inside = value.slice(1, -1).replace(/^[. …]{1,8}/u, '').trim();
  const last = inside.charAt(inside.length - 1);
  const bare = (last === '.' && inside.indexOf('.') === inside.length - 1) || last === ',';
  return { text: bare ? inside.slice(0, -1) : inside, quoted: true };
}
