import type { ListRefusal } from '@/lib/model/list-state';
import type { FileProblem } from '@/lib/net/fetch-file';

/** Why the list was not renewed, where its file could not be fetched: an address that leads elsewhere has no list. */
export function refusalOf(problem: Exclude<FileProblem, 'cancelled'>): ListRefusal {
  return problem === 'redirect' ? 'server' : problem;
}
