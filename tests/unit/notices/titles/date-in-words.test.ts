import { describe, expect, test } from 'vitest';
import { dateInWords } from '@/lib/notices/titles/date-in-words';

describe('the date that a page prints for a notice', () => {
  test.each([
    ['Retratado em 3 de maio de 2031.', '2031-05-03'],
    ['Retractado el 3 de mayo del 2031', '2031-05-03'],
    ['Zurückgezogen am 3. Mai 2031', '2031-05-03'],
    ['Zurückgezogen am 3. März 2031', '2031-03-03'],
    ['Rétracté le 1er août 2031', '2031-08-01'],
    ['Ritirato il 3 maggio 2031', '2031-05-03'],
    ['本文于2031年5月3日撤稿', '2031-05-03'],
    ['この論文は2031年12月13日に撤回されました', '2031-12-13'],
    ['Withdrawn on 2031/05/03', '2031-05-03'],
    ['Berichtigt am 03.05.2031', '2031-05-03'],
    ['The article published online on 1 January 2029 was retracted on 3 May 2031', '2031-05-03'],
    ['Published 1 January 2029; corrected May 3, 2031', '2031-05-03'],
  ])('%s', (words, date) => {
    expect(dateInWords(words)).toBe(date);
  });

  test.each(['Retracted 5/3/2031', 'Moss Lett. 2031;5(3):12.10.2', 'Version 10.12.20311', 'Version 1.2.3 of 2031'])('none in: %s', (words) => {
    expect(dateInWords(words)).toBeNull();
  });
});
