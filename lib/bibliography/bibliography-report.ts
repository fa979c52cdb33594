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
export interface BibliographyReport extends Pick<ReadBibliography, 'format' | 'remarks' | 'remarkCount' | 'isCut'> {
  /** When, in milliseconds since the epoch. */
  at: number;
  listDate: number;
  isShort: boolean;
  /** How many entries there were before those of one work were put together. */
  entries: number;
  /** Known to the list, not known to it, and without an identifier: each in the order of the bibliography. */
  listed: CheckedWork[];
  notListed: CheckedWork[];
  unnamed: CheckedWork[];
}

/** As many works are asked about at once; a message carries no more (MAX_BIBLIOGRAPHY). */
const MAX_ASKED = 5_000;

/**
 * Puts a bibliography together with the answers to it.
 * @param ask the list on this machine, about at most 5,000 works in order
 */
export async function reportOn(
  { entries, format, remarks, remarkCount, isCut }: ReadBibliography,
  ask: (works: BibliographyWork['ids'][]) => Promise<BibliographyResult>,
  at: number,
): Promise<BibliographyReport> {
  const works = mergeEntries(entries);
  const named = works.filter(isNamed);
  const { listDate, isShort, answers } = await inParts(named.map(({ ids }) => ids), ask);
  const checked = named.map((work, place): CheckedWork => ({ ...work, ...(answers[place] ?? { code: null, notices: [] }) }));
  return {
    at,
    listDate,
    isShort,
    format,
    remarks,
    remarkCount,
    isCut,
    entries: entries.length,
    listed: checked.filter(({ code }) => code !== null),
    notListed: checked.filter(({ code }) => code === null),
    unnamed: works.filter((work) => !isNamed(work)).map((work) => ({ ...work, ids: NO_IDS, code: null, notices: [] })),
  };
}

/** Asks about many works part by part. A list that was renewed in between is named by its older date. */
async function inParts(works: BibliographyWork['ids'][], ask: (works: BibliographyWork['ids'][]) => Promise<BibliographyResult>): Promise<BibliographyResult> {
  const whole = await ask(works.slice(0, MAX_ASKED));
  for (let from = MAX_ASKED; from < works.length; from += MAX_ASKED) {
    const { listDate, isShort, answers } = await ask(works.slice(from, from + MAX_ASKED));
    whole.listDate = Math.min(whole.listDate, listDate);
    whole.isShort ||= isShort;
    whole.answers.push(...answers);
  }
  return whole;
}

function isNamed({ ids }: BibliographyWork): boolean {
  return workKey(ids) !== null;
}
