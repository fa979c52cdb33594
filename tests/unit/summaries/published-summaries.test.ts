import { describe, expect, test } from 'vitest';
import type { LayText } from '@/lib/model/lay-text';
import { orderSummaries } from '@/lib/summaries/order-summaries';
import { publishedElsewhere, publishedSummaries } from '@/lib/summaries/published-summaries';
import type { WorkIds } from '@/lib/model/work';
import { doi, sourceAnswer } from '../../support/source-answers';

const ids = { ...doi('10.1/a'), pmid: '5' };
const work = { ids, title: ['A study'], published: '2024-01' };
const text = (kind: LayText['kind'], ...paragraphs: string[]): LayText => ({
  kind,
  parts: [{ label: null, text: paragraphs.map((words) => ({ tag: 'p', children: [words] })) }],
  license: null,
});
const answer = (source: Parameters<typeof sourceAnswer>[0], ...layTexts: LayText[]) => sourceAnswer(source, ids, 'lists-none', { layTexts });

describe('the texts that came with a paper', () => {
  test('the authors’ own plain words are a summary by the authors, from PubMed', () => {
    const layTexts: LayText[] = [{ kind: 'plain-language', parts: [{ label: null, text: ['In plain ', { tag: 'i', children: ['words'] }, '.'] }], license: '© Them' }];
    expect(publishedSummaries([sourceAnswer('pubmed', ids, 'lists-none', { layTexts })], work)).toMatchObject([
      {
        title: 'A study',
        summary: ['In plain words.'],
        author: { kind: 'authors' },
        basis: 'unstated',
        license: '© Them',
        written: '2024-01',
        origin: { kind: 'source', name: 'PubMed', url: 'https://pubmed.ncbi.nlm.nih.gov/5/', label: 'plain-language' },
      },
    ]);
  });

  test('nothing is made of nothing', () => {
    expect(publishedSummaries([sourceAnswer('pubmed', ids, 'lists-none')], work)).toEqual([]);
    expect(publishedSummaries([answer('pubmed', text('plain-language', ' '))], work)).toEqual([]);
  });

  test('of several copies the record’s is shown, and each kind under its own name', () => {
    const shown = publishedSummaries([answer('page', text('highlights', 'A'), text('plain-language', 'B')), answer('pubmed', text('plain-language', 'C'))], work);
    expect(shown.map(({ origin, summary }) => [origin.label, origin.name, summary])).toEqual([
      ['plain-language', 'PubMed', ['C']],
      ['highlights', '', ['A']],
    ]);
    expect(orderSummaries(shown.toReversed()).map(({ origin }) => origin.label)).toEqual(['plain-language', 'highlights']);
  });

  test('a digest is the editors’; its last line, its own address, is none of it', () => {
    const [digest] = publishedSummaries([answer('crossref', text('elife-digest', 'Mice run.', 'DOI: http://dx.doi.org/10.7554/eLife.1.002'))], work);
    expect(digest).toMatchObject({ summary: ['Mice run.'], author: { kind: 'editors' } });
  });

  test('what a page shows now has no date: it may have been changed since', () => {
    expect(publishedSummaries([answer('page', text('author-summary', 'A'))], work)[0]?.written).toBeNull();
  });

  test('a text that could not be kept is a link by its name, unless another copy was', () => {
    const mention: LayText = { kind: 'significance', parts: [], license: null };
    expect(publishedElsewhere([answer('page', mention)], ids)).toEqual([{ kind: 'significance', url: 'https://doi.org/10.1/a' }]);
    expect(publishedSummaries([answer('page', mention)], work)).toEqual([]);
    expect(publishedElsewhere([answer('page', mention), answer('europepmc', text('significance', 'A'))], ids)).toEqual([]);
  });
});

describe('the address of a text', () => {
  const url = (source: Parameters<typeof sourceAnswer>[0], more: Partial<WorkIds>) => publishedSummaries([answer(source, text('plain-language', 'A'))], { ...work, ids: { ...ids, ...more } })[0]?.origin.url;

  test('is that of the record where it was read, else the DOI’s', () => {
    expect(url('pubmed', {})).toBe('https://pubmed.ncbi.nlm.nih.gov/5/');
    expect(url('pubmed', { pmid: null })).toBe('https://doi.org/10.1/a');
    expect(url('europepmc', { pmcid: 'PMC7' })).toBe('https://europepmc.org/article/PMC/PMC7');
    expect(url('europepmc', {})).toBe('https://doi.org/10.1/a');
    expect(url('crossref', { pmcid: 'PMC7', doi: '10.1/a b' })).toBe('https://doi.org/10.1/a%20b');
    expect(url('page', { pmcid: 'PMC7', doi: null })).toBeNull();
  });

  test('of one that could not be kept is the first that is known', () => {
    const mention: LayText = { kind: 'significance', parts: [], license: null };
    expect(publishedElsewhere([answer('page', mention), answer('pubmed', mention)], ids)).toEqual([{ kind: 'significance', url: 'https://pubmed.ncbi.nlm.nih.gov/5/' }]);
    expect(publishedElsewhere([answer('page', mention)], { ...ids, doi: null })).toEqual([]);
  });
});

describe('of a text the summary', () => {
  test('is one in each language, of which region does not count, and is called after it', () => {
    const inLanguage = (language: string, words: string): LayText => ({ ...text('plain-language', words), language });
    const shown = publishedSummaries([answer('pubmed', inLanguage('de', 'A'), inLanguage('de-AT', 'B'), inLanguage('en', 'C'))], work);
    expect(shown.map(({ id, language, summary }) => [id, language, summary])).toEqual([
      ['pubmed:plain-language:doi:10.1/a:de', 'de', ['A']],
      ['pubmed:plain-language:doi:10.1/a', 'en', ['C']],
    ]);
  });

  test('is of the day on which the record was revised, else published, else that of the work', () => {
    const of = (dates: object | null) => publishedSummaries([{ ...answer('pubmed', text('plain-language', 'A')), work: dates === null ? null : ({ ids, ...dates } as never) }], work)[0]?.written;
    expect([of({ revised: '2025', published: '2023' }), of({ revised: null, published: '2023' }), of({ revised: null, published: null }), of(null)]).toEqual(['2025', '2023', '2024-01', '2024-01']);
  });

  test('has the title of the work, without white space around it, or none', () => {
    const title = (of: never) => publishedSummaries([answer('pubmed', text('plain-language', 'A'))], { ...work, title: of })[0]?.title;
    expect(title([' A ', { tag: 'i', children: ['study'] }, ' '] as never)).toBe('A study');
    expect(title(null as never)).toBe('');
  });
});
