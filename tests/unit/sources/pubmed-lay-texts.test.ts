import { expect, test } from 'vitest';
import { publishedSummaries } from '@/lib/summaries/published-summaries';
import { pubmed } from '@/lib/sources/pubmed';
import { pubmedArticle, pubmedSet } from '@/tests/fixtures/answers/pubmed-article';
import { ANSWERED_AT, ids, xmlResponse } from '@/tests/fixtures/answers/responses';

const ABSTRACT = 'We studied forty pots of clay with and without worms over one winter, and pots with worms broke more easily under a cone, by a mean of 12 newtons, and held more water after rain.';
const GERMAN = 'Würmer lockern schweren Boden. Wir haben Töpfe mit Lehm untersucht, und die mit Würmern ließen sich mit der Hand leichter brechen.';

const tagged = (text: string, language = 'eng') => `<OtherAbstract Type="plain-language-summary" Language="${language}"><AbstractText>${text}</AbstractText></OtherAbstract>`;

/** The summaries that are made of a record: their language and their first words. */
function summaries(more: string): [string, string][] {
  const abstract = `<Abstract><AbstractText>${ABSTRACT}</AbstractText></Abstract>`;
  const answer = pubmed.parse(xmlResponse(pubmedSet(pubmedArticle({ more, abstract }))), ids({ pmid: '11110001' }), ANSWERED_AT);
  if (!answer.work) throw new Error('not read');
  return publishedSummaries([answer], answer.work).map(({ language, summary }) => [language, summary[0]?.split(' ')[0] ?? '']);
}

test.each([
  ['a copy of the abstract', tagged(ABSTRACT)],
  ['a bare link', tagged('See https://example.org/summary.pdf')],
  ['an empty element', tagged('')],
  ['“not available”', tagged('Abstract not available.')],
])('%s under the tag is no summary', (_name, more) => {
  expect(summaries(more)).toEqual([]);
});

test('a text in another language is kept under its own, whether the record says so or not', () => {
  expect(summaries(tagged(GERMAN, 'ger'))).toEqual([['de', 'Würmer']]);
  expect(summaries(tagged(GERMAN, 'eng'))).toEqual([['de', 'Würmer']]);
});

test('the English one comes first, and a wrong one takes no place', () => {
  const wrong = [tagged(ABSTRACT), tagged(''), tagged('https://example.org/1')].join('');
  expect(summaries(`${wrong}${tagged(GERMAN, 'ger')}${tagged('Worms loosen soil.')}`)).toEqual([['en', 'Worms'], ['de', 'Würmer']]);
});
