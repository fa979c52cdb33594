import { describe, expect, test } from 'vitest';
import { cue } from '@/lib/notices/what-changed/cue';
import type { Cues } from '@/lib/notices/what-changed/cues/cues';
import { ENGLISH } from '@/lib/notices/what-changed/cues/english';
import { FRENCH } from '@/lib/notices/what-changed/cues/french';
import { GERMAN } from '@/lib/notices/what-changed/cues/german';
import { cuesFor } from '@/lib/notices/what-changed/cues/language-of';
import { PORTUGUESE } from '@/lib/notices/what-changed/cues/portuguese';
import { SPANISH } from '@/lib/notices/what-changed/cues/spanish';

const LANGUAGES: Readonly<Record<string, Cues>> = { ENGLISH, GERMAN, SPANISH, FRENCH, PORTUGUESE };
const CUES = Object.entries(LANGUAGES).flatMap(([language, cues]) => Object.entries(cues).map(([name, pattern]) => [language, name, pattern as RegExp] as const));

describe('a cue', () => {
  test.each(CUES)('needs a word, and is not met by marks alone: %s %s', (_language, _name, pattern) => {
    expect(pattern.test(' – (…), “ ” ; : ’ . ')).toBe(false);
  });

  test('is met by whole words only', () => {
    const pattern = cue('moss', 'fern*');
    expect(['moss', 'a moss.', '(moss)', 'ferns', 'fern'].map((text) => pattern.test(text))).toEqual([true, true, true, true, true]);
    expect(['mosses', 'amoss', 'moss2', '2moss', 'ömoss', 'afern'].map((text) => pattern.test(text))).toEqual([false, false, false, false, false, false]);
  });

  test('is written in small letters, whatever its list has', () => {
    expect(cue('MOSS').test('moss')).toBe(true);
  });

  test('reaches over 60 characters of one clause, and begins a word again', () => {
    const pattern = cue('moss .. fern');
    expect(pattern.test('moss and fern')).toBe(true);
    expect(pattern.test(`moss ${'a'.repeat(58)} fern`)).toBe(true);
    expect(pattern.test(`moss ${'a'.repeat(59)} fern`)).toBe(false);
    expect(pattern.test('moss; fern')).toBe(false);
    expect(pattern.test('moss. fern')).toBe(false);
    expect(pattern.test('moss and lowfern')).toBe(false);
    expect(pattern.test('mosses and fern')).toBe(false);
  });

  test('reaches over as many words as it says', () => {
    const pattern = cue('moss ~2 fern');
    expect(['moss fern', 'moss a fern', 'moss a-b, c’d fern', 'moss a b c fern', 'moss 1 fern'].map((text) => pattern.test(text))).toEqual([true, true, true, false, false]);
  });
});

/** Words that each language has for more and for less, and those by which a sentence denies, leaves open or claims. */
const WORDS: readonly [language: string, name: keyof Cues, words: string][] = [
  ['ENGLISH', 'up', 'increased, improves, higher, greater, more, positively, rose, rise, raised, superior, better, effective, larger, gained, longer'],
  ['ENGLISH', 'down', 'decreased, reduction, worsened, lower, lowered, fewer, less, negative, fell, fall, inferior, worse, ineffective, smaller, declined, loss, shorter'],
  ['ENGLISH', 'claim', 'significantly, associated, correlated, p = 0.05, p<0.05, differs, risk, effect, supports, showed'],
  ['ENGLISH', 'negation', 'not, no, never, without, neither, nor, unchanged, non-significant, insignificant, ineffective, may, might, could, suggests, tended'],
  ['ENGLISH', 'swapped', 'interchanged, exchanged, swapped, switched, transposed, reversed, mixed up, confused, inverted'],
  ['ENGLISH', 'label', 'legend, legends, caption, axis, axes, labelled, footnote, asterisk, asterisks, key, scale bar, title, heading, subheading, sub-heading, equation, eq, eqs, formula'],
  ['ENGLISH', 'open', 'neither, nor, none of, whether, if, would not, unlikely, not aware, no evidence'],
  ['ENGLISH', 'misstated', 'incorrectly stated that, wrongly said that, erroneously reported that, mistakenly claimed that, wrongly implied that, wrongly concluded that, we said that, we had stated that, we wrote that, we claimed that'],
  ['ENGLISH', 'thanks', 'acknowledgment, acknowledgements, thank, thanks, thanked, thanking'],
  ['ENGLISH', 'figureUse', 'used in figure, used for the left panel, employed in fig, applied for tables, loaded in the table, for figs'],
  ['GERMAN', 'up', 'stieg, steigen, erhöht, verbessert, höher, zunahme, mehr, größer'],
  ['GERMAN', 'down', 'sank, sinkt, verringert, verschlechtert, niedriger, abnahme, weniger, kleinere'],
  ['GERMAN', 'claim', 'signifikant, wirksame, unterschiede, zusammenhang'],
  ['GERMAN', 'negation', 'nicht, keine, ohne, nie, unverändert'],
  ['GERMAN', 'open', 'weder, noch, ob, falls'],
  ['GERMAN', 'swapped', 'vertauscht, verwechselt'],
  ['GERMAN', 'label', 'legende, bildunterschrift, achse, achsen'],
  ['GERMAN', 'misstated', 'fälschlich als höher angegeben, fälschlicherweise behauptet, irrtümlich wurde berichtet'],
  ['GERMAN', 'thanks', 'danksagung, danken'],
  ['SPANISH', 'up', 'aumenta, mejora, mayor, superior, más, incrementó'],
  ['SPANISH', 'down', 'disminuye, redujo, reducción, empeora, menor, inferior, menos'],
  ['SPANISH', 'claim', 'significativa, asociado, eficaz, efectivo, diferencia'],
  ['SPANISH', 'negation', 'no, ni, nunca, sin, ninguna'],
  ['SPANISH', 'open', 'ni, si'],
  ['SPANISH', 'swapped', 'intercambiados, invertidos, trocado, confundido'],
  ['SPANISH', 'label', 'leyenda, pie de figura, eje, ejes'],
  ['SPANISH', 'misstated', 'afirmaba erróneamente que, decía incorrectamente que, indicaba erróneamente que'],
  ['SPANISH', 'thanks', 'agradecimientos'],
  ['FRENCH', 'up', 'augmente, amélioration, supérieure, plus, accrue'],
  ['FRENCH', 'down', 'diminue, réduit, aggravé, inférieur, moins'],
  ['FRENCH', 'claim', 'significatif, associée, efficace, différence'],
  ['FRENCH', 'negation', 'ne, pas, aucune, sans, non, n’est'],
  ['FRENCH', 'open', 'ni, si'],
  ['FRENCH', 'swapped', 'intervertis, inversées, échangés, confondus'],
  ['FRENCH', 'label', 'légende, légendes, axe, axes'],
  ['FRENCH', 'misstated', 'indiquait à tort que, affirmé par erreur que'],
  ['FRENCH', 'thanks', 'remercient'],
  ['PORTUGUESE', 'up', 'aumentou, melhora, maior, superior, mais'],
  ['PORTUGUESE', 'down', 'diminuiu, reduzido, redução, piora, menor, inferior, menos'],
  ['PORTUGUESE', 'claim', 'significativo, associado, eficaz, efetivo, diferença'],
  ['PORTUGUESE', 'negation', 'não, nem, nunca, sem, nenhuma'],
  ['PORTUGUESE', 'open', 'nem, se'],
  ['PORTUGUESE', 'swapped', 'trocadas, invertidos, confundidos'],
  ['PORTUGUESE', 'label', 'legenda, eixo, eixos'],
  ['PORTUGUESE', 'misstated', 'afirmava erroneamente que, dizia incorretamente que'],
  ['PORTUGUESE', 'thanks', 'agradecimentos'],
];

