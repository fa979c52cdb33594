import { native } from './native-dom';

/** The absolute address that a link leads to; empty if it has none. */
export function absoluteUrl(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  const base = native(link.ownerDocument, 'baseURI');
  return href.length <= 2_000 && URL.canParse(href, base) ? new URL(href, base).href : '';
}
