import { expect, it } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { dataciteLinks } from '@/lib/sources/datacite/datacite-links';

const own = { ids: { ...NO_IDS, doi: '10.48550/arxiv.2101.00001', arxiv: '2101.00001' }, published: '2021' };
const relationTo = (doi: string) =>
  dataciteLinks({ relatedIdentifiers: [{ relationType: 'IsVersionOf', relatedIdentifierType: 'DOI', relatedIdentifier: doi }] }, own).related[0]?.relation;

it('arXiv’s other version is the journal article only where it is no preprint and no data', () => {
  expect(relationTo('10.5555/journal.1')).toBe('published-as');
  expect(relationTo('10.1101/2020.01.01.123456')).toBe('version-of');
  expect(relationTo('10.5281/zenodo.12345')).toBe('version-of');
});
