import { parseDoi } from '@/lib/identifiers/doi';
import { plainText } from '@/lib/model/rich-text';
import { titleFromMarkup } from '@/lib/sources/markup/rich-text';
import { jsonOf, listOf, recordOf, textOf } from '@/lib/sources/source/untrusted';

/** One page of Crossref's answer to a question for many records. */
export interface CrossrefPage {
  items: unknown[];
  nextCursor: string | null;
  total: number | null;
}

/** @returns `null` for a text that is no answer of Crossref's, such as one that broke off */
export function crossrefPage(text: string): CrossrefPage | null {
  const message = recordOf(recordOf(jsonOf(text))?.message);
  if (!message) return null;
  // One record alone is a page of one.
  const items = 'items' in message ? listOf(message.items, 1_000_000) : [message];
  if (!items) return null;
  const { 'next-cursor': cursor, 'total-results': total } = message;
  return { items, nextCursor: typeof cursor === 'string' && cursor !== '' ? cursor : null, total: typeof total === 'number' ? total : null };
}

/** What is kept of a record: its DOI, its title as plain text, and its updates as Crossref gave them. */
export interface KeptItem {
  DOI: string;
  /** Missing in what was harvested before titles were kept. */
  title?: string;
  'update-to'?: unknown;
  'updated-by'?: unknown;
}

export function keptItem(item: unknown): KeptItem | null {
  const record = recordOf(item);
  const doi = typeof record?.DOI === 'string' ? parseDoi(record.DOI) : null;
  if (!record || doi === null) return null;
  const kept: KeptItem = { DOI: doi };
  for (const name of ['update-to', 'updated-by'] as const) if (record[name] !== undefined) kept[name] = record[name];
  const title = titleFromMarkup(textOf(listOf(record.title)?.[0], 4_000) ?? '');
  if (title !== null) kept.title = plainText(title);
  return kept;
}
