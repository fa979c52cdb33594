import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { kindOfPage } from '@/lib/identifiers/kind-of-page';

const kind = (title: string, type = '', doi = '10.5555/x.1') =>
  kindOfPage({ kind: 'work', ids: { ...NO_IDS, doi }, title, types: [type] });

describe('a notice', () => {
  test.each([
    'Author Correction: Cells at rest', 'Publisher Correction: Cells at rest', 'Correction to: Cells at rest', 'Correction to “Cells at rest”',
    'Correction: Cells at rest', 'Correction', 'Correction.', '[Correction to: Cells at rest]', 'Correction for Ito et al., Cells at rest', 'Corrigendum',
    'Corrigendum to “Cells at rest” [J. Invent. 1 (2030) 1–9]', 'Erratum: Cells at rest', 'Erratum to Cells at rest', 'Errata', 'Addendum: Cells at rest',
    'Retraction Note: Cells at rest', 'Retraction Note to: Cells at rest', 'Retraction notice to “Cells at rest”', 'Retraction: Cells at rest',
    'Retraction—Cells at rest', 'Partial Retraction: Cells at rest', 'Notice of Retraction: Cells at rest', 'Expression of concern',
    'Editorial Expression of Concern: Cells at rest', "Editor's Expression of Concern: Cells at rest", 'Expression of Concern for Ito et al.', 'Department of Error',
  ])('is known by its title: %s', (title) => {
    expect(kind(title)).toBe('notice');
  });

  test.each(['Author Correction', 'Correction', 'CORRIGENDUM', 'Published Erratum', 'Retraction Note', 'Retraction of Publication', 'Expression of Concern', 'Withdrawal', 'Removal', 'Addendum'])(
    'is known by its type: %s',
    (type) => {
      expect(kind('Cells at rest', type)).toBe('notice');
    },
  );

  test('is known by the type that PubMed prints', () => {
    expect(kind('Cells at rest', 'Published Erratum')).toBe('notice');
  });
});

describe('an article', () => {
  test.each([
    'RETRACTED ARTICLE: Cells at rest', 'Retracted: Cells at rest', 'RETRACTED: Cells at rest', 'WITHDRAWN: Cells at rest', 'Corrections to scaling in cells',
    'Correction of refractive errors in children', 'Correction for multiple testing in genomics', 'Withdrawal of opioids after surgery', 'Removal of dyes by clay',
    'Retraction–extension cycles of the lamellipodium', 'Retraction of the lung in dogs', 'Error correction with cells', 'Correction-based learning',
  ])('is not a notice for a title such as: %s', (title) => {
    expect(kind(title)).toBe('article');
  });
});

describe('other kinds', () => {
  test.each(['10.1101/2031.03.22.002386', '10.1101/696633', '10.64898/2031.12.01.123456', '10.48550/arxiv.3101.00001', '10.21203/rs.3.rs-1800050/v1', '10.2139/ssrn.2038036', '10.31234/osf.io/abcde'])(
    '%s is a preprint by its registrant',
    (doi) => {
      expect(kind('Cells at rest', '', doi)).toBe('preprint');
    },
  );

  test('a Genome Research paper shares a registrant with bioRxiv and is an article', () => {
    expect(kind('Cells at rest', '', '10.1101/gr.276123.131')).toBe('article');
  });

  test('what is no work’s page is no notice, whatever its title', () => {
    const title = 'Author Correction: Cells nap';
    expect(kindOfPage({ kind: 'other', ids: NO_IDS, title, types: [] })).toBe('other');
    expect(kindOfPage({ kind: 'list', ids: NO_IDS, title, types: [] })).toBe('list');
  });
});
