import type { Manuscript } from '@/lib/model/manuscript';
import type { HashedWork } from './manuscript-works';

/** What a bibliography is called: a file or a collection. Pasted text has no name. */
export interface BibliographyName {
  name: string;
  /** See Manuscript.collection. */
  collection: string | null;
}

/**
 * The watched manuscript that a bibliography is a later state of: the same collection; the file of the same name; else,
 * since files are renamed ("draft 2"), the one with which it shares most works, if it shares at least half of those of the
 * shorter list and three of them.
 */
export function findManuscript({ name, collection }: BibliographyName, works: readonly HashedWork[], watched: readonly Manuscript[]): Manuscript | null {
  const alike = watched.filter((each) => each.collection === collection);
  if (collection !== null) return alike[0] ?? null;
  const named = alike.find((each) => each.name === name);
  if (named) return named;
  const ids = new Set(works.flatMap(({ kept }) => kept.ids));
  const shares = alike.map((manuscript) => ({ manuscript, shared: manuscript.works.filter((work) => work.ids.some((id) => ids.has(id))).length }));
  const [best] = shares
    .filter(({ manuscript, shared }) => shared >= MIN_SHARED && shared * 2 >= Math.min(manuscript.works.length, works.length))
    .toSorted((a, b) => b.shared - a.shared);
  return best?.manuscript ?? null;
}

const MIN_SHARED = 3;
