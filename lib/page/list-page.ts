import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { workKey } from '@/lib/identifiers/work-key';
import { all } from './native-dom';

/** Addresses of searches and tables of contents. A journal's home page is neither. */
const LIST_ADDRESS =
  /\/(?:search|results?|scholar|toc|volumes?|issues?|research-articles|reviews-and-analysis|archive|list)\b|[?&](?:term|q|query|linkname|from_uid)=/i;

/** Headings of result rows: more links than these are not looked at. */
const MAX_ROWS = 400;

/**
 * Whether a page without a work of its own lists several: its address says search or contents, and
 * at least two different works are linked from headings or result rows.
 */
export function isListPage(document: Document, href: string): boolean {
  if (!LIST_ADDRESS.test(href.slice(0, 2_000))) return false;
  const works = new Set<string>();
  const rows = all(document, 'h2 a[href],h3 a[href],h4 a[href],a.docsum-title[href],.results-article .heading-title a[href]');
  for (const row of rows.slice(0, MAX_ROWS)) {
    const address = absolute(row.getAttribute('href') ?? '', href);
    const work = address && (workKey(idsInUrl(address)) ?? articlePath(address));
    if (work) works.add(work);
    if (works.size > 1) return true;
  }
  return false;
}

/** An article's address on the host itself, where it gives no identifier (older Nature titles). */
function articlePath(address: string): string | null {
  return /\/(?:articles?|abs|full|content|pii|document)\/[\w.:/-]{4,}/.exec(address)?.[0] ?? null;
}

function absolute(href: string, base: string): string | null {
  try {
    return new URL(href, base).href;
  } catch {
    return null;
  }
}
