import { sameWork } from '@/lib/identifiers/work-key';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { failedAnswer } from './source/failed-answer';
import { heldAnswer, notHeldAnswer } from './source/held-answer';
import { readPubmedXml } from './pubmed/pubmed-xml';
import { readPubmedSummary } from './pubmed/pubmed-summary';
import type { Source } from './source/source';
import type { RawResponse } from '@/lib/model/raw-response';

/** Longer than any record; what is longer is not read. */
const MAX_BODY = 4_000_000;

/**
 * PubMed's record of one PMID through the E-utilities: efetch XML, which alone carries the
 * interests and the plain-language abstract. esummary JSON is understood too.
 * https://www.ncbi.nlm.nih.gov/books/NBK25499/
 */
export const pubmed: Source = {
  name: 'pubmed',

  request(ids: WorkIds, { mailto }): string | null {
    if (ids.pmid === null) return null;
    // NCBI asks every tool to name itself, and an address where one is given.
    const contact = mailto === '' ? '' : `&email=${encodeURIComponent(mailto)}`;
    return `https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?db=pubmed&id=${ids.pmid}&retmode=xml&tool=caveat${contact}`;
  },

  parse(response: RawResponse, asked: WorkIds, at: number): SourceAnswer {
    // E-utilities answer an unknown PMID with an empty set and 200; a 404 says the service moved.
    if (response.status === 404 || response.body.length > MAX_BODY) return failedAnswer('pubmed', asked, 'malformed', at);
    const records = response.body.trimStart().startsWith('{') ? readPubmedSummary(response.body) : readPubmedXml(response.body);
    if (records === null) return failedAnswer('pubmed', asked, 'malformed', at);
    const record = records.find(({ work }) => isAsked(work.ids, asked));
    if (!record) return notHeldAnswer('pubmed', asked, at);
    // The same number with another DOI: one of the two is somebody else's, and nobody can say which.
    if (!sameWork(record.work.ids, asked)) return failedAnswer('pubmed', asked, 'malformed', at);
    return heldAnswer('pubmed', asked, record, at);
  },
};

/**
 * The PMID is PubMed's own identifier and decides where it is known; a record's DOI may be missing
 * or differ in form.
 */
function isAsked(found: WorkIds, asked: WorkIds): boolean {
  if (asked.pmid !== null) return found.pmid === asked.pmid;
  return sameWork(found, asked);
}
