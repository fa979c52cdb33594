import { i18n } from '#i18n';
import { listText } from '@/lib/words/language';

/** The sites that a reader is likeliest to know, to stand for all. */
const WELL_KNOWN = ['PubMed', 'Nature', 'ScienceDirect'];

/**
 * The sites that Caveat reads, for a sentence: a few by name, the others as a number.
 * @param names of all of them
 */
export function sitesText(names: readonly string[]): string {
  const first = WELL_KNOWN.filter((name) => names.includes(name));
  const others = names.length - first.length;
  return others < 2 || first.length === 0 ? listText(names) : listText([...first, i18n.t('sites.more', [others])]);
}
