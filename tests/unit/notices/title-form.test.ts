import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleForm } from '@/lib/notices/title-form';

describe('titleForm', () => {
  it.each([
    ['RETRACTED: On stones', 'retraction', 'RETRACTED'],
    ['RETRACTED ARTICLE: On stones', 'retraction', 'RETRACTED ARTICLE'],
    ['[Retracted] On stones', 'retraction', 'Retracted'],
    ['Retracted: On stones', 'retraction', 'Retracted'],
    ['WITHDRAWN: On stones', 'withdrawal', 'WITHDRAWN'],
    ['REMOVED: On stones', 'removal', 'REMOVED'],
    ['RETRACTED—On stones', 'retraction', 'RETRACTED'],
  ])('reads %j as a mark on the paper itself', (title, type, word) => {
    expect(titleForm(title)).toEqual({ marks: 'original', type, word });
  });

  it.each([
    ['Author Correction: On stones', 'correction', 'Author Correction'],
    ['Publisher Correction: On stones', 'correction', 'Publisher Correction'],
    ['Correction to: On stones', 'correction', 'Correction'],
    ['Correction: On stones', 'correction', 'Correction'],
    ['Correction.', 'correction', 'Correction'],
    ['Correction to “On stones”', 'correction', 'Correction'],
    ['Correction for Moser et al., On stones', 'correction', 'Correction'],
    ['Corrigendum to “On stones” [J. Inv. Bot. 7 (2021)]', 'corrigendum', 'Corrigendum'],
    ['Corrigendum', 'corrigendum', 'Corrigendum'],
    ['Erratum: On stones', 'erratum', 'Erratum'],
    ['Addendum: On stones', 'addendum', 'Addendum'],
    ['Retraction Note: On stones', 'retraction', 'Retraction Note'],
    ['Retraction notice to “On stones”', 'retraction', 'Retraction notice'],
    ['Retraction—On stones', 'retraction', 'Retraction'],
    ['RETRACTION: On stones', 'retraction', 'RETRACTION'],
    ['Statement of Retraction: On stones', 'retraction', 'Statement of Retraction'],
    ['Retraction Notice.', 'retraction', 'Retraction Notice'],
    ['Editorial Expression of Concern: On stones', 'expression_of_concern', 'Editorial Expression of Concern'],
    ['Expression of Concern: On stones', 'expression_of_concern', 'Expression of Concern'],
    ['Notice of Retraction and Replacement. Moser et al.', 'retract_and_replace', 'Notice of Retraction and Replacement'],
    ['WITHDRAWAL: On stones', 'withdrawal', 'WITHDRAWAL'],
  ])('reads %j as the title of a notice', (title, type, word) => {
    expect(titleForm(title)).toEqual({ marks: 'notice', type, word });
  });

  it.each([
    'Correction of myopia with invented lenses',
    'Corrections to the Newtonian limit of invented gravity',
    'Correction for attenuation in small samples',
    'Retraction of the tongue in sleeping moles',
    'Retracted papers in botany: a survey',
    'Withdrawn children and their teachers',
    'Withdrawal: what the brain does without coffee',
    'Removal of arsenic from wells',
    'Expression of concern in patients before surgery',
    'Clarification of apple juice by filtration',
    'Erratum-free decoding',
    'Reply to: Moss grows on stones',
    'PD-L2 in senescent cells: a research briefing',
    '',
  ])('says nothing about the study title %j', (title) => {
    expect(titleForm(title)).toBeNull();
  });

  it('reads any text without throwing, and only its beginning', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        titleForm(text);
        expect(titleForm(`On stones ${text}`)).toBeNull();
      }),
    );
  });
});

describe('a form that titles may have', () => {
  const marks = ['retracted', 'withdrawn'].flatMap((word) => [word, `${word} article`, `${word} chapter`, `${word} paper`]);
  const named = ['retraction', 'partial retraction', 'retraction and replacement', 'removal', 'withdrawal', 'correction', 'concern', 'reinstatement'];
  it.each([
    ...[...marks, 'article withdrawn', 'removed', 'temporary removed', 'temporary removal'].map((word) => `${word}: Moss on stones`),
    ...named.flatMap((word) => [`Notice of ${word}: Moss on stones`, `Statement of ${word}: Moss on stones`]),
    ...['Author', 'Publisher'].flatMap((who) => ['correction', 'corrigendum', 'corrigenda', 'erratum', 'errata'].map((word) => `${who} ${word}: Moss on stones`)),
    ...['Retraction', 'Removal', 'Withdrawal', 'Correction'].map((word) => `${word} notice: Moss on stones`),
    'Retraction statement: Moss on stones',
    'Retraction note: Moss on stones',
  ])('has a type that is known: %s', (title) => {
    expect(titleForm(title)?.type).toBeDefined();
    expect(titleForm(title)?.type).not.toBe('other');
  });
});

describe('studies of notices', () => {
  it.each(['Retraction notice analysis of 2000 papers', 'Notice of retraction practices in journals', 'Errata and addenda in medieval texts', 'Erratum rates in surgery', 'Corrigenda and errata in medical journals: a survey'])(
    'are none: %s',
    (title) => {
      expect(titleForm(title)).toBeNull();
    },
  );

  it.each(['Erratum to moss on stones', 'Erratum in “Moss”', 'Corrigendum and addendum to moss on stones', 'Erratum zu: Moos', 'Notice of Retraction. Moss on stones', 'Errata'])('are not these: %s', (title) => {
    expect(titleForm(title)?.marks).toBe('notice');
  });
});
