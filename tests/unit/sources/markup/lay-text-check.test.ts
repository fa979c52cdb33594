import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layTextFault, layTextLanguage } from '@/lib/sources/markup/lay-text-check';
import { growth } from '@/tests/support/growth';
import { writtenLanguage } from '@/lib/sources/markup/written-language';

const parts = (...texts: string[]) => texts.map((text) => ({ label: null, text: [text] }));
const ABSTRACT = 'Background: We studied forty pots of clay with and without worms over one winter. Pots with worms broke more easily under a cone, by a mean of 12 newtons, and held more water after rain. Worms may loosen heavy soil in gardens.';

const TEXTS: Record<string, string> = {
  en: 'Worms loosen heavy soil. We looked at pots of clay, and found that the ones with worms in them were easier to break by hand.',
  es: 'Las lombrices aflojan el suelo pesado. En este estudio miramos macetas de arcilla y vimos que las que tenían lombrices se rompían con más facilidad.',
  pt: 'As minhocas soltam o solo pesado. Neste estudo olhamos vasos de argila e vimos que os vasos com minhocas não eram difíceis de quebrar com as mãos.',
  fr: 'Les vers ameublissent le sol lourd. Nous avons regardé des pots d’argile, et ceux avec des vers dans la terre étaient plus faciles à casser à la main.',
  de: 'Würmer lockern schweren Boden. Wir haben Töpfe mit Lehm untersucht, und die mit Würmern ließen sich mit der Hand leichter brechen als die anderen.',
  it: 'I lombrichi allentano il suolo pesante. Abbiamo guardato dei vasi di argilla e quelli con i lombrichi nella terra si rompono con le mani più facilmente.',
  nl: 'Wormen maken zware grond los. Wij keken naar potten met klei, en de potten met wormen waren met de hand beter te breken dan die zonder een worm.',
  zh: '蚯蚓使粘重的土壤变松。我们研究了四十盆粘土，发现有蚯蚓的盆土更容易用手掰开。',
  ja: 'ミミズは重い土をほぐします。私たちは粘土の鉢を調べ、ミミズのいる鉢のほうが手で割りやすいことを見つけました。',
  ru: 'Черви разрыхляют тяжёлую почву. Мы изучили сорок горшков с глиной, и горшки с червями легче ломались руками.',
  ar: 'الديدان تفكك التربة الثقيلة. درسنا أربعين وعاء من الطين ووجدنا أن الأوعية التي فيها ديدان أسهل في الكسر.',
};

test.each(['a ', '10.5555/', 'https://x ', 'doi:', '-', 'de la '])('is read in time that grows with its length: %s', (piece) => {
  const work = (length: number) => {
    const text = parts(piece.repeat(length / piece.length));
    return () => [layTextFault(text, text), layTextLanguage(text, 'eng')];
  };
  expect(growth(work, { from: 4_096, limit: 10 })).toBeLessThan(10);
});

describe('a text that is tagged as plain-language', () => {
  test.each(Object.entries(TEXTS))('is known to be in %s by its words', (tag, text) => {
    expect(writtenLanguage(text)).toBe(tag);
  });

  test('with a few Greek letters or a foreign name is English all the same', () => {
    expect(writtenLanguage(`${TEXTS.en} The α and β forms were named after 王小明 by the team.`)).toBe('en');
  });

  test.each([['ger', 'Short.', 'de'], ['chi', '短', 'zh'], ['pt_BR', TEXTS.pt, 'pt-BR'], ['eng', TEXTS.es, 'es'], ['eng', 'Short.', 'en'], [undefined, TEXTS.fr, 'fr'], ['und', 'Short.', undefined], ['not a tag', 'Short.', undefined]])(
    'a record that says %s',
    (stated, text, tag) => expect(layTextLanguage(parts(text ?? ''), stated)).toBe(tag),
  );

  test.each([
    ['nothing', '', 'empty'],
    ['dots and dashes', '… — .', 'empty'],
    ['an address', 'https://example.org/plain-language/worms.pdf', 'link'],
    ['a DOI', 'doi: 10.5555/worms.supplement', 'link'],
    ['words that lead to an address', 'A plain language summary is available at https://example.org/worms.', 'link'],
    ['the abstract', ABSTRACT, 'copy'],
    ['the abstract with another beginning', `In plain words. ${ABSTRACT.slice(12)}`, 'copy'],
    ['the abstract in other case and punctuation', ABSTRACT.toUpperCase().replaceAll(',', ' –'), 'copy'],
  ])('is none where it is %s', (_name, text, fault) => {
    expect(layTextFault(parts(text), parts(ABSTRACT))).toBe(fault);
  });

  test.each([TEXTS.en, `${TEXTS.en} More at https://example.org/worms.`, 'Worms.', TEXTS.zh])('is one: %s', (text) => {
    expect(layTextFault(parts(text ?? ''), parts(ABSTRACT))).toBeNull();
  });

  test('that shares a sentence with the abstract is no copy', () => {
    expect(layTextFault(parts(`${TEXTS.en} Worms may loosen heavy soil in gardens. So gardeners need not dig in spring, which saves their backs and leaves the animals in peace.`), parts(ABSTRACT))).toBeNull();
  });

  test('any text is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (text, abstract, stated) => {
        expect(['empty', 'link', 'copy', null]).toContain(layTextFault(parts(text), parts(abstract)));
        expect(layTextLanguage(parts(text), stated) ?? 'en').toMatch(/^[a-z]{2,8}(?:-|$)/);
      }),
    );
  });
});
