import { parseDoi } from '@/lib/identifiers/doi';
import type { Assertion } from '@/lib/model/assertion';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { noticeTypeOf } from '@/lib/notices/titles/notice-type';
import { crossrefAssertion, isOwn } from './crossref-updates';
import { listOf, recordOf, textOf } from '@/lib/sources/source/untrusted';

/**
 * Facts about the record itself under which Elsevier deposits `assertion` entries; `articlelink` is
 * its own address.
 */
const OWN_FACTS = new Set(['publisher', 'articletitle', 'journaltitle', 'articlelink', 'content_type', 'copyright']);

const LABEL = /\bDOI link to (?:the |an? )?([\w -]{3,60}?)\s*:?$/i;

/**
 * Links from an article to its notices that Elsevier deposits as Crossref `assertion` entries.
 * Entries are told by `name`; the kind of notice stands in the label ("CrossRef DOI
 * Link to Correction:"). A link "to the associated document" leads to a reply as often as to a notice,
 * in either direction, and says nothing.
 */
export function elsevierLinks(message: Record<string, unknown>, own: WorkIds): Assertion[] {
  return (listOf(message.assertion) ?? []).flatMap((value) => {
    const entry = recordOf(value);
    const name = textOf(entry?.name, 40);
    if (name === null || OWN_FACTS.has(name.toLowerCase())) return [];
    const word = LABEL.exec(textOf(entry?.label, 120) ?? '')?.[1];
    const doi = [entry?.URL, entry?.value].map((link) => parseDoi(textOf(link, 500) ?? '')).find((found) => found !== null);
    const type = word === undefined ? 'other' : noticeTypeOf(word);
    if (word === undefined || type === 'other' || !doi || isOwn(doi, own)) return [];
    return [crossrefAssertion({ type, sourceType: word, notice: { ...NO_IDS, doi }, subject: own })];
  });
}
