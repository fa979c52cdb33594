import { native } from './native-dom';

/** The address a link leads to, resolved against the page; empty where it is none. */
export function absoluteUrl(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  const base = native(link.ownerDocument, 'baseURI');
  return href.length <= 2_000 && URL.canParse(href, base) ? new URL(href, base).href : '';
}
