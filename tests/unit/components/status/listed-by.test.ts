import { describe, expect, it } from 'vitest';
import { listedBy } from '@/components/status/listed-by';
import { assertion } from '@/tests/support/sample-report-parts';

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
      'Listed by Crossref and Retraction Watch through Crossref',
    );
  });

  it('names a source once, by the word that agrees', () => {
    const assertions = [assertion({ sourceType: 'correction' }), assertion()];
    expect(listedBy({ sourceType: 'Author Correction', assertions })).toBe('Listed by Crossref');
  });

  it('is silent where nobody is named', () => {
    expect(listedBy({ sourceType: 'Correction', assertions: [] })).toBe('');
  });
});
