import { describe, expect, test } from 'vitest';
import { kindOfPage } from '@/lib/identifiers/kind-of-page';
import { mayBeNotice } from '@/lib/identifiers/may-be-notice';
import type { NoticeType } from '@/lib/model/notice-type';
import { NO_IDS } from '@/lib/model/work';
import { titleForm } from '@/lib/notices/title-form';
import { noticeTypeOf } from '@/lib/notices/titles/notice-type';
import { growth } from '@/tests/support/growth';

type Kind = [kind: string, members: [title: string, type: NoticeType][], controls: string[]];

const KINDS: Kind[] = [
  [
    'the whole title says which part was wrong (JAMA)',
    [
      ['Error in Figure 2', 'correction'],
      ['Error in Abstract', 'correction'],
      ['Errors in Table', 'correction'],
      ['Errors in Table 2 and Figure 1', 'correction'],
      ['Data Errors in Results and Table 2', 'correction'],
      ['Error in Author Name', 'correction'],
      ['Incorrect Values in Table 3', 'correction'],
      ['Incorrect Data in the Table', 'correction'],
      ['Typographical Error in Abstract', 'correction'],
      ['Unreported Conflict of Interest Disclosures', 'correction'],
      ['Corrections to Figure and Table', 'correction'],
      ['Correction of Figure 2 and Text in “Moss on Stones”', 'correction'],
    ],
    [
      'Error in medicine', 'Errors in radiology: a review', 'Error in Figure Copying Tests Among Children', 'Errors in Table Tennis Serves', 'Error in Abstract Reasoning in Adolescents', 'Errors in Abstracts of Papers in Radiology Journals',
      'Errors in Text Comprehension by Readers', 'Error in Methods for Measuring Moss', 'Incorrect data in the tables of medical journals: an audit', 'Missing Conflict of Interest Disclosures in Oncology Journals', 'Missing Data in Trials',
    ],
  ],
  [
    'an addition (American Chemical Society)',
    [
      ['Addition to “Moss on Stones in the Rain”', 'addendum'],
      ['Additions to “Moss on Stones in the Rain”', 'addendum'],
      ['Addition and Correction to “Moss on Stones”', 'correction'],
      ['Additions and Corrections', 'correction'],
    ],
    ['Addition to Carbonyl Groups of Moss', 'Additions to the lichen flora of Wales', 'Additions and corrections to the flora of Iceland', 'Addition: a neglected operation in primary schools'],
  ],
  [
    'the notice names the sort of article, or the year of an online paper',
    [
      ['Retraction of the Research Article: “Moss on stones”', 'retraction'],
      ['Retraction of the Report “Moss on stones”', 'retraction'],
      ['Retraction of Research Article', 'retraction'],
      ['Correction to Lancet Moss 2020; published online March 11', 'correction'],
      ['Erratum regarding previously published articles', 'erratum'],
      ['Notice of Republication: Moss on stones', 'correction'],
      ['Notice of Inadvertent Duplicate Publication', 'other'],
      ['Correction Statement', 'correction'],
      ['Author Corrections', 'correction'],
      ['Corrections & Clarifications', 'correction'],
      ['Withdrawal of: Moss on stones', 'withdrawal'],
    ],
    ['Retraction of research papers: reasons and consequences', 'Publisher corrections of galley proofs in 1890', 'Erratum rates regarding published articles', 'Republication of classic papers'],
  ],
  [
    'two Latin names in one',
    [
      ['Addendum and erratum to “Moss on stones”', 'addendum'],
      ['Errata and addenda to “Moss on stones”', 'erratum'],
      ['Addenda et corrigenda', 'addendum'],
      ['Corrigenda und Addenda', 'corrigendum'],
    ],
    ['Errata and addenda in medieval prints', 'Addenda and novelties of the moss flora'],
  ],
  [
    'the name stands at the end, behind quotation marks or in brackets',
    [
      ['“Moss on stones”: Correction', 'correction'],
      ['"Moss on stones": Correction to Ito et al. (2019)', 'correction'],
      ['"Moss on stones": Retraction of Ito and Okafor (2019).', 'retraction'],
      ['Moss on Stones [Retraction]', 'retraction'],
      ['Moss on stones: publisher’s note', 'correction'],
      ['Moss on Stones: Authors’ Correction', 'correction'],
      ['Moss on stones (Retraction of vol 7, pg 12, 2012)', 'retraction'],
    ],
    ['“Moss”, error and correction', 'Moss in pictures and a publisher’s notes', 'Techniques of surgery (retraction)', 'Reading “errors”: a correction'],
  ],
  [
    'what a study corrects for, or withdraws from, is no author',
    [
      ['Correction for McDonald, Moss on stones', 'correction'],
      ['Correction for Li, Zhao, and Xu, Moss on stones', 'correction'],
      ['Withdrawal: Protein kinase M regulates moss', 'withdrawal'],
    ],
    [
      'Correction for Range Restriction, Revisited', 'Correction for Attenuation, Reliability and Validity', 'Correction for Poisson Noise, Bias, and Drift', 'Withdrawal: Neural Mechanisms and Treatment', 'Withdrawal: A New Model of Alcohol Dependence',
      'Reinstatement: Context and Extinction in Rats',
    ],
  ],
  [
    'Spanish and Portuguese',
    [
      ['Retractación de artículo', 'retraction'],
      ['Retractación de publicación: Musgo en piedras', 'retraction'],
      ['Retiro de artículo: Musgo en piedras', 'withdrawal'],
      ['Nota de corrección', 'correction'],
      ['Expresión editorial de preocupación: Musgo', 'expression_of_concern'],
      ['Retratação de artigo: Musgo em pedras', 'retraction'],
      ['Comunicado de retratação', 'retraction'],
      ['Errata no artigo Musgo em pedras', 'erratum'],
      ['Retirada do artigo', 'withdrawal'],
      ['Manifestação de preocupação: Musgo', 'expression_of_concern'],
    ],
    ['Retractación de testigos en juicios penales', 'Retratação no direito penal: um estudo', 'Retirada del artículo 5 de la ley', 'Retiro de personas mayores en Chile', 'Corrección: una mirada a la escuela'],
  ],
  [
    'German and French',
    [
      ['Richtigstellung: Moos auf Steinen', 'correction'],
      ['Korrektur zum Beitrag „Moos auf Steinen“', 'correction'],
      ['Widerruf des Artikels „Moos auf Steinen“', 'retraction'],
      ['Korrigendum zu: Moos auf Steinen', 'corrigendum'],
      ['Druckfehlerberichtigung', 'erratum'],
      ['Addendum à « Mousse sur les pierres »', 'addendum'],
    ],
    ['Widerruf von Verbraucherverträgen', 'Widerruf: eine juristische Studie', 'Richtigstellung der Hegelschen Logik', 'Korrektur zum Zweck der Anpassung', 'Correction : un enjeu de la didactique'],
  ],
  [
    'Chinese and Japanese',
    [
      ['关于撤销《石头上的苔藓》一文的声明', 'retraction'],
      ['关于对《石头上的苔藓》一文撤稿的声明', 'retraction'],
      ['撤销论文声明', 'retraction'],
      ['「石の上の苔」の撤回について', 'retraction'],
      ['掲載論文の取り下げについて', 'withdrawal'],
      ['お詫びと訂正', 'correction'],
      ['正誤表（石の上の苔）', 'erratum'],
    ],
    ['关于撤销行政许可的研究', '论撤销权', '取り下げの研究', '撤回の法理'],
  ],
];

