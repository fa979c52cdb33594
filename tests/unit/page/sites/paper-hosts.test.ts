import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { PAPER_HOSTS, paperHostMatches } from '@/lib/page/sites/paper-hosts';
import { pageFixtures } from '../page-fixtures';

const matching = (url: string) =>
  PAPER_HOSTS.filter(({ hosts }) => hosts.some((host) => new MatchPattern(`https://${host}/*`).includes(url))).map(({ name }) => name);

const pages = PAPER_HOSTS.flatMap(({ name, pages: own }) => own.map(([url, id]) => ({ name, url, id })));

describe('the paper hosts', () => {
  test.each(pages)('$url is a page of $name and of no other site', ({ name, url }) => {
    expect(matching(url)).toEqual([name]);
  });

  test.each(pages.filter(({ id }) => id !== undefined))('the address $url gives $id', ({ url, id }) => {
    expect(Object.values(idsInUrl(url))).toContain(id);
  });

  test.each(PAPER_HOSTS)('each host of $name has a page it is tested with', ({ hosts, pages: own }) => {
    const unused = hosts.filter((host) => !own.some(([url]) => new MatchPattern(`https://${host}/*`).includes(url)));
    expect(unused).toEqual([]);
  });

  test.each(PAPER_HOSTS)('there is a page in the markup of $name under tests/fixtures/pages', ({ hosts }) => {
    const patterns = hosts.map((host) => new MatchPattern(`https://${host}/*`));
    expect(pageFixtures().some(({ url }) => patterns.some((pattern) => pattern.includes(url)))).toBe(true);
  });

  test('are sorted by name, and within a name by host', () => {
    const names = PAPER_HOSTS.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    for (const { hosts } of PAPER_HOSTS) expect(hosts).toEqual(hosts.toSorted());
  });

  test('name no site and no host twice', () => {
    expect(new Set(PAPER_HOSTS.map(({ name }) => name)).size).toBe(PAPER_HOSTS.length);
    expect(new Set(paperHostMatches()).size).toBe(paperHostMatches().length);
  });

  test('are as many as the README says', () => {
    const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`| Sites | ${PAPER_HOSTS.length} by name`);
  });

  test('a wildcard stands for the journals of one publisher, never for a registry of names', () => {
    const wild = PAPER_HOSTS.flatMap(({ hosts }) => hosts).filter((host) => host.includes('*'));
    expect(wild).toEqual([
      '*.biomedcentral.com',
      '*.bmj.com',
      '*.cshlp.org',
      '*.scielo.org',
      '*.scielo.org.za',
      '*.springeropen.com',
      '*.onlinelibrary.wiley.com',
    ]);
  });

  test.each([
    'https://www.wiley.com/',
    'https://en.wikipedia.org/wiki/Senescence',
    'https://www.google.com/search?q=doi',
    'https://www.nature.com.example.org/articles/x',
    'http://www.nature.com/articles/nature10728',
    'https://proxy.example.edu/login?url=https://www.nature.com/articles/nature10728',
  ])('%s is none of them', (url) => {
    expect(matching(url)).toEqual([]);
  });
});
