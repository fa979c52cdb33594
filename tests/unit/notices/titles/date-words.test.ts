import { describe, expect, test } from 'vitest';
import { dateInOtherLanguage } from '@/lib/notices/titles/date-in-other-language';
import { dateInWords } from '@/lib/notices/titles/date-in-words';

const two = (number: number) => String(number).padStart(2, '0');
const ENGLISH = 'jan january, feb february, mar march, apr april, may, jun june, jul july, aug august, sep sept september, oct october, nov november, dec december'.split(', ');
const OTHERS = [
  'enero janeiro januar jänner janvier gennaio', 'febrero fevereiro februar février febbraio', 'marzo março märz mars', 'abril april avril aprile', 'mayo maio mai maggio', 'junio junho juni juin giugno', 'julio julho juli juillet luglio',
  'agosto august août', 'septiembre setiembre setembro september septembre settembre', 'octubre outubro oktober octobre ottobre', 'noviembre novembro november novembre', 'diciembre dezembro dezember décembre dicembre',
];
const named = (months: readonly string[]) => months.flatMap((names, at) => names.split(' ').map((name) => [name, two(at + 1)] as const));

describe('a date in English words', () => {
  test.each(named(ENGLISH))('has its month by name: %s', (name, month) => {
    expect(dateInWords(`It was published on 13 ${name} 2025.`)).toBe(`2025-${month}-13`);
    expect(dateInWords(`${name.toUpperCase()} 2025`)).toBe(`2025-${month}`);
  });

  test.each([
    ['13 May 2025', '2025-05-13'], ['13th May, 2025', '2025-05-13'], ['1st May 2025', '2025-05-01'], ['2nd May 2025', '2025-05-02'], ['3rd May 2025', '2025-05-03'], ['May 13, 2025', '2025-05-13'], ['May 13th 2025', '2025-05-13'], ['May 13 2025', '2025-05-13'], ['Nov. 13, 2025', '2025-11-13'],
    ['2025 May 13', '2025-05-13'], ['May 2025', '2025-05'], ['May, 2025', '2025-05'], ['2025 May', '2025-05'], ['2025-05-13', '2025-05-13'], ['in May 1925', '1925-05'],
  ])('is read from "%s"', (text, date) => {
    expect(dateInWords(text)).toBe(date);
  });

  test.each(['2025', 'May', 'May 13', '13 Maybe 2025', '13 May 1825', '2025-13-01', 'x2025-05-13', '2025 May.x', 'May 20255', '5/3/2025', ''])('is none in "%s"', (text) => {
    expect(dateInWords(text)).toBeNull();
  });

  test('to the day comes before one to the month, and the first before the second', () => {
    expect(dateInWords('May 2024, 13 June 2025 and 14 July 2025')).toBe('2025-06-13');
    expect(dateInWords('July 14, 2025 and 13 June 2025')).toBe('2025-07-14');
    expect(dateInWords('2024 May and June 2025')).toBe('2024-05');
    expect(dateInWords('June 2025 and 2024 May')).toBe('2025-06');
    expect(dateInWords('2024-05-13, June 2025')).toBe('2025-06');
  });

  test.each('original, originally, first, received, accepted, revised'.split(', '))('of the paper’s own publication is passed over: %s', (word) => {
    expect(dateInWords(`The article, ${word} published on 1 May 2024, changed on 13 June 2025`)).toBe('2025-06-13');
    expect(dateInWords(`${word}: 1 May 2024`)).toBeNull();
    expect(dateInWords(`x${word}x 1 May 2024`)).toBe('2024-05-01');
    expect(dateInWords(`${word} a b c 1 May 2024`)).toBeNull();
    expect(dateInWords(`${word} a b c d 1 May 2024`)).toBe('2024-05-01');
  });

  test.each('retracted, withdrawn, removed, corrected, amended, reinstated'.split(', '))('of the act itself comes before any other: %s', (word) => {
    for (const joint of ['on ', 'in ', '']) expect(dateInWords(`Published 1 May 2024. It was ${word} ${joint}13 June 2025`)).toBe('2025-06-13');
    expect(dateInWords(`Published 1 May 2024. It was x${word}x on 13 June 2025`)).toBe('2024-05-01');
    expect(dateInWords(`Published 1 May 2024. It was ${word} before 13 June 2025`)).toBe('2024-05-01');
  });

  test('is read from the first 500 characters', () => {
    expect(dateInWords(`${' '.repeat(489)}13 May 2025`)).toBe('2025-05-13');
    expect(dateInWords(`${' '.repeat(490)}13 May 2025`)).toBeNull();
  });
});

describe('a date in another language', () => {
  test.each(named(OTHERS))('has its month by name: %s', (name, month) => {
    expect(dateInOtherLanguage(`3 ${name} 2031`)).toBe(`2031-${month}-03`);
    expect(dateInOtherLanguage(`3 ${name.toUpperCase()} 2031`)).toBe(`2031-${month}-03`);
  });

  test.each([
    ['3 de maio de 2031', '2031-05-03'], ['3 de mayo del 2031', '2031-05-03'], ['3. Mai 2031', '2031-05-03'], ['1er mai 2031', '2031-05-01'], ['1º de mayo, 2031', '2031-05-01'], ['2031年5月3日', '2031-05-03'], ['2031 年 5 月 3 日', '2031-05-03'], ['2031년 5월 3일', '2031-05-03'], ['2031/05/03', '2031-05-03'],
    ['03.05.2031', '2031-05-03'], ['3. 5. 2031', '2031-05-03'], ['3 fe\u0301vrier 2031', '2031-02-03'], ['le 13.05.1931', '1931-05-13'],
  ])('is read from "%s"', (text, date) => {
    expect(dateInOtherLanguage(text)).toBe(date);
  });

  test.each(['5/3/2031', 'mai 2031', '3 mai', '123 mai 2031', '3 mai 20311', '3 mai 1831', '3 maix 2031', '2031/05/033', '12031/05/03', '1.2.3.2031', '3.5.20311', '2031.05.03', ''])('is none in "%s"', (text) => {
    expect(dateInOtherLanguage(text)).toBeNull();
  });

  test('in words comes before one in figures, and the year first before the day first', () => {
    expect(dateInOtherLanguage('2030/01/01, 3 mai 2031')).toBe('2031-05-03');
    expect(dateInOtherLanguage('03.05.2031 2030/01/02')).toBe('2030-01-02');
  });
});