describe.each(KINDS)('%s', (_kind, members, controls) => {
  test.each(members)('%s', (title, type) => {
    expect(titleForm(title)).toMatchObject({ marks: 'notice', type });
    expect(mayBeNotice({ title, types: [] }), 'the page script sends its words').toBe(true);
  });

  test.each(controls)('a study: %s', (title) => {
    expect(titleForm(title)).toBeNull();
    expect(kindOfPage({ kind: 'work', ids: NO_IDS, title, types: [] })).toBe('article');
  });
});

describe('marks of the work itself', () => {
  test.each([
    ['Withdrawn as Duplicate: Moss on stones', 'withdrawal'],
    ['Moss on stones – RETRACTED', 'retraction'],
    ['Moss on stones. RETRACTED ARTICLE', 'retraction'],
    ['（已撤稿）石头上的苔藓', 'retraction'],
    ['【撤回】石の上の苔', 'retraction'],
  ])('%s', (title, type) => {
    expect(titleForm(title)).toMatchObject({ marks: 'original', type });
  });

  test.each(['Cells that were slowly retracted', 'Moss and stones: those who have withdrawn', 'WHY PAPERS ARE RETRACTED', 'Neurites – retracted'])('a study: %s', (title) => {
    expect(titleForm(title)).toBeNull();
  });
});

test.each([
  ['Corrigendum notice', 'corrigendum'],
  ['Statement of Correction', 'correction'],
  ['Addendum note', 'addendum'],
  ['Notice', 'other'],
  ['Statement', 'other'],
])('the kind of document says nothing of the type: %s', (word, type) => {
  expect(noticeTypeOf(word)).toBe(type);
});

test.each([
  ['parts', (length: number) => `Error in ${'figure 1, '.repeat(length / 10)}x`],
  ['commas', (length: number) => `Correction for ${'Ito, '.repeat(length / 5)}x`],
  ['marks', (length: number) => `关于撤${'《'.repeat(length)}`],
  ['quotes', (length: number) => `"${'a": '.repeat(length / 4)}`],
])('a title of many %s is read without trying again and again', (_name, attack) => {
  const twenty = (length: number) => {
    const title = attack(length);
    return () => Array.from({ length: 20 }, () => titleForm(title));
  };
  expect(growth(twenty, { from: 70, limit: 40, floor: 0.05 })).toBeLessThan(40);
});
