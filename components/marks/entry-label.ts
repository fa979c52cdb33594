import { i18n } from '#i18n';
import type { ListedEntry } from '@/lib/model/page-list';

/** What an entry is called where its number stands: "Reference 23", else "Row 4" by its place. */
export function placeText({ at, number }: Pick<ListedEntry, 'at' | 'number'>, kind: 'references' | 'results'): string {
  if (kind === 'results') return i18n.t('marks.row', [at + 1]);
  return i18n.t('marks.reference', [number ?? at + 1]);
}

/** Its title, or where the page tells none apart its identifier. */
export function nameText({ title, ids }: Pick<ListedEntry, 'title' | 'ids'>): string {
  if (title !== null) return title;
  if (ids.doi !== null) return ids.doi;
  return ids.pmid === null ? (ids.pmcid ?? '') : `PMID ${ids.pmid}`;
}
