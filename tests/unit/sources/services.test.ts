import { expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { SOURCE_HOSTS, type ServiceName } from '@/lib/model/sources';
import { SERVICES } from '@/lib/sources/services';

/** A preprint of bioRxiv's: every service may be asked about it. */
const ASKED = { ...NO_IDS, doi: '10.1101/696633', pmid: '40000001' };

test.each(Object.keys(SERVICES) as ServiceName[])('%s is asked under its own name, and at the host of its row', (name) => {
  const url = SERVICES[name].request(ASKED, { mailto: '' });
  expect(SERVICES[name].name).toBe(name);
  expect(new URL(url ?? '').protocol).toBe('https:');
  expect(new URL(url ?? '').host).toBe(SOURCE_HOSTS[name].host);
});

test('Crossref comes before DataCite, which is asked in its place', () => {
  const names = Object.keys(SERVICES);
  expect(names.indexOf('crossref')).toBeLessThan(names.indexOf('datacite'));
});
