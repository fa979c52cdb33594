import { parseDoi } from '@/lib/identifiers/doi';
import type { Doi } from '@/lib/model/work';
import { all, native } from '@/lib/page/dom/native-dom';

/**
 * The DOIs of the page's COinS (http://ocoins.info) that describe the page itself: their title stands in
 * the window's title. Others describe references, or the paper that a blog writes about.
 */
export function coinsDois(document: Document): (Doi | null)[] {
  return all<HTMLElement>(document, '.Z3988').map(({ title }) => {
    const values = new URLSearchParams(title.slice(0, 2_000));
    const [named] = values.getAll('rft.atitle');
    return named && native(document, 'title').includes(named) ? (values.getAll('rft_id').map(parseDoi).find(Boolean) ?? null) : null;
  });
}
