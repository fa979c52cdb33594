import { isNamed, type ListedWork } from './listed-work';

/**
 * Whether another reading of a list names more works than the first one, and is a reading of the same list: it
 * has at least half of the works that the first one names. A work that stands twice counts once.
 */
export function namesMore(other: readonly ListedWork[], first: readonly ListedWork[]): boolean {
  const [otherWorks, firstWorks] = [worksOf(other), worksOf(first)];
  const shared = [...firstWorks].filter((work) => otherWorks.has(work)).length;
  return otherWorks.size > firstWorks.size && shared * 2 >= firstWorks.size;
}

function worksOf(works: readonly ListedWork[]): Set<string> {
  return new Set(works.filter(isNamed).map(({ doi, pmid, pmcid }) => `${doi ?? pmid ?? pmcid}`));
}
