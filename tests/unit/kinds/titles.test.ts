import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindOfPage } from '@/lib/identifiers/kind-of-page';
import { mayBeNotice } from '@/lib/identifiers/may-be-notice';
import type { NoticeType } from '@/lib/model/notice-type';
import { NO_IDS } from '@/lib/model/work';
import { titleForm } from '@/lib/notices/title-form';
import { growth } from '@/tests/support/growth';

interface Kind {
  kind: string;
  /** Titles of notices, with their type. */
  members: [title: string, type: NoticeType][];
  /** Titles of studies that look alike. */
  controls: string[];
}

const KINDS: Kind[] = [
  {
    kind: 'the name stands at the end',
    members: [
      ['Growth of moss on stones in wet forests – CORRIGENDUM', 'corrigendum'],
      ['Growth of moss on stones – ERRATUM', 'erratum'],
      ['Growth of moss on stones – ADDENDUM', 'addendum'],
      ['Crystal structure of a moss enzyme. Erratum', 'erratum'],
      ['Crystal structure of a moss enzyme. Addendum and corrigendum', 'addendum'],
      ['Rain and moss in four valleys: retraction', 'retraction'],
      ['Rain and moss in four valleys: Expression of Concern', 'expression_of_concern'],
      ['Rain and moss in four valleys (Erratum)', 'erratum'],
    ],
    controls: ['Ptosis: correction', 'Moss, stones and their correction', 'Teaching students to read an erratum', 'A tool for lung retraction'],
  },
  {
    kind: 'the name stands in brackets before the title',
    members: [
      ['[Corrigendum] Moss on stones', 'corrigendum'],
      ['[Erratum to: Moss on stones]', 'erratum'],
      ['(Correction) Moss on stones', 'correction'],
      ['[Retraction] Moss on stones', 'retraction'],
      ['【訂正】石の上の苔', 'correction'],
    ],
    controls: ['[Corrections of vision in moles]', '(Re)traction of tongues', '[Withdrawal symptoms in moles]'],
  },
  {
    kind: 'a publisher’s note names the article in quotation marks or with its citation',
    members: [
      ['Publisher’s Note: “Moss by molecular beams” [J. Inv. Phys. 113, 053709 (2013)]', 'correction'],
      ["Publisher's Note: Moss by molecular beams [Phys. Inv. B 88, 1 (2013)]", 'correction'],
      ['Publisher’s note: Moss on stones', 'correction'],
      ['Publisher’s Note', 'correction'],
    ],
    controls: ['Publishers note falling sales of moss', 'Publisher’s notes in medieval prints'],
  },
  {
    kind: 'the authors of the article stand behind the name (PNAS)',
    members: [
      ['Correction for Ito et al., Moss on stones', 'correction'],
      ['Correction for Ma and Chang, Structure of the moss transporter', 'correction'],
      ['Retraction for Ma and Chang, Structure of the moss transporter', 'retraction'],
      ['Correction for Ruiz-Peña, Moss on stones', 'correction'],
      ['Retraction for van der Berg and O’Neill, Moss on stones', 'retraction'],
    ],
    controls: ['Correction for multiple testing, revisited', 'Correction for attenuation and bias, a review', 'Retraction for exposure in surgery, a comparison'],
  },
  {
    kind: 'a withdrawal in small letters',
    members: [
      ['Withdrawal: Moss on stones', 'withdrawal'],
      ['Withdrawal: “Moss on stones”', 'withdrawal'],
      ['WITHDRAWAL: Moss on stones', 'withdrawal'],
      ['Withdrawal notice to “Moss on stones”', 'withdrawal'],
      ['Article Withdrawal: Moss on stones', 'withdrawal'],
    ],
    controls: ['Withdrawal symptoms after coffee', 'Withdrawal: what the brain does without coffee', 'Withdrawal of opioids after surgery'],
  },
  {
    kind: 'a retraction with a new version',
    members: [
      ['Retraction and republication—Worldwide burden of moss', 'retract_and_replace'],
      ['Retraction and Republication: Moss on stones', 'retract_and_replace'],
      ['Notice of Retraction and Replacement. Ito et al. Moss on stones', 'retract_and_replace'],
      ['Retraction and replacement of: Moss on stones', 'retract_and_replace'],
    ],
    controls: ['Retraction and protraction of the claws of cats', 'Retraction and replacement policies of journals'],
  },
  {
    kind: 'a notice or statement of something',
    members: [
      ['Statement of Retraction', 'retraction'],
      ['Statement of Retraction: Moss on stones', 'retraction'],
      ['Notice of Redundant Publication', 'other'],
      ['Notice of duplicate publication: Moss on stones', 'other'],
      ['Statement of concern: Moss on stones', 'expression_of_concern'],
      ['Notice of withdrawal: Moss on stones', 'withdrawal'],
    ],
    controls: ['Notice of retraction practices in journals', 'Statement of retraction in articles: a survey'],
  },
  {
    kind: 'the end of a concern',
    members: [
      ['Correction and removal of expression of concern: Moss on stones', 'concern_lifted'],
      ['Removal of Expression of Concern: Moss on stones', 'concern_lifted'],
      ['Withdrawal of Editorial Expression of Concern: Moss on stones', 'concern_lifted'],
      ['Removal of the expression of concern for “Moss on stones”', 'concern_lifted'],
    ],
    controls: ['Removal of concern about vaccines by nurses', 'Expressions of concern and how they end: 200 cases'],
  },
  {
    kind: 'a correction says which issue or article it is about',
    members: [
      ['Correction to the January/February 2012 issue', 'correction'],
      ['Correction to the article by Ito', 'correction'],
      ['Correction to Lancet Moss 2018; 6: e1234', 'correction'],
      ['Corrections to Table 2', 'correction'],
      ['Correction to Synthesis and Properties of Moss Derivatives', 'correction'],
    ],
    controls: ['Corrections to the Newtonian limit of gravity', 'Correction to the mass of a neutrino', 'Correction to scaling in cells'],
  },
  {
    kind: 'Spanish',
    members: [
      ['Fe de errores de «Tratamiento del musgo»', 'erratum'],
      ['Fe de erratas: Tratamiento del musgo', 'erratum'],
      ['Corrección: Tratamiento del musgo', 'correction'],
      ['Retractación: Tratamiento del musgo', 'retraction'],
      ['Nota de retractación', 'retraction'],
      ['Expresión de preocupación: Tratamiento del musgo', 'expression_of_concern'],
    ],
    controls: ['Corrección de la miopía en topos', 'Retractación de artículos científicos: un estudio', 'Fe y musgo en la Edad Media'],
  },
  {
    kind: 'Portuguese',
    members: [
      ['Errata: Musgo em pedras', 'erratum'],
      ['Retratação: Musgo em pedras', 'retraction'],
      ['Nota de retratação', 'retraction'],
      ['Correção: Musgo em pedras', 'correction'],
    ],
    controls: ['Correção de acidez do solo', 'Retratação pública de políticos e a imprensa'],
  },
  {
    kind: 'German',
    members: [
      ['Berichtigung: Synthese von Moos', 'correction'],
      ['Berichtigung zu: Synthese von Moos', 'correction'],
      ['Korrektur: Moos auf Steinen', 'correction'],
      ['Erratum zu: Moos auf Steinen', 'erratum'],
      ['Zurückziehung: Moos auf Steinen', 'retraction'],
    ],
    controls: ['Korrektur der Fehlsichtigkeit bei Maulwürfen', 'Rücknahme von Verpackungen im Handel', 'Berichtigungen in alten Drucken'],
  },
  {
    kind: 'French',
    members: [
      ['Rectificatif : Mousse sur les pierres', 'correction'],
      ['Rectificatif à « Mousse sur les pierres »', 'correction'],
      ['Erratum à « Mousse sur les pierres »', 'erratum'],
      ['Rétractation : Mousse sur les pierres', 'retraction'],
      ['Avis de rétractation', 'retraction'],
    ],
    controls: ['Correction des fautes à l’école', 'Rétraction palmaire et traitement', 'Rectification des cours d’eau'],
  },
  {
    kind: 'Italian',
    members: [
      ['Errata corrige: Muschio sulle pietre', 'erratum'],
      ['Errata corrige', 'erratum'],
      ['Ritrattazione: Muschio sulle pietre', 'retraction'],
      ['Rettifica: Muschio sulle pietre', 'correction'],
    ],
    controls: ['Correzione della miopia nelle talpe', 'Rettifica di cilindri in officina'],
  },
  {
    kind: 'Chinese, Japanese and Korean',
    members: [
      ['更正：石头上的苔藓', 'correction'],
      ['《石头上的苔藓》一文的更正', 'correction'],
      ['勘误', 'erratum'],
      ['撤稿声明：石头上的苔藓', 'retraction'],
      ['訂正：石の上の苔', 'correction'],
      ['「石の上の苔」の訂正', 'correction'],
      ['正誤表', 'erratum'],
      ['論文撤回のお知らせ', 'retraction'],
      ['정오표', 'erratum'],
    ],
    controls: ['撤稿论文的特征分析', '勘误在教学中的作用', '訂正印の歴史'],
  },
  {
    kind: 'the mark of a notice that was taken back itself',
    members: [
      ['WITHDRAWN: Retraction notice to “Moss on stones”', 'retraction'],
      ['WITHDRAWN: Corrigendum to “Moss on stones”', 'corrigendum'],
      ['Retracted: Erratum: Moss on stones', 'erratum'],
      ['WITHDRAWN: Expression of Concern: Moss on stones', 'expression_of_concern'],
    ],
    controls: ['Errors and their corrections in moss', 'Moss, erratum and addendum in old herbaria'],
  },
];

