import { parse } from 'yaml';
import source from '@/assets/locales/en.yml?raw';

const texts = new Map(flat(parse(source), []));

/** Every text under the name that browsers know it by: `list_count_one`. */
function flat(node: unknown, path: string[]): [name: string, text: string][] {
  if (typeof node === 'string') return [[path.join('_'), node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([name, child]) => flat(child, [...path, name]));
}

/** The browser's `getMessage` with the English table: an empty text for a name that is not in it. */
export function englishMessage(name: string, values: string[] = []): string {
  return (texts.get(name) ?? '').replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');
}
