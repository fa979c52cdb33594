import { parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { parsePmid } from '@/lib/identifiers/pmid';
import { isRichText } from '@/lib/model/is-rich-text';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { Work } from '@/lib/model/work';

/** A paper that is saved for the first time. */
export function newEntry(work: Work, now: number): ReadingListEntry {
  return {
    id: crypto.randomUUID(),
    work,
    tags: [],
    note: '',
    state: 'unread',
    flag: null,
    savedAt: now,
    changedAt: now,
    evidence: [],
    checkedAt: null,
  };
}

/**
 * A work as the list may keep it. What could not be read back from a backup must not get in:
 * identifiers that are none, and title trees without end.
 */
export function storable(work: Work): Work {
  const normal = (id: string | null, parse: (text: string) => string | null) => (id === null ? null : parse(id));
  return {
    ...work,
    ids: {
      doi: normal(work.ids.doi, parseDoi),
      pmid: normal(work.ids.pmid, parsePmid),
      pmcid: normal(work.ids.pmcid, parsePmcid),
      arxiv: normal(work.ids.arxiv, parseArxivId),
    },
    title: isRichText(work.title) ? work.title : null,
  };
}
