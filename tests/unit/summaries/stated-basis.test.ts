import { describe, expect, test } from 'vitest';
import { statedBasis } from '@/lib/summaries/stated-basis';

const basis = (...paragraphs: string[]) => statedBasis(paragraphs).basis;
const words = (text: string) => text.split(', ');
const RESTS = words('based, rest, rests, relies, drawn, written, generated, produced, made');

describe('a text rests on a notice', () => {
  test.each(RESTS)('if it says so of the notice: %s', (verb) => {
    expect(basis(`It is ${verb} on the erratum notice.`)).toBe('notice-only');
    expect(basis(`It is x${verb} on the erratum notice.`)).toBe('unstated');
  });

  test.each(RESTS)('or of itself: this summary is %s', (verb) => {
    expect(basis(`This summary is ${verb} on an erratum.`)).toBe('notice-only');
    expect(basis(`This summary is x${verb} on an erratum.`)).toBe('unstated');
  });

  test.each(words('summary, article, text, record, page, paper, post, document, overview, entry'))('whatever it calls itself: %s', (name) => {
    expect(basis(`The ${name} was written from a retraction.`)).toBe('notice-only');
    expect(basis(`This ${name} is a retraction.`)).toBe('notice-only');
    expect(basis(`This ${name} was an author correction.`)).toBe('notice-only');
    expect(basis(`This x${name} is a retraction.`)).toBe('unstated');
  });

  test.each([
    ['correction', 'correction'], ['author correction', 'correction'], ['publisher correction', 'correction'], ['corrigendum', 'corrigendum'], ['erratum', 'erratum'], ['retraction', 'retraction'], ['expression of concern', 'expression_of_concern'], ['editorial expression of concern', 'expression_of_concern'], ['addendum', 'addendum'],
  ])('of the kind that it names: %s', (name, noticeType) => {
    const quote = `This record is an ${name}.`;
    expect(statedBasis(['Moss grew.', quote])).toEqual({ basis: 'notice-only', noticeType, quote });
    expect(basis(`This record is an x${name}x.`)).toBe('unstated');
  });

  test.each(words('refers to, refer to, concerns, corrects, retracts, amends, of, to'))('if it goes on as a notice does: this erratum %s', (verb) => {
    expect(basis(`This erratum ${verb} a paper.`)).toBe('notice-only');
    expect(basis(`This erratum notice ${verb} a paper.`)).toBe('notice-only');
    expect(basis(`This is an erratum ${verb} a paper.`)).toBe('notice-only');
    expect(basis(`This erratum x${verb} a paper.`)).toBe('unstated');
  });

  test.each(words('factor, factors, term, terms, method, methods, coefficient, coefficients, for age'))('but not where a correction is one of numbers: %s', (object) => {
    expect(basis(`The text was made with a correction ${object}.`)).toBe('unstated');
  });

  test('and says which kind by all sentences that say so, the gravest first', () => {
    expect(statedBasis(['This record is a correction. This page is a retraction.']).noticeType).toBe('retraction');
    expect(statedBasis(['This record is a correction. A retraction is something else.']).noticeType).toBe('correction');
  });
});

describe('a text rests on an abstract or a full text', () => {
  test.each([...RESTS, 'summarised', 'summarized', 'summarising'])('if it says so: %s', (verb) => {
    expect(basis(`It is ${verb} from the abstract.`)).toBe('abstract');
    expect(basis(`It is x${verb} from the abstract.`)).toBe('unstated');
  });

  test.each(RESTS)('or of the full text: %s', (verb) => {
    for (const object of ['full text', 'full-text', 'full paper', 'full article']) expect(basis(`It is ${verb} from the ${object}.`)).toBe('full-text');
    expect(basis(`It is x${verb} from the full text.`)).toBe('unstated');
    expect(basis(`It is ${verb} from the full texture.`)).toBe('unstated');
  });

  test.each(['We read only the abstract.', 'We read the abstract only.', 'We read the abstract alone.'])('or that nothing else was read: %s', (sentence) => {
    expect(statedBasis([sentence])).toEqual({ basis: 'abstract', noticeType: null, quote: sentence });
  });

  test('quotes the sentence', () => {
    expect(statedBasis(['Moss grew. It is based on the full text. It did.'])).toEqual({ basis: 'full-text', noticeType: null, quote: 'It is based on the full text.' });
    expect(statedBasis(['Moss grew.'])).toEqual({ basis: 'unstated', noticeType: null, quote: null });
  });

  test('a notice weighs most, then the abstract', () => {
    expect(basis('It is based on the full text.', 'It is based on the abstract.')).toBe('abstract');
    expect(basis('It is based on the abstract.', 'This record is an erratum.')).toBe('notice-only');
  });
});

describe('what does not count', () => {
  test.each(['not', 'never', 'is’n’t', 'rather than', 'instead of'])('what is denied in the same clause: %s', (word) => {
    expect(basis(`This is ${word} based on the full text.`)).toBe('unstated');
    expect(basis(`This is ${word} moss, and based on the full text.`)).toBe('full-text');
    expect(basis(`This is x${word}x based on the full text.`)).toBe('full-text');
  });

  test('words that stand in two sentences, or too far apart', () => {
    expect(basis('It is based on moss. The abstract is short.')).toBe('unstated');
    expect(basis(`It is based on ${'a'.repeat(55)} abstract.`)).toBe('abstract');
    expect(basis(`It is based on ${'a'.repeat(56)} abstract.`)).toBe('unstated');
    expect(basis(`It is based on ${'a'.repeat(55)} full text.`)).toBe('full-text');
    expect(basis(`It is based on ${'a'.repeat(56)} full text.`)).toBe('unstated');
    expect(basis(`It is based on ${'a'.repeat(75)} erratum notice.`)).toBe('notice-only');
    expect(basis(`It is based on ${'a'.repeat(76)} erratum notice.`)).toBe('unstated');
  });

  test('what stands behind the first 20,000 characters of a paragraph', () => {
    const sentence = 'It is based on the abstract';
    expect(basis(`${'x'.repeat(19_999 - sentence.length)} ${sentence}s`)).toBe('abstract');
    expect(basis(`${'x'.repeat(20_000 - sentence.length)} ${sentence}s`)).toBe('unstated');
  });

  test('a stop before a small letter ends no sentence, one before a capital, a quotation or a bracket does', () => {
    expect(statedBasis(['It is based on fig. a, the abstract.']).basis).toBe('unstated');
    for (const next of ['Moss', '“Moss', '"Moss', '(Moss']) expect(statedBasis([`Only the abstract. ${next} grew.`]).quote).toBe('Only the abstract.');
    for (const stop of ['!', '?']) expect(statedBasis([`Only the abstract${stop} Moss grew.`]).quote).toBe(`Only the abstract${stop}`);
    expect(statedBasis(['Only the abstract. moss grew.']).quote).toBe('Only the abstract. moss grew.');
  });
});
