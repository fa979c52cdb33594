import { plainText } from './rich-text';
import type { Work } from './work';

/** A title without its marks, else the identifier: what the list shows, sorts and finds by. */
export function titleOf({ entry: { work } }: { entry: { work: Work } }): string {
  const title = work.title === null ? '' : plainText(work.title).trim();
  return title || (work.ids.doi ?? work.ids.pmid ?? work.ids.pmcid ?? work.ids.arxiv ?? '');
}
