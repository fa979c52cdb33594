import type { GeneratedI18nStructure as Table } from '../../.wxt/i18n/structure';

/** What stands in a text's place for a value; a number is written as the language of the text writes it. */
type Value = string | number;
type Key = keyof Table;
/** A text with plural forms (`list.count.one`, `list.count.other`) is named without them. */
type CountedKey = Key extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;
type Values<Count> = Count extends 1
  ? readonly [Value]
  : Count extends 2
    ? readonly [Value, Value]
    : Count extends 3
      ? readonly [Value, Value, Value]
      : readonly [Value, Value, Value, Value];
/** Nothing for a text without places. */
type Given<K extends Key> = Table[K]['substitutions'] extends 0 ? [] : [values: Values<Table[K]['substitutions']>];
/** What a counted text is given beside the count: without anything, the count is its `$1`. */
type Beside<Count> = Count extends 0 | 1 ? [values?: readonly [Value]] : [values: Values<Count>];

export interface Translator {
  /** The text of a key, with a value for each of its places. */
  t<K extends Key>(key: K, ...given: Given<K>): string;
  /**
   * The text of a key in the plural form that its language has for the count.
   * @param values for its places; left out, the count is `$1`
   */
  t<K extends CountedKey>(key: K, count: number, ...beside: Beside<Table[`${K}.other` & Key]['substitutions']>): string;
}

/**
 * The texts of the interface, in the language that the browser chose.
 * @param getMessage the browser's, which gives an empty text for a key that the language does not have
 */
export function translatorOf(getMessage: (key: string, values?: string[]) => string): Translator {
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  const text = (value: Value) => (typeof value === 'string' ? value : (numbers ??= new Intl.NumberFormat(getMessage('languageTag'))).format(value));
  const translate = (key: string, first?: number | readonly Value[], second?: readonly Value[]): string => {
    const isCounted = typeof first === 'number';
    const values = (isCounted ? (second ?? [first]) : (first ?? [])).map(text);
    const say = (form: string) => getMessage((key + form).replaceAll('.', '_'), values);
    if (!isCounted) return say('');
    rules ??= new Intl.PluralRules(getMessage('languageTag'));
    return (first === 0 && say('.0')) || say(`.${rules.select(first)}`) || say('.other');
  };
  return { t: translate };
}
