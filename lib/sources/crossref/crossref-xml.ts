import { parseDoi } from '@/lib/identifiers/doi';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { Doi } from '@/lib/model/work';
import { jatsAbstract, jatsLayTexts } from '@/lib/sources/jats/jats-lay-texts';
import { elementAt, elementsBelow, parseMarkup, wordsIn, type MarkupElement } from '@/lib/sources/markup/markup-tree';
import { publishedIn } from '@/lib/sources/jats/published-in';
import type { RawResponse } from '@/lib/model/raw-response';
import { withFacts } from '@/lib/sources/source/with-facts';

/** Longer than any record; what is longer is not read. */
const MAX_MARKUP = 4_000_000;

/**
 * Publishers known to deposit a text for other readers: Crossref's JSON has one abstract only, its
 * XML has all of them. Nobody else's record is fetched a second time.
 */
const DEPOSITORS: readonly string[] = ['10.7554/'];

/** Whether Crossref may hold a text for other readers that its JSON leaves out. */
export function depositsLayTexts(doi: Doi | null): boolean {
  return doi !== null && DEPOSITORS.some((prefix) => doi.startsWith(prefix));
}

/** The address of a record as deposited. https://www.crossref.org/documentation/retrieve-metadata/xml-api/ */
export function crossrefXmlUrl(doi: Doi, { mailto }: { mailto: string }): string {
  const path = encodeURIComponent(doi).replaceAll('%2F', '/');
  const query = mailto === '' ? '' : `?mailto=${encodeURIComponent(mailto)}`;
  return `https://api.crossref.org/works/${path}/transform/application/vnd.crossref.unixsd+xml${query}`;
}

/**
 * Adds the texts that a publisher deposited beside the abstract to Crossref's answer about the record.
 * @param record the answer about the same work
 * @returns `null` where the XML could not be read, or is another work's: that says nothing about the record
 */
export function withDepositedTexts(record: SourceAnswer, response: RawResponse): SourceAnswer | null {
  if (response.status === 404) return { ...record, layTexts: [] };
  if (response.body.length > MAX_MARKUP) return null;
  const { root, complete } = parseMarkup(response.body, 'xml');
  const doi = record.work?.ids.doi ?? record.asked.doi;
  const item = complete && doi !== null ? itemOf(root, doi) : null;
  if (!item) return null;
  return withFacts({ ...record, layTexts: jatsLayTexts(item, doi, licenseOf(item)) }, jatsAbstract(item), publishedIn(item, 'publication_date'));
}

/** The deposited item that carries this DOI itself: an article's figures have DOIs of their own inside it. */
function itemOf(root: MarkupElement, doi: Doi): MarkupElement | null {
  const [record] = elementsBelow(root, 'crossref', 1);
  const waiting: MarkupElement[] = record ? [record] : [];
  for (let index = 0; index < waiting.length; index += 1) {
    const at = waiting[index] as MarkupElement;
    if (parseDoi(wordsIn(elementAt(at, 'doi_data', 'doi'), 300) ?? '') === doi) return at;
    waiting.push(...at.children.filter((child) => typeof child !== 'string'));
  }
  return null;
}

/** The licence of the version of record; the manuscript's may be another. */
function licenseOf(item: MarkupElement): string | null {
  const own = elementsBelow(item, 'license_ref', 10).find(({ attributes }) => (attributes.applies_to ?? 'vor') === 'vor');
  return wordsIn(own ?? null, 300);
}
