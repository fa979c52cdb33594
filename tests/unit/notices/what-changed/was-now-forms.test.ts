import { describe, expect, test } from 'vitest';
import { noticeSentences } from '@/lib/notices/what-changed/notice-sentence';
import { wasNowIn } from '@/lib/notices/what-changed/was-now';

const pairsOf = (text: string) => wasNowIn(noticeSentences('', [text])).map(({ was, now }) => `${was} → ${now}`);
const words = (text: string) => text.split(', ');
/** In each of these sentences “moss” was printed and “fern” is right. */
const RIGHT = ['moss → fern'];

describe('a text that is replaced', () => {
  test.each(words('should be, should have been, has been, have been, is, are, must be, to be'))('“moss” %s replaced by “fern”', (auxiliary) => {
    expect(pairsOf(`The words “moss” ${auxiliary} replaced by “fern”.`)).toEqual(RIGHT);
    expect(pairsOf(`The words “moss” on page 3 ${auxiliary} replaced by “fern”.`)).toEqual(RIGHT);
  });

  test.each(words('replaced, corrected, changed, amended, revised, altered, modified, updated'))('“moss” was %s to “fern”', (changed) => {
    for (const by of ['by', 'with', 'to', 'to read', 'as', 'to read:']) expect(pairsOf(`“Moss” has been ${changed} ${by} “fern”.`)).toEqual(['Moss → fern']);
    for (const by of ['by', 'with', 'to']) {
      expect(pairsOf(`“Moss” in the text was ${changed} ${by} “fern”.`)).toEqual(['Moss → fern']);
      expect(pairsOf(`“Moss” and others were also ${changed} ${by} “fern”.`)).toEqual(['Moss → fern']);
      expect(pairsOf(`It is “moss” [${changed} ${by} “fern”].`)).toEqual(RIGHT);
      expect(pairsOf(`It is “moss”, ${changed} ${by} “fern”.`)).toEqual(RIGHT);
      for (const has of ['it has been', 'it was now', 'in all of them it is']) expect(pairsOf(`“Moss” was used three times; ${has} ${changed} ${by} “fern”.`)).toEqual(['Moss → fern']);
    }
    expect(pairsOf(`During typesetting, “fern” was ${changed} to “moss”.`)).toEqual(RIGHT);
  });

  test.each(words('changes, corrects, revises, amended, adjusting, updates, altered, modified'))('this %s the word from “moss” to “fern”', (moves) => {
    expect(pairsOf(`This ${moves} the word from “moss” to “fern”.`)).toEqual(RIGHT);
    expect(pairsOf(`In production this ${moves} the word from “fern” to “moss”.`)).toEqual(RIGHT);
  });

  test.each(words('correction, revised analysis, amended model, re-analysis, reanalysis, recalculation, updated model, this, which, these, error'))('a value that moves by the %s', (cause) => {
    for (const moved of words('decreased, increases, reduced, drops, falls, fell, rises, rose, lowers, raised')) expect(pairsOf(`The ${cause} here ${moved} the rate from 2% to 3%.`)).toEqual(['2% → 3%']);
  });

  test('a value that moves by nothing that is named did not change', () => {
    expect(pairsOf('In moss the rate fell from 2% to 3%.')).toEqual([]);
    expect(pairsOf('It now reads: “moss”, now reads “fern”.')).toEqual(RIGHT);
  });
});

describe('a change that was made in production is the error', () => {
  test.each(['During copy-editing', 'During copyediting', 'In typesetting', 'By the typesetters', 'In production', 'In the proofs', 'In proof', 'During proofreading', 'In the layout', 'During editing'])('%s', (when) => {
    expect(pairsOf(`${when}, “fern” was changed to “moss”.`)).toEqual(RIGHT);
  });

  test.each(['In the text', 'By productive authors', 'During the waterproofing'])('and not: %s', (when) => {
    expect(pairsOf(`${when}, “moss” was changed to “fern”.`)).toEqual(RIGHT);
  });
});

