import { describe, expect, it } from 'vitest';
import { listedBy } from '@/components/status/listed-by';
import { assertion, outcome } from '@/tests/support/sample-report-parts';

describe('listedBy', () => {
  it('quotes a source only where its word differs from the one shown', () => {
    const assertions = [assertion(), assertion({ source: 'pubmed', via: null, sourceType: 'Erratum in' })];
    expect(listedBy({ sourceType: 'author_correction', assertions })).toBe(
      'Listed by Crossref and PubMed (as “Erratum in”)',
    );
  });

  it('spells out a register’s code', () => {
    const assertions = [assertion(), assertion({ source: 'pubmed', via: null, sourceType: 'ErratumIn' })];
    expect(listedBy({ sourceType: 'author_correction', assertions })).toContain('PubMed (as “Erratum in”)');
  });

  it('tells Retraction Watch apart from the publisher, though Crossref passes both on', () => {
    const assertions = [assertion(), assertion({ via: 'retraction-watch', sourceType: 'Author Correction' })];
    expect(listedBy({ sourceType: 'Author Correction', assertions })).toBe(
      'Listed by Crossref and Retraction Watch via Crossref',
    );
  });

  it('names a source once, by the word that agrees', () => {
    const assertions = [assertion({ sourceType: 'correction' }), assertion()];
    expect(listedBy({ sourceType: 'Author Correction', assertions })).toBe('Listed by Crossref');
  });

  it('dates Caveat’s list by its day', () => {
    const outcomes = [outcome('notice-list', 'lists-notice', { at: Date.UTC(2026, 10, 23) })];
    const assertions = [assertion({ source: 'notice-list', via: null })];
    expect(listedBy({ sourceType: 'Author Correction', assertions }, outcomes)).toBe('Listed by Caveat’s list (23 November 2026)');
  });

  it('does not take the form of a title for a source’s word', () => {
    const title = assertion({ via: null, sourceType: 'RETRACTED ARTICLE', strength: 'title' });
    const pubmed = assertion({ source: 'pubmed', via: null, sourceType: 'Retraction' });
    expect(listedBy({ sourceType: 'Retraction', assertions: [title, pubmed] })).toBe('Listed by PubMed');
    expect(listedBy({ sourceType: 'Retraction', assertions: [title] })).toBe('The title at Crossref says “RETRACTED ARTICLE”.');
    expect(listedBy({ sourceType: 'Retraction', assertions: [title, { ...title, source: 'page' }] })).toBe(
      'This page’s title says “RETRACTED ARTICLE”.',
    );
  });

  it('is silent where nobody is named', () => {
    expect(listedBy({ sourceType: 'Correction', assertions: [] })).toBe('');
  });
});
