import type { BibliographyResult } from '@/lib/messaging/contract';
import { workKey } from '@/lib/identifiers/work-key';
import type { KnownNotice, MarkCode } from '@/lib/model/known-notice';
import { NO_IDS } from '@/lib/model/work';
import type { ReadBibliography } from './bibliography-entry';
import { mergeEntries, type BibliographyWork } from './merge-entries';

/** A work of a bibliography with what the list says of it. */
export interface CheckedWork extends BibliographyWork {
  code: MarkCode | null;
  notices: KnownNotice[];
}

/** What checking a bibliography came to. Plain data, and kept nowhere. */
export interface BibliographyReport {
  /** When, in milliseconds since the epoch. */
  at: number;
  listDate: number;
  isShort: boolean;
  isCut: boolean;
  /** How many entries there were before those of one work were put together. */
  entries: number;
  /** Known to the list, not known to it, and without an identifier: each in the order of the bibliography. */
  listed: CheckedWork[];
  notListed: CheckedWork[];
  unnamed: CheckedWork[];
}

/**
 * Puts a bibliography together with the answers to it.
 * @param ask the list on this machine, about works in order
 */
export async function reportOn(
  { entries, isCut }: ReadBibliography,
  ask: (works: BibliographyWork['ids'][]) => Promise<BibliographyResult>,
  at: number,
): Promise<BibliographyReport> {
  const works = mergeEntries(entries);
  const named = works.filter(isNamed);
  const { listDate, isShort, answers } = await ask(named.map(({ ids }) => ids));
  const checked = named.map((work, place): CheckedWork => ({ ...work, ...(answers[place] ?? { code: null, notices: [] }) }));
  return {
    at,
    listDate,
    isShort,
    isCut,
    entries: entries.length,
    listed: checked.filter(({ code }) => code !== null),
    notListed: checked.filter(({ code }) => code === null),
    unnamed: works.filter((work) => !isNamed(work)).map((work) => ({ ...work, ids: NO_IDS, code: null, notices: [] })),
  };
}

function isNamed({ ids }: BibliographyWork): boolean {
  return workKey(ids) !== null;
}
