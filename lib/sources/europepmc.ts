import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { parsePmid } from '@/lib/identifiers/pmid';
import { doisOf, sameWork } from '@/lib/identifiers/work-key';
import { plainText } from '@/lib/model/rich-text';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { Work, WorkIds } from '@/lib/model/work';
import { titleAssertion } from '@/lib/notices/status/title-assertion';
import { abstractPartsFromMarkup } from './markup/abstract-parts';
import { failedAnswer } from './source/failed-answer';
import { heldAnswer, notHeldAnswer } from './source/held-answer';
import { readNlmLinks, type NlmLink } from './pubmed/nlm-links';
import { dateFromDigits } from '@/lib/model/partial-date';
import { titleFromMarkup } from './markup/rich-text';
import type { Source } from './source/source';
import type { RawResponse } from '@/lib/model/raw-response';
import { jsonOf, listOf, recordOf, textOf } from './source/untrusted';

/** Which copy of a work counts where several carry its DOI: PubMed's, PMC's, a preprint's. */
const COLLECTIONS = ['MED', 'PMC', 'PPR'];

/** A work with more DOIs than these is asked for by the first ones. */
const MAX_DOIS = 4;

/**
 * Europe PMC's record of a work: PubMed's links, types and abstract in one JSON answer.
 * https://europepmc.org/RestfulWebService
 */
export const europePmc: Source = {
  name: 'europepmc',

  request(ids: WorkIds): string | null {
    const query = queryFor(ids);
    if (query === null) return null;
    const parameters = `query=${encodeURIComponent(query)}&resultType=core&format=json&pageSize=5`;
    return `https://www.ebi.ac.uk/europepmc/webservices/rest/search?${parameters}`;
  },

  parse(response: RawResponse, asked: WorkIds, at: number): SourceAnswer {
    const results = listOf(recordOf(recordOf(jsonOf(response.body))?.resultList)?.result);
    if (response.status === 404 || !results) return failedAnswer('europepmc', asked, 'malformed', at);
    // A search may find neighbours; only the record that was asked for is an answer.
    const found = results
      .map(recordOf)
      .filter((result) => result !== null)
      .map((result) => ({ result, ids: idsOf(result) }))
      .filter(({ ids }) => isAsked(ids, asked))
      .toSorted((a, b) => rank(a.result) - rank(b.result))[0];
    if (!found) return notHeldAnswer('europepmc', asked, at);
    // The same DOI with another number: one of the two is somebody else's, and nobody can say which.
    if (!sameWork(found.ids, asked)) return failedAnswer('europepmc', asked, 'malformed', at);
    return readRecord(found.result, found.ids, asked, at);
  },
};

/** By its DOIs where there are any: the address stays the same when the PMID is learnt. */
function queryFor(ids: WorkIds): string | null {
  // A quotation mark would end the term; no registered DOI holds one.
  const dois = doisOf(ids).filter((doi) => !/["\\]/.test(doi)).slice(0, MAX_DOIS);
  if (dois.length > 0) return dois.map((doi) => `DOI:"${doi}"`).join(' OR ');
  return ids.pmid === null ? null : `EXT_ID:${ids.pmid} AND SRC:MED`;
}

function isAsked(found: WorkIds, asked: WorkIds): boolean {
  if (asked.doi !== null && found.doi !== null) return doisOf(asked).includes(found.doi);
  return sameWork(found, asked);
}

function rank(result: Record<string, unknown>): number {
  const at = COLLECTIONS.indexOf(textOf(result.source, 8) ?? '');
  return at === -1 ? COLLECTIONS.length : at;
}

function idsOf(result: Record<string, unknown>): WorkIds {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    doi: parseDoi(text(result.doi)),
    pmid: parsePmid(text(result.pmid)),
    pmcid: parsePmcid(text(result.pmcid)),
    arxiv: null,
  };
}

function readRecord(result: Record<string, unknown>, ids: WorkIds, asked: WorkIds, at: number): SourceAnswer {
  const recordTypes = (listOf(recordOf(result.pubTypeList)?.pubType, 50) ?? []).flatMap((type) => textOf(type, 120) ?? []);
  const { links, unreadable } = readLinks(result);
  const titleText = textOf(result.title, 4_000);
  const title = titleText === null ? null : titleFromMarkup(titleText.replace(/([^.])\.$/, '$1'));
  const form = title === null ? null : titleAssertion('europepmc', ids, plainText(title));
  const parts = typeof result.abstractText === 'string' ? abstractPartsFromMarkup(result.abstractText) : [];
  const work: Work = {
    ids,
    title,
    journal: textOf(recordOf(recordOf(result.journalInfo)?.journal)?.title, 300),
    published: dateFromDigits(textOf(result.firstPublicationDate, 20) ?? textOf(result.pubYear, 4) ?? ''),
    authors: (listOf(recordOf(result.authorList)?.author, 50) ?? []).flatMap(
      (author) => textOf(recordOf(author)?.fullName, 200) ?? [],
    ),
  };
  // A PMCID alone is not enough: the full text of other papers is a 404.
  const hasFullText = result.isOpenAccess === 'Y' && ids.pmcid !== null;
  const { assertions, related, commentedBy } = readNlmLinks('europepmc', work, links, recordTypes);
  return heldAnswer(
    'europepmc',
    asked,
    {
      work,
      assertions: form ? [...assertions, form] : assertions,
      unreadable,
      abstract: parts.length > 0 ? { parts, source: 'europepmc', copyright: null } : null,
      noticeText: hasFullText ? null : [],
      layTexts: hasFullText ? null : [],
      recordTypes: result.source === 'PPR' && !recordTypes.includes('Preprint') ? [...recordTypes, 'Preprint'] : recordTypes,
      related,
      commentedBy,
    },
    at,
  );
}

/** A list that is left out holds nothing; one of another shape is unreadable. */
function readLinks(result: Record<string, unknown>): { links: NlmLink[]; unreadable: boolean } {
  if (result.commentCorrectionList === undefined) return { links: [], unreadable: false };
  const entries = listOf(recordOf(result.commentCorrectionList)?.commentCorrection);
  const links = (entries ?? []).map((value): NlmLink | null => {
    const entry = recordOf(value);
    const label = textOf(entry?.type, 80);
    if (!entry || label === null) return null;
    const pmid = entry.source === 'MED' ? parsePmid(textOf(entry.id, 12) ?? '') : null;
    return { label, citation: textOf(entry.reference, 1_000), pmid, note: textOf(entry.note, 500) };
  });
  return { links: links.filter((link) => link !== null), unreadable: entries === null || links.includes(null) };
}