const kindBy = (title: string, types: string[] = []) => kindOfPage({ kind: 'work', ids: NO_IDS, title, types });

describe.each(KINDS)('a notice’s title: $kind', ({ members, controls }) => {
  test.each(members)('%s', (title, type) => {
    expect(titleForm(title)).toMatchObject({ marks: 'notice', type });
    expect(kindBy(title)).toBe('notice');
    expect(mayBeNotice({ title, types: [] }), 'the page script sends its words').toBe(true);
  });

  test.each(controls)('a study: %s', (title) => {
    expect(titleForm(title)).toBeNull();
    expect(kindBy(title)).toBe('article');
  });
});

describe('a study about notices stays an article', () => {
  test.each([
    'Retraction notices in biomedical journals: a survey', 'Correction for multiple testing in genomics', 'Why retraction notices say little', 'Retractions in cancer research: 2000 to 2020',
    'Expressions of concern as precursors of retractions', 'Errata in dermatology journals', 'Corrections and retractions in psychology',
  ])('%s', (title) => {
    expect(kindBy(title)).toBe('article');
  });
});

describe('the page’s own type for the article', () => {
  test.each(['retraction', 'Retraction of Publication', 'correction', 'Published Erratum', 'partial-retraction', 'expression-of-concern', 'Fe de erratas', 'Retratação'])('%s outweighs the mark before the title', (type) => {
    expect(kindBy('[RETRACTED ARTICLE]: Moss on stones', [type])).toBe('notice');
  });

  test.each(['research-article', 'Retracted Publication', 'Journal Article', 'retracted-article', 'Correction of vision'])('%s makes no notice of a retracted paper', (type) => {
    expect(kindBy('[RETRACTED ARTICLE]: Moss on stones', [type])).toBe('article');
  });
});

