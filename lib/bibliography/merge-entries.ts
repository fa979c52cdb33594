import { mergeIds, sameWork, workKey } from '@/lib/identifiers/work-key';
import type { WorkIds } from '@/lib/model/work';
import type { BibliographyEntry } from './bibliography-entry';

/** A work of a bibliography, and the places at which it stands there, from 1. */
export interface BibliographyWork extends BibliographyEntry {
  places: number[];
}

const FIELDS = ['doi', 'pmid', 'pmcid', 'arxiv'] as const;

/**
 * The works of a bibliography, each once: entries that share an identifier and contradict each other in
 * none are one. Entries without an identifier are one only if their words are the same.
 */
export function mergeEntries(entries: readonly BibliographyEntry[]): BibliographyWork[] {
  const works: BibliographyWork[] = [];
  const byKey = new Map<string, BibliographyWork>();
  entries.forEach((entry, at) => {
    const found = keysOf(entry).map((key) => byKey.get(key)).find((work) => work !== undefined && isOne(work, entry));
    const work = found ?? { ...entry, places: [] };
    if (!found) works.push(work);
    work.places.push(at + 1);
    work.ids = mergeIds(work.ids, entry.ids);
    work.title ??= entry.title;
    for (const key of keysOf(work)) if (!byKey.has(key)) byKey.set(key, work);
  });
  return works;
}

function isOne(work: BibliographyWork, entry: BibliographyEntry): boolean {
  return workKey(entry.ids) === null ? workKey(work.ids) === null : sameWork(work.ids, entry.ids);
}

function keysOf({ ids, text }: { ids: WorkIds; text: string }): string[] {
  const keys = FIELDS.flatMap((field) => (ids[field] === null ? [] : [`${field}:${ids[field]}`]));
  return keys.length > 0 ? keys : [`text:${text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`];
}
