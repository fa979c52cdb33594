import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { doisInText } from './dois-in-text';

/**
 * The identifiers of the one work that a text of the reader's own means: a pasted DOI, PMID or
 * citation line. For pages this is never done: running text proves nothing there.
 * @returns `null` where the text holds none
 */
export function idsInText(text: string): WorkIds | null {
  const [doi = null] = doisInText(text.slice(0, 2_000), 1);
  return doi === null ? null : { ...NO_IDS, doi };
}
