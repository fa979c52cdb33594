import { entryOfFields, type RecordFields } from '../fields/entry-of-fields';
import type { ReadStep } from '../bibliography-entry';

/**
 * The entry of a CSL-JSON item, as citation programs exchange them and Word documents carry them.
 * @param item hostile until read: a field of another shape counts as missing
 * https://github.com/citation-style-language/schema
 */
export function cslEntry(item: Record<string, unknown>, line: number, at: number): Generator<ReadStep, void> {
  const all = (...names: string[]) => names.flatMap((name) => textOf(item[name]));
  const fields: RecordFields = {
    line,
    doi: all('DOI', 'doi'),
    pmid: all('PMID', 'pmid'),
    pmcid: all('PMCID', 'pmcid'),
    addresses: all('URL', 'url'),
    notes: all('note').flatMap((note) => note.split('\n')),
    title: all('title')[0],
    authors: namesOf(item['author'] ?? item['editor']),
    journal: all('container-title', 'container-title-short')[0],
    date: dateOf(item['issued']),
    note: all('annote', 'note').join('\n'),
    tags: all('keyword', 'categories').flatMap((value) => value.split(/[,;]/)),
    text: [...all('id'), ...all('publisher', 'URL')].join(' '),
  };
  return entryOfFields(fields, at);
}

/** Whether an object has what CSL items have. */
export function isCslItem(item: Record<string, unknown>): boolean {
  return ['title', 'DOI', 'container-title', 'issued', 'PMID'].some((name) => item[name] !== undefined) || (item['URL'] !== undefined && item['type'] !== undefined);
}

function textOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return [String(value)];
  return Array.isArray(value) ? value.slice(0, 100).filter((each) => typeof each === 'string') : [];
}

function namesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, 200).flatMap((name: unknown) => {
    if (typeof name === 'string') return [name];
    if (typeof name !== 'object' || name === null) return [];
    const { family, given, literal, name: whole } = name as Record<string, unknown>;
    const parts = [family, given].filter((part) => typeof part === 'string' && part !== '');
    return parts.length > 0 ? [parts.join(', ')] : [literal, whole].filter((part) => typeof part === 'string');
  });
}

function dateOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': parts, raw, literal } = value as Record<string, unknown>;
  const year: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : (raw ?? literal);
  return typeof year === 'number' || typeof year === 'string' ? String(year) : undefined;
}
