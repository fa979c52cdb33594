import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const table: unknown = parse(readFileSync(new URL('../../assets/locales/en.yml', import.meta.url), 'utf8'));

/** A text of the interface, so that tests find what they press and read whatever its words are today. @param values for `$1`, `$2` */
export function words(key: string, values: readonly (string | number)[] = []): string {
  const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], table);
  const text = typeof found === 'object' && found !== null ? formOf(found as Record<string, string>, Number(values[0])) : found;
  if (typeof text !== 'string') throw new Error(`no text for ${key}`);
  return text.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
}

/** The form of a text that counts. */
function formOf(forms: Record<string, string>, count: number): string | undefined {
  return (count === 0 ? forms['0'] : undefined) ?? forms[new Intl.PluralRules('en').select(count)] ?? forms.other;
}