describe('what should stand there', () => {
  test.each(words('should, must, ought to').flatMap((modal) => ['', ' now', ' actually', ' instead', ' have'].map((more) => modal + more)))('“moss” %s be “fern”', (modal) => {
    for (const verb of words('be, been, read, say, said, state, stated, carried, given, named, listed')) {
      expect(pairsOf(`The word “moss” ${modal} ${verb} “fern”.`)).toEqual(RIGHT);
      expect(pairsOf(`The word ${modal} ${verb} “fern” instead of “moss”.`)).toEqual(RIGHT);
    }
    expect(pairsOf(`The word “moss” ${modal} be: “fern”.`)).toEqual(RIGHT);
    expect(pairsOf(`The word “moss” ${modal} be as, “fern”.`)).toEqual(RIGHT);
  });

  test.each(words('It, This, They, These'))('“moss” was wrong. %s should read “fern”', (pronoun) => {
    expect(pairsOf(`The word “moss” was wrong. ${pronoun} should read “fern”.`)).toEqual(RIGHT);
    expect(pairsOf(`The word “moss” was wrong. Elsewhere ${pronoun.toLowerCase()} grew, “fern”.`)).toEqual([]);
  });

  test.each(words('correct, right, corrected').flatMap((right) => words('is, are, should be, should read, reads, was').map((is) => `${right} word ${is}`)))('“moss” was wrong. The %s “fern”', (right) => {
    expect(pairsOf(`The word “moss” was wrong. The ${right} “fern”.`)).toEqual(RIGHT);
    expect(pairsOf(`The word “moss” was wrong. The ${right}: “fern”.`)).toEqual(RIGHT);
  });

  test('for “moss” read “fern”', () => {
    expect(pairsOf('On page 3, for “moss” read “fern”.')).toEqual(RIGHT);
    expect(pairsOf('For “moss” in line 3, read “fern”.')).toEqual(RIGHT);
    expect(pairsOf('Therefor “moss” read “fern”.')).toEqual([]);
  });
});

describe('one instead of the other', () => {
  test.each(['instead of', ', instead of', 'rather than', 'in place of', 'and not', 'but not', 'not', ', not', ', and not'])('“fern” %s “moss”', (not) => {
    const joined = not.startsWith(',') ? not : ` ${not}`;
    expect(pairsOf(`The word is “fern”${joined} “moss”.`)).toEqual(RIGHT);
    expect(pairsOf(`The word is “fern” in all places${joined} “moss”.`)).toEqual(RIGHT);
    for (const preposition of words('as, at, by, in, of, on, to, for, with, from')) expect(pairsOf(`It is “fern”${joined} ${preposition} “moss”.`)).toEqual(RIGHT);
  });

  test.each(['(not', '[not', '(instead of', '[rather than', ', (not', ': (not'])('“fern” %s “moss”)', (not) => {
    const joined = /^[,:]/.test(not) ? not : ` ${not}`;
    expect(pairsOf(`The word is “fern”${joined} “moss”).`)).toEqual(RIGHT);
  });

  test.each(
    words('given, listed, printed, rendered, stated, written, spelled, spelt, reported, published, described, labeled, labelled, shown, cited, typed, presented, recorded, said, defined, set, entered, expressed, quoted, indicated, named, called, used, misspelled, misspelt, misprinted, appeared'),
  )('%s as “moss” instead of “fern”', (printed) => {
    for (const instead of ['instead of', 'rather than', 'in place of', 'instead of as']) expect(pairsOf(`The word was ${printed} as “moss” ${instead} “fern”.`)).toEqual(RIGHT);
    expect(pairsOf(`The word was ${printed} as “moss” and should be “fern”.`)).toEqual(RIGHT);
  });

  test.each(words('incorrectly, erroneously, wrongly, mistakenly, inadvertently, out').flatMap((how) => ['as', 'to be', 'at', 'to have been', 'that'].map((as) => `${how} ${as}`)))('given %s “moss” instead of “fern”', (how) => {
    expect(pairsOf(`The word was given ${how} “moss” instead of “fern”.`)).toEqual(RIGHT);
    expect(pairsOf(`The word was given ${how}: “moss” instead of “fern”.`)).toEqual(RIGHT);
  });

  test.each([';', ',', ' and', ' but', ':'])('given as “moss”%s it should read “fern”', (joint) => {
    for (const right of ['it should read', 'it was', 'they are', 'this is', 'these are', 'which is']) expect(pairsOf(`The word was given as “moss” here${joint} ${right} “fern”.`)).toEqual(RIGHT);
    for (const right of words('correct, right, actual, true, corrected')) for (const is of words('is, are, was, were, has, have, had, read, reads')) expect(pairsOf(`The word was given as “moss”${joint} the ${right} word ${is} “fern”.`)).toEqual(RIGHT);
  });
});

