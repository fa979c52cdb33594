import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { localeProblems } from './locale-problems';

const FOLDER = new URL('../../../assets/locales/', import.meta.url);
const read = (file: string) => parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, unknown>;

test.each(readdirSync(FOLDER))('%s is a whole table', (file) => {
  expect(file).toMatch(/^[a-z]{2,3}(?:_[A-Z]{2}|_\d{3})?\.yml$/);
  expect(localeProblems(file.replace('.yml', ''), read(file), read('en.yml'))).toEqual([]);
});

describe('what is wrong with a language file', () => {
  const english = { languageTag: 'en-GB', word: { corrected: 'Corrected on the $1' }, count: { one: '$1 paper', other: '$1 papers' } };
  const german = { languageTag: 'de', word: { corrected: 'Berichtigt am $1' }, count: { one: 'Ein Artikel', other: '$1 Artikel' } };

  test('is nothing where it has each text', () => {
    expect(localeProblems('de', german, english)).toEqual([]);
    expect(localeProblems('en', english, english)).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a missing text', { ...german, word: {} }, 'word.corrected is missing'],
    ['a missing plural form', { ...german, count: { other: '$1 Artikel' } }, 'count.one is missing'],
    ['a plural form that the language does not have', { ...german, count: { ...german.count, few: '$1 Artikel' } }, 'count.few is not in en.yml'],
    ['a count that is forgotten', { ...german, count: { one: 'Ein Artikel', other: 'Artikel' } }, 'count.other has the values none, and en.yml $1'],
    ['a text that en.yml does not have', { ...german, tab: 'Auf' }, 'tab is not in en.yml'],
    ['an empty text', { ...german, word: { corrected: null } }, 'word.corrected is empty'],
    ['a forgotten value', { ...german, word: { corrected: 'Berichtigt' } }, 'word.corrected has the values none, and en.yml $1'],
    ['two values that touch', { ...german, word: { corrected: '$1$2' } }, 'word.corrected has two values that touch'],
    ['no language tag', { word: german.word, count: german.count }, 'languageTag is missing'],
    ['the tag of another language', { ...german, languageTag: 'en-GB' }, 'languageTag is “en-GB”, and the file is for de'],
  ])('%s', (_, table, problem) => {
    expect(localeProblems('de', table, english)).toContain(problem);
  });

  test('is nothing where a language has more plural forms than English, or fewer', () => {
    const table = (languageTag: string, count: Record<string, string>) => ({ languageTag, word: { corrected: '… $1' }, count });
    const six = { zero: 'لا أوراق', one: 'ورقة', two: 'ورقتان', few: '$1 أوراق', many: '$1 ورقة', other: '$1 ورقة' };
    expect(localeProblems('ar', table('ar', six), english)).toEqual([]);
    expect(localeProblems('ja', table('ja', { other: '$1件' }), english)).toEqual([]);
    expect(localeProblems('ja', table('ja', { one: '1件', other: '$1件' }), english)).toEqual(['count.one is not in en.yml']);
  });

  test('a copy of the English file', () => {
    const long = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`text${n}`, 'A sentence in English.']));
    expect(localeProblems('de', { ...long, languageTag: 'de' }, { ...long, languageTag: 'en-GB' })).toEqual(['most texts are still the English ones']);
  });
});