test.each(WORDS.flatMap(([language, name, words]) => words.split(', ').map((word) => [language, name, word] as const)))('%s has among the words for "%s": %s', (language, name, word) => {
  expect(LANGUAGES[language]?.[name].test(`x ${word}.`)).toBe(true);
});

describe('the language of a notice', () => {
  test.each([
    ['ENGLISH', 'The name of the author was wrong and should be that of the editor.'],
    ['GERMAN', 'Der Name ist falsch und die Tabelle wurde nicht mit dem Text gedruckt.'],
    ['SPANISH', 'El nombre del autor se omitió y las tablas fueron una por su lugar.'],
    ['FRENCH', 'Le nom est dans une des figures et les sont au lieu du il.'],
    ['PORTUGUESE', 'O nome do autor não foi publicado na figura e os dados da tabela são uma.'],
    ['ENGLISH', 'Erratum.'],
    ['ENGLISH', ''],
  ] as const)('is %s in: %s', (language, text) => {
    expect(cuesFor(text)).toBe(LANGUAGES[language]);
  });

  test('is told by its first 4,000 characters', () => {
    expect(cuesFor(`der die ${'x'.repeat(3_989)} the`)).toBe(GERMAN);
    expect(cuesFor(`der ${'x'.repeat(3_996)} the the`)).toBe(GERMAN);
    expect(cuesFor(`der ${'x'.repeat(3_980)} the the`)).toBe(ENGLISH);
  });
});

describe('a denial names the study’s results', () => {
  test.each([
    ['ENGLISH', 'this does not change the {conclusions}.', 'address'],
    ['ENGLISH', 'neither the data nor the {results} are affected.', 'addresses'],
    ['ENGLISH', 'there is no impact on the {findings}.', 'address'],
    ['ENGLISH', 'this was mended without affecting the {interpretation}.', 'address'],
    ['ENGLISH', 'the {validity} of it is unaffected.', 'address'],
    ['ENGLISH', 'the {conclusions} remain the same.', 'addresses'],
    ['GERMAN', 'die {ergebnisse} bleiben unverändert.', 'adressen'],
    ['GERMAN', 'dies ist ohne einfluss auf die {schlussfolgerungen}.', 'adressen'],
    ['GERMAN', 'das ändert die {aussage} der arbeit nicht.', 'adresse'],
    ['GERMAN', 'es gibt keine auswirkungen auf die {befunde}.', 'adressen'],
    ['SPANISH', 'esto no afecta a los {resultados}.', 'nombres'],
    ['SPANISH', 'las {conclusiones} quedan sin cambios.', 'tablas'],
    ['SPANISH', 'se corrige sin alterar la {interpretación}.', 'tabla'],
    ['FRENCH', 'cela ne modifie pas les {résultats}.', 'adresses'],
    ['FRENCH', 'les {conclusions} restent valables.', 'adresses'],
    ['FRENCH', 'cela est sans incidence sur les {interprétations}.', 'adresses'],
    ['PORTUGUESE', 'isso não afeta as {conclusões}.', 'tabelas'],
    ['PORTUGUESE', 'os {resultados} continuam inalterados.', 'nomes'],
    ['PORTUGUESE', 'foi feito sem alterar os {achados}.', 'nomes'],
  ])('%s: %s', (language, sentence, other) => {
    const pattern = LANGUAGES[language]?.denial;
    expect(pattern?.test(sentence.replace(/[{}]/g, ''))).toBe(true);
    expect(pattern?.test(sentence.replace(/\{.*\}/, other))).toBe(false);
  });
});