describe('the quick look of page scripts', () => {
  const fixture = (name: string) => readFileSync(new URL(`../../fixtures/notice-titles/${name}`, import.meta.url), 'utf8').split('\n').filter(Boolean);

  test.each(['open.tsv', 'held.tsv'])('passes over no title that the rule calls a notice’s: %s', (name) => {
    const missed = fixture(name)
      .map((line) => line.split('\t')[2] ?? '')
      .filter((title) => titleForm(title)?.marks === 'notice' && !mayBeNotice({ title, types: [] }));
    expect(missed).toEqual([]);
  });

  test('passes over an ordinary title', () => {
    expect(mayBeNotice({ title: 'Moss on stones', types: ['Article'] })).toBe(false);
  });
});

test.each([
  ['capital letters', (length: number) => `Correction for ${'A '.repeat(length / 2)}`],
  ['names', (length: number) => `Correction for ${'Ito and '.repeat(length / 8)}`],
  ['white space', (length: number) => `Retraction${' '.repeat(length)}x`],
  ['quotation marks', (length: number) => `更正${'「'.repeat(length)}`],
  ['brackets', (length: number) => `${'[('.repeat(length / 2)}Erratum`],
])('a title of many %s is read without trying again and again', (_name, attack) => {
  const twenty = (length: number) => {
    const title = attack(length);
    return () => Array.from({ length: 20 }, () => titleForm(title));
  };
  // Four times the length: what grows with its cube takes 64 times as long. Longer titles are cut.
  expect(growth(twenty, { from: 70, limit: 40, floor: 0.05 })).toBeLessThan(40);
});
