import { describe, expect, test } from 'vitest';
import { readSentence, sentenceUrl } from '@/lib/sources/semantic-scholar';

const DOI = '10.5555/worms';
const ID = 'ab12'.repeat(10);
const record = (changes: object = {}) => ({ paperId: ID, title: 'Worms in clay', tldr: { model: 'tldr@v2.0.0', text: 'Worms loosen clay.' }, externalIds: { DOI: '10.5555/Worms' }, ...changes });
const read = (value: unknown, status = 200) => readSentence({ status, contentType: 'application/json', body: typeof value === 'string' ? value : JSON.stringify(value) }, DOI);

describe('Semantic Scholar’s sentence', () => {
  test('is asked for by the DOI, without what is not needed', () => {
    expect(sentenceUrl(DOI)).toBe('https://api.semanticscholar.org/graph/v1/paper/DOI:10.5555/worms?fields=title,tldr,externalIds');
    expect(sentenceUrl('10.1002/(sici)1<1::a>2?x#y')).toBe('https://api.semanticscholar.org/graph/v1/paper/DOI:10.1002/(sici)1%3C1%3A%3Aa%3E2%3Fx%23y?fields=title,tldr,externalIds');
  });

  test('has the machine’s name and a link back', () => {
    expect(read(record())).toEqual({ text: 'Worms loosen clay.', model: 'tldr@v2.0.0', url: `https://www.semanticscholar.org/paper/${ID}?utm_source=api` });
  });

  test.each([
    ['no sentence', record({ tldr: null })],
    ['an empty one', record({ tldr: { model: 'm', text: ' ' } })],
    ['another paper’s', record({ externalIds: { DOI: '10.5555/other' } })],
    ['one that names no DOI', record({ externalIds: { CorpusId: 1 } })],
    ['a correction’s', record({ title: 'Author Correction: Worms in clay' })],
    ['a retraction’s', record({ title: 'Retraction: Worms in clay' })],
    ['an id that is no id', record({ paperId: '../../evil?x=' })],
    ['a list', [record()]],
    ['no JSON', '<html>'],
  ])('%s: none', (_, value) => {
    expect(read(value)).toBeNull();
  });

  test('nor from a record that is not there', () => {
    expect(read(record(), 404)).toBeNull();
  });
});
