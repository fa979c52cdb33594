/** Stands in for `#i18n` in unit tests: the real English table, without a browser. */
import { parse } from 'yaml';
import source from '@/assets/locales/en.yml?raw';

const table = parse(source) as Record<string, unknown>;

function find(key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], table);
}

function translate(key: string, ...args: unknown[]): string {
  const count = args.find((arg): arg is number => typeof arg === 'number');
  const given = args.find((arg): arg is unknown[] => Array.isArray(arg));
  const values = given ?? (count === undefined ? [] : [count]);
  let entry = find(key);
  if (entry !== null && typeof entry === 'object') {
    const forms = entry as Record<string, string>;
    entry = forms[String(count)] ?? forms.n;
  }
  if (typeof entry !== 'string') throw new Error(`no text for ${key}`);
  return entry.replace(/\$(\d)/g, (_, n: string) => String(values[Number(n) - 1] ?? ''));
}

export const i18n = { t: translate };
