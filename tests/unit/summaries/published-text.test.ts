import { describe, expect, test } from 'vitest';
import type { LayTextKind } from '@/lib/model/lay-text';
import type { RichText } from '@/lib/model/rich-text';
import { publishedText } from '@/lib/summaries/published-text';

const read = (text: RichText, more: { kind?: LayTextKind; label?: string; language?: string } = {}, credit: string | null = null) =>
  publishedText({ kind: more.kind ?? 'plain-language', parts: [{ label: more.label ?? null, text }], license: null, ...(more.language === undefined ? {} : { language: more.language }) }, credit);

describe('a text that was published with an article', () => {
  test('is one of its authors about the article, from what they do not say', () => {
    expect(read(['Moss.'], {}, 'A. Moss')).toEqual({
      role: 'article', noticeDoi: null, noticeType: null, language: 'en', standfirst: null, summary: ['Moss.'], detail: [], findings: [], studiedIn: null, methodology: [], limitations: [],
      basis: 'unstated', author: { kind: 'authors', name: 'A. Moss' }, evidenceUpTo: null,
    });
  });

  test.each([['elife-digest', 'editors'], ['editors-summary', 'editors'], ['author-summary', 'authors'], ['highlights', 'authors']] as const)('%s is by the %s', (kind, by) => {
    expect(read(['Moss.'], { kind }).author.kind).toBe(by);
  });

  test('has its own language', () => {
    expect(read(['Moss.'], { language: 'de' }).language).toBe('de');
  });

  test('has a paragraph for each block, its label first', () => {
    const text: RichText = ['a ', { tag: 'i', children: ['b'] }, { tag: 'h', children: ['Head'] }, { tag: 'p', children: ['c\n  d'] }, ' e ', { tag: 'p', children: [' '] }];
    expect(read(text, { label: 'What we did' }).summary).toEqual(['What we did', 'a b', 'Head', 'c d', 'e']);
  });

  test.each(['DOI: https://doi.org/10.7554/eLife.1', 'doi:10.7554/eLife.1.002', 'doi http://dx.doi.org/10.7554/eLife.1', 'DOI 10.1234/x', 'DOI:   10.123456789/x', `doi:https://${'x'.repeat(200)}`, `doi:10.1234/${'x'.repeat(200)}`])('its own address is none of it: %s', (address) => {
    expect(read([{ tag: 'p', children: ['Moss.'] }, { tag: 'p', children: [address] }]).summary).toEqual(['Moss.']);
  });

  test.each(['See https://doi.org/10.7554/a', 'https://doi.org/10.7554/a and more', 'https://doi.org/10.7554/a', 'doi:10.123/x', 'doi:10.1234567890/x', 'DOI:', 'doi:10.1234/x y', 'Moss doi:10.1234/x', `doi:https://${'x'.repeat(201)}`, `doi:10.1234/${'x'.repeat(201)}`])('any other line is: %s', (line) => {
    expect(read([line]).summary).toEqual([line.replace(/\s+/g, ' ')]);
  });
});
