/** Stands in for `#i18n` in a plain web page: the real English table. */
import { parse } from 'yaml';
import source from '@/assets/locales/en.yml?raw';

const table: unknown = parse(source);

function entryOf(key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], table);
}

function translate(key: string, ...args: (number | string[])[]): string {
  const count = args.find((arg) => typeof arg === 'number');
  const values = args.find((arg) => typeof arg === 'object') ?? [String(count ?? '')];
  const entry = entryOf(key);
  const forms = entry as Record<string, string>;
  const text = typeof entry === 'string' ? entry : (forms[String(count)] ?? forms.n);
  if (text === undefined) throw new Error(`No text for ${key}`);
  return text.replace(/\$(\d)/g, (_, index: string) => values[Number(index) - 1] ?? '');
}

export const i18n = { t: translate };
