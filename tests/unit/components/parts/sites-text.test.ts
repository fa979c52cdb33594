import { expect, test } from 'vitest';
import { sitesText } from '@/components/parts/sites-text';
import { namedSites } from '@/lib/page/sites/paper-hosts';

test('all sites are a few well-known names and a number', () => {
  const names = namedSites().map(({ name }) => name);
  expect(sitesText(names)).toBe(`PubMed, Nature, ScienceDirect and ${names.length - 3} more sites`);
});

test('a few sites are all named', () => {
  expect(sitesText(['Nature', 'PubMed'])).toBe('Nature and PubMed');
  expect(sitesText(['Annals', 'Journal'])).toBe('Annals and Journal');
});
