import { parseDoi } from '@/lib/identifiers/doi';
import type { Doi } from '@/lib/model/work';
import { all, native } from '@/lib/page/dom/native-dom';

/** The title of an article, a book or another work; the first of these that is there. */
const TITLES = ['rft.atitle', 'rft.btitle', 'rft.title'];
const IDS = ['rft_id', 'rft.identifier'];

/**
 * The DOIs of the page's COinS (http://ocoins.info) that describe the page itself: their title stands in
 * the window's title. Others describe references, or the paper that a blog writes about.
 */
export function coinsDois(document: Document): (Doi | null)[] {
  const page = native(document, 'title').toLowerCase();
  return all<HTMLElement>(document, '.Z3988').map(({ title }) => {
    const values = new URLSearchParams(title.slice(0, 2_000));
    const valuesOf = (name: string) => values.getAll(name);
    const [named] = TITLES.flatMap(valuesOf);
    return named && page.includes(named.toLowerCase()) ? (IDS.flatMap(valuesOf).map(parseDoi).find(Boolean) ?? null) : null;
  });
}