describe('in other languages', () => {
  test.each(words('statt, anstatt, anstelle von, und nicht, en lugar de, en vez de, y no, au lieu de, et non, em vez de, ao invés de, e não'))('“fern” %s “moss”', (instead) => {
    expect(pairsOf(`Es heißt “fern” ${instead} “moss”.`)).toEqual(RIGHT);
    expect(pairsOf(`Es heißt “fern” hier, ${instead} richtig “moss”.`)).toEqual(RIGHT);
  });

  test.each(words('dice, decía, onde se lê, onde está escrito').flatMap((says) => words('debe decir, debe leerse, deve ler-se, deve-se ler, leia-se, ler-se').map((reads) => [says, reads])))('%s “moss” %s “fern”', (says, reads) => {
    expect(pairsOf(`Aquí ${says} “moss”, ${reads} “fern”.`)).toEqual(RIGHT);
    expect(pairsOf(`Aquí ${says}: “moss” y ${reads}: “fern”.`)).toEqual(RIGHT);
  });

  test.each(words('indiqué, angegeben, indicado, publicado, publié, écrit, escrito'))('%s “moss”; “fern”', (printed) => {
    expect(pairsOf(`Il est ${printed} ici “moss” ; il faut lire “fern”.`)).toEqual(RIGHT);
  });
});

describe('two values of which neither was the other', () => {
  test.each(['5 mg', '12%', '3 Moss Street'])('a quoted text and a bare value: %s', (value) => {
    expect(pairsOf(`It is ${value}, not “${'x'.repeat(61)}”.`)).toEqual([]);
  });

  test('but a short quoted text and a bare one answer each other, and so do two numbers or names that are alike', () => {
    expect(pairsOf('The code was given as “PX11” and should be PX12.')).toEqual(['PX11 → PX12']);
    expect(pairsOf('The name is Ada Sorel, not “Ada Sorrel”.')).toEqual(['Ada Sorrel → Ada Sorel']);
    expect(pairsOf('It is Ada Sorel, not Ada Moss.')).toEqual(['Ada Moss → Ada Sorel']);
    expect(pairsOf('It is Al Sorel, not Al Moss.')).toEqual([]);
    expect(pairsOf('The dose should be 5 mg instead of “moss”.')).toEqual([]);
  });

  test('a number and a name, or two names with nothing in common', () => {
    expect(pairsOf('The dose should be Moss Fern instead of 12 mg.')).toEqual([]);
    expect(pairsOf('It is Ada Sorel, not Moss Fern.')).toEqual([]);
    expect(pairsOf('It is Ada Sorel, not Ada Sorrel.')).toEqual(['Ada Sorrel → Ada Sorel']);
  });

  test('a change that should not have been made, and the same twice', () => {
    expect(pairsOf('“Moss” should not have been changed to “fern”.')).toEqual([]);
    expect(pairsOf('It is “moss”, not “moss”.')).toEqual([]);
  });

  test('words of one ending alone answer each other', () => {
    expect(pairsOf('Stones were included, not excluded.')).toEqual(['excluded → included']);
    expect(pairsOf('Stones should read included rather than excluded.')).toEqual(['excluded → included']);
    expect(pairsOf('Stones were included, not forgotten.')).toEqual([]);
  });

  test('no more pairs are read than a long list of errata has', () => {
    const text = Array.from({ length: 70 }, (_, at) => `It is ${at + 100} mg, not ${at + 300} mg.`);
    expect(wasNowIn(noticeSentences('', [text.slice(0, 35).join(' '), text.slice(35).join(' ')]))).toHaveLength(60);
    expect(wasNowIn(noticeSentences('', [Array.from({ length: 61 }, (_, at) => `${at + 100} mg, not ${at + 300} mg`).join('; ')])).length).toBeLessThanOrEqual(60);
  });
});
