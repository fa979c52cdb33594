import { describe, expect, it } from 'vitest';
import { kindOfText } from '@/lib/identifiers/kind-of-text';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { titleInText } from '@/lib/identifiers/title-in-text';

describe('a text that names several works', () => {
  it.each(['PMID: 11111111, PMID: 22222222', 'pmid/11111111 and pmid 22222222', 'PMC1111111 and PMC2222222', '10.5555/moss and 10.5555/fern'])('is told apart from a title: %s', (text) => {
    expect(kindOfText(text).kind).toBe('several');
  });

  it.each(['The PMID of moss', 'xPMC2 in moss'])('is none: %s', (text) => {
    expect(kindOfText(text).kind).toBe('title');
  });
});

it('a PMCID may have spaces around it', () => {
  expect(parsePmcid('  PMC123 \n')).toBe('PMC123');
});

describe('the title in a reference', () => {
  it('keeps a year that stands inside it', () => {
    expect(titleInText('Smith J, Moser A. The moss of 2020. grew on stones.')).toBe('The moss of 2020');
  });

  it('follows several signs', () => {
    expect(titleInText('Smith J. (2020). : , The moss of the north side. Stones 1.')).toBe('The moss of the north side');
  });
});
