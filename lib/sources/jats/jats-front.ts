import { parseDoi } from '@/lib/identifiers/doi';
import type { LayText } from '@/lib/model/lay-text';
import type { AbstractPart } from '@/lib/model/abstract-part';
import type { Doi, PartialDate } from '@/lib/model/work';
import { jatsAbstract, jatsLayTexts, jatsLicense } from './jats-lay-texts';
import { elementsBelow, parseMarkup, wordsIn } from '@/lib/sources/markup/markup-tree';
import { publishedIn } from './published-in';

/** What comes before the text of an article, read for the texts beside its abstract. */
export interface JatsFront {
  /** The article's own DOI; `null` where it names none. */
  doi: Doi | null;
  layTexts: LayText[];
  abstract: AbstractPart[];
  /** First publication, as far as it is dated. */
  published: PartialDate | null;
}

/** The front of the longest articles, with hundreds of authors, has a third of it. */
const MAX_FRONT = 1_500_000;

/**
 * Reads the front of a JATS article (https://jats.nlm.nih.gov). The body, which may be long, is not
 * parsed. Total: what is no JATS has no lay text.
 * @param asked whose work it is taken for where it does not name itself
 * @returns `null` where the front does not end within 1.5 million characters
 */
export function readJatsFront(markup: string, asked: Doi | null): JatsFront | null {
  const end = markup.indexOf('</front>');
  if (end === -1 ? markup.length > MAX_FRONT : end > MAX_FRONT) return null;
  const { root } = parseMarkup(end === -1 ? markup : markup.slice(0, end), 'xml');
  const ids = elementsBelow(root, 'article-id', 20).filter(({ attributes }) => attributes['pub-id-type'] === 'doi');
  const doi = ids.map((id) => parseDoi(wordsIn(id, 300) ?? '')).find((found) => found !== null) ?? null;
  return { doi, layTexts: jatsLayTexts(root, doi ?? asked, jatsLicense(root)), abstract: jatsAbstract(root), published: publishedIn(root, 'pub-date') };
}
