import { describe, expect, it } from 'vitest';
import { dateFromDayMonthYear, dateFromDigits, dateInCitation } from '@/lib/model/partial-date';

describe('dates of sources', () => {
  it.each([
    ['Lancet. 2010 Feb 6;375(9713):445. doi: 10.5555/x.', '2010-02-06'],
    ['J Inv Bot. 2011 Nov;23(11):1082.', '2011-11'],
    ['J Inv Bot. 2011 Nov-Dec;23(11):1082.', '2011-11'],
    ['Moser A, Stein B. Inv Pharmacol. 1998 Feb;53(2):346', '1998-02'],
    ['J Inv Bot 1998 Aug;178(2):601', '1998-08'],
    ['Inv Database Syst Rev. 2000;(2):CD000078', '2000'],
    ['Res Inv. 2022 Jun 29:rs.3.rs-1800050. doi: 10.5555/rs.3.rs-1800050/v1.', '2022-06-29'],
    ['Vol. 2034 of nothing', null],
    ['', null],
  ])('finds the date in the citation %j', (citation, date) => {
    expect(dateInCitation(citation)).toBe(date);
  });

  it.each([
    ['26 April 2021', '2021-04-26'],
    ['6 Sept 2021', '2021-09-06'],
    ['31 June 2021', '2021-06'],
    ['April 2021', null],
    ['26/04/2021', null],
  ])('reads %j as Springer Nature writes dates', (text, date) => {
    expect(dateFromDayMonthYear(text)).toBe(date);
  });

  it.each([
    ['1998-02-28', '1998-02-28'],
    ['1998/02/28 00:00', '1998-02-28'],
    ['1998-2', '1998-02'],
    ['1998', '1998'],
    ['19980228', null],
    ['28.2.1998', null],
  ])('reads %j as year, month and day', (text, date) => {
    expect(dateFromDigits(text)).toBe(date);
  });
});
