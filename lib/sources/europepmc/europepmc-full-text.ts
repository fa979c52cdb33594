import { parseDoi } from '@/lib/identifiers/doi';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { Pmcid, WorkIds } from '@/lib/model/work';
import { readJatsFront } from '@/lib/sources/jats/jats-front';
import { readJatsNotice } from '@/lib/sources/jats/jats-text';
import type { RawResponse } from '@/lib/model/raw-response';
import { withFacts } from '@/lib/sources/source/with-facts';

/** Studies: whoever links one as a notice means a paper that stands for another, and not an announcement. */
const STUDIES: ReadonlySet<string> = new Set([
  'research-article',
  'review-article',
  'systematic-review',
  'case-report',
  'brief-report',
  'data-paper',
  'methods-article',
  'protocol',
]);

/** The address of an open full text: GET /{PMCID}/fullTextXML, https://europepmc.org/RestfulWebService. */
export function fullTextUrl(pmcid: Pmcid): string {
  return `https://www.ebi.ac.uk/europepmc/webservices/rest/${pmcid}/fullTextXML`;
}

/**
 * Adds the words of a notice's open full text to Europe PMC's answer about its record. That there is
 * none is an answer too, and nobody asks again; another record's text is none of it.
 * @param record the answer about the notice's record, which said that there is a full text
 * @returns `null` where the text could not be read: that says nothing about the record
 */
export function withFullText(record: SourceAnswer, response: RawResponse): SourceAnswer | null {
  if (response.status === 404) return { ...record, noticeText: [] };
  const notice = readJatsNotice(response.body);
  if (notice === null) return null;
  const isOther = notice.ids.some(({ kind, value }) => kind === 'doi' && contradicts(value, record.work?.ids ?? record.asked));
  return { ...record, noticeText: isOther || STUDIES.has(notice.type) ? [] : notice.text };
}

/**
 * Adds the texts for other readers from an article's open full text to Europe PMC's answer about its
 * record, in the same way.
 * @returns `null` where the text could not be read
 */
export function withLayTexts(record: SourceAnswer, response: RawResponse): SourceAnswer | null {
  if (response.status === 404) return { ...record, layTexts: [] };
  const ids = record.work?.ids ?? record.asked;
  const front = readJatsFront(response.body, ids.doi);
  if (front === null) return null;
  const isOther = front.doi !== null && contradicts(front.doi, ids);
  return isOther ? { ...record, layTexts: [] } : withFacts({ ...record, layTexts: front.layTexts }, front.abstract, front.published);
}

function contradicts(value: string, { doi }: WorkIds): boolean {
  const found = parseDoi(value);
  return found !== null && doi !== null && found !== doi;
}
