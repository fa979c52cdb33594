import type { RawResponse } from '@/lib/model/raw-response';
import type { ServiceName } from '@/lib/model/sources';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { SERVICES } from '@/lib/sources/services';
import { DEMO_PAPERS } from '@/scripts/demo/demo-papers';
import { demoSites } from '@/scripts/demo/demo-sites';

export interface ValidAnswer {
  asked: WorkIds;
  response: RawResponse;
}

const asJson = (asked: WorkIds, value: unknown): ValidAnswer => ({ asked, response: { status: 200, contentType: 'application/json', body: JSON.stringify(value) } });

const DATACITE = { ...NO_IDS, doi: '10.5281/zenodo.1234567' };
const PREPRINT = { ...NO_IDS, doi: '10.1101/2020.01.01.123456' };
const WORMS = { ...NO_IDS, doi: '10.5555/worms' };

const version = (number: string, more: object = {}) => ({ doi: PREPRINT.doi, version: number, date: '2020-01-01', type: 'new results', title: 'Worms in <i>clay</i>', authors: 'Moser, A.; Moser, B.', abstract: 'Background: Worms. Methods: We dug.', server: 'bioRxiv', published: '10.5555/journal.1', ...more });

/** Answers in the shape of services that the demonstration does not have. */
const OTHERS: Partial<Record<ServiceName, ValidAnswer[]>> = {
  datacite: [
    asJson(DATACITE, {
      data: {
        attributes: {
          doi: DATACITE.doi, state: 'findable', titles: [{ title: 'Worms in clay' }, { title: 'A part', titleType: 'Subtitle' }], creators: [{ name: 'Moser, A', givenName: 'A', familyName: 'Moser' }],
          publisher: { name: 'Zenodo' }, container: { title: 'A journal' }, publicationYear: 2021, dates: [{ date: '2021-02-03', dateType: 'Issued' }], types: { resourceTypeGeneral: 'Preprint', resourceType: 'Preprint' },
          descriptions: [{ descriptionType: 'Abstract', description: '<p>Worms loosen clay. This was withdrawn by the authors.</p>' }],
          relatedIdentifiers: [{ relationType: 'IsVersionOf', relatedIdentifierType: 'DOI', relatedIdentifier: '10.5555/journal.1' }, { relationType: 'IsObsoletedBy', relatedIdentifierType: 'DOI', relatedIdentifier: '10.5281/zenodo.2' }],
        },
      },
    }),
  ],
  biorxiv: [asJson(PREPRINT, { collection: [version('1'), version('2', { type: 'withdrawn', abstract: 'The authors have withdrawn this manuscript.' }), version('3')] })],
  openalex: [asJson(WORMS, { doi: 'https://doi.org/10.5555/Worms', ids: { pmid: 'https://pubmed.ncbi.nlm.nih.gov/30000001' }, display_name: 'Worms in <i>clay</i>', type: 'article', publication_date: '2031-02-11', is_retracted: true })],
};

/** What the demonstration world answers at an address; `null` where it has nothing. */
export function demoResponse(address: string): RawResponse | null {
  const url = new URL(address);
  const answer = demoSites().get(url.host)?.({ method: 'GET', host: url.host, path: url.pathname, query: url.searchParams, at: 0 });
  if (!answer || answer.status !== 200) return null;
  return { status: 200, contentType: answer.headers['content-type'] ?? '', body: answer.body };
}

/** Answers of a service that its reader takes. */
export function validAnswers(name: ServiceName): ValidAnswer[] {
  const source = SERVICES[name];
  const demo = DEMO_PAPERS.flatMap((paper) => {
    const asked: WorkIds = { ...NO_IDS, doi: paper.doi, pmid: paper.pmid ?? null };
    const url = source.request(asked, { mailto: '' });
    const response = url === null ? null : demoResponse(url);
    return response ? [{ asked, response }] : [];
  });
  return [...demo, ...(OTHERS[name] ?? [])];
}
