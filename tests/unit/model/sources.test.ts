import { describe, expect, test } from 'vitest';
import { SOURCE_HOSTS, SOURCE_NAMES, SOURCE_ORDER, sourcesFor } from '@/lib/model/sources';

const THINGS = Object.keys(SOURCE_ORDER.page) as (keyof typeof SOURCE_ORDER.page)[];

describe('the table of sources', () => {
  test.each(THINGS)('has one first choice, one second and so on for %s', (thing) => {
    const places = SOURCE_NAMES.flatMap((source) => SOURCE_ORDER[source][thing] ?? []).toSorted((a, b) => a - b);
    expect(places).toEqual(places.map((_, index) => index + 1));
    expect(sourcesFor(thing)).toHaveLength(places.length);
  });

  test('puts the journal’s own page first, and its deposit before the registers', () => {
    expect(SOURCE_NAMES.slice(0, 2)).toEqual(['page', 'crossref']);
    expect(SOURCE_NAMES.at(-1)).toBe('notice-list');
  });

  test('gives the order in which the sources’ words count', () => {
    expect(sourcesFor('facts')).toEqual(['crossref', 'pubmed', 'europepmc', 'datacite', 'notice-list']);
    expect(sourcesFor('abstract')).toEqual(['pubmed', 'europepmc', 'crossref', 'datacite']);
    expect(sourcesFor('noticeText')).toEqual(['page', 'crossref', 'europepmc', 'pubmed', 'datacite', 'biorxiv']);
    expect(sourcesFor('remark')).toEqual(['pubmed', 'europepmc', 'biorxiv', 'datacite', 'retraction-watch']);
    expect(sourcesFor('layText')).toEqual(['pubmed', 'crossref', 'europepmc', 'page']);
  });

  test('names no host twice', () => {
    const hosts = Object.values(SOURCE_HOSTS).map(({ host }) => host);
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});
