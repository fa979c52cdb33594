import { describe, expect, test } from 'vitest';
import type { NoticeChange } from '@/lib/model/notice-change';
import { readNoticeChange } from '@/lib/notices/what-changed/read-notice-change';

const read = (text: string | string[], title = 'Correction'): NoticeChange =>
  readNoticeChange({ type: 'correction', title, text: typeof text === 'string' ? [text] : text });

const codesOf = (text: string | string[], title?: string): string =>
  read(text, title)
    .classes.map(({ code }) => code)
    .join(' ');

describe('each clause of a sentence', () => {
  test.each([
    ['The results are unchanged, but the name of the second author was incorrect; the dose in the Methods was wrong.', 'methods-data authors'],
    ['The conclusions are not affected; the legend of Figure 2 was wrong.', 'figures'],
    ['Figure 2 was wrong; the affiliation was incorrect; the conclusions are not affected.', 'figures authors'],
  ])('is judged alone: %s', (text, classes) => {
    expect(codesOf(text)).toBe(classes);
  });
});

describe('results are said to have changed', () => {
  test.each([
    'The sensitivity was reported as 92% but should have been 72%.',
    'The mortality rates in the two groups were transposed in the Abstract.',
    'The last sentence of the Abstract should read “Treatment did not improve survival” instead of “Treatment improved survival”.',
    'The hazard ratio should be 1.24 (95% CI 0.98–1.56), not 1.42 (1.10–1.80).',
    'The main conclusion of the paper is therefore not supported by the data.',
    'The editors have lost confidence in the findings.',
    'The abstract incorrectly stated that the drug reduced blood pressure; no reduction was observed.',
    'In the abstract, line 9, for “increased” read “decreased”.',
    'In the text, “a mean of 12 (p<0.05)” should read “a mean of 12 (p<0.5)”.',
    'In the text, p=0·061 should have been p=0·61.',
    'Theorem 2 is false as stated.',
    'In the last sentence the word “not” was omitted.',
    'The main conclusions do not hold.',
    'The conclusion no longer holds.',
    'The findings are no longer valid.',
    'After the correction the conclusions are not valid.',
  ])('when the notice says: %s', (text) => {
    expect(codesOf(text)).toMatch(/^results-conclusions/);
  });
});

describe('results are never said to have changed', () => {
  test.each([
    'The legend of Fig. 3 should state that error bars show the standard deviation, not the standard error.',
    'The caption for Figure 1 should have said P < 0.05 for the asterisks.',
    'In the Abstract, the word “signficant” should read “significant”.',
    'In the abstract, the number of participants should be 212, not 221.',
    'The dose in the Abstract should be 5 mg/kg instead of 50 mg/kg.',
    'The results of the study by Kim et al. were wrongly attributed to Lee et al.',
    'Reference 12 should be: Doe J. Increased mortality after surgery. J Ex 2010;12:34–40, not 44–50.',
    'In the Results section, “Figure 4” should read “Figure 5”.',
    'The heading “Results and Conclusions” was misprinted as “Results and Concl”.',
    'The trial registration number in the abstract should be EX00001234 and not EX00004321.',
    'Concerns have been raised about the results shown in Figure 2, in which two panels appear identical.',
    'Neither the data nor the conclusions of the paper are affected by this mistake.',
    'The corrected analysis gave the same results; the conclusions are not changed by this error.',
    'The authors state that the scientific conclusions are unaffected.',
    'The editors are examining whether the conclusions are unreliable.',
    'Author John Result’s name was incorrect.',
    'The second affiliation should read “Department of Statistics and Outcomes, University of Lorne”.',
    'The statement on funding lacked the sentence “The funder had no role in the analysis of the results.”',
    'In the Abstract, “10 June 2019” should read “12 June 2019”.',
    'In the Summary, “approved in 2010” should read “approved in 2011”.',
    'In the Discussion, “Abe et al. (2010)” should read “Abe et al. (2011)”.',
    'In the Discussion, “Previous studies found higher mortality” should read “Previous studies found lower mortality”.',
    'In the Introduction, the prevalence of the disease worldwide was given as 10%; it should be 1%.',
    'In the Methods, “a mean difference of 5 points” should be “a mean difference of 4 points”.',
    'The Results and Discussion headings were interchanged.',
    'In equation (3), the coefficient 2 should be 4.',
  ])('when the notice says: %s', (text) => {
    expect(codesOf(text)).not.toContain('results-conclusions');
  });
});

test('a sentence ends after an address, so that the next one is quoted alone', () => {
  const text = 'The original article can be found online at https://doi.org/10.5555/s1. The affiliation of the first author was incorrect.';
  expect(read(text).classes).toEqual([{ code: 'authors', sentence: 'The affiliation of the first author was incorrect.' }]);
});

describe('the kind of change', () => {
  test.each([
    ['methods-data', 'The primer concentration was incorrectly given as 10 µM; it should be 0.1 µM.'],
    ['methods-data', 'The accession number in the Data availability section was missing.'],
    ['methods-data', 'The authors were unable to provide the raw data when asked.'],
    ['figures', 'Panels B and C of Figure 2 were swapped.'],
    ['figures', 'The image used for Figure 6 was of low resolution.'],
    ['ethics-interests', 'The authors neglected to disclose that R. Tan holds shares in Medivo and is a consultant to it.'],
    ['ethics-interests', 'The study was carried out without approval from an ethics committee.'],
    ['ethics-interests', 'The following sentence should be added to the Acknowledgements: “This work was supported by grant 117.”'],
    ['authors', 'The fourth author, M. Okafor, was inadvertently omitted.'],
    ['authors', 'The acknowledgements should have thanked Dr Keïta, who took the photographs.'],
    ['authors', 'Dose H [corrected to Doze H].'],
    ['wording', 'On page 312, second paragraph, the phrase “in vitro” should read “in vivo”.'],
    ['wording', 'Reference 4 was incorrect in the original publication.'],
    ['wording', 'The abstract repeated the first sentence.'],
  ])('is %s when the notice says: %s', (code, text) => {
    expect(codesOf(text)).toBe(code);
  });

  test('comes with the sentence that decided it, the most serious first', () => {
    const { classes } = read([
      'The name of the second author was misspelled.',
      'Owing to a coding error, the odds ratio in Table 2 should be 1.1 instead of 2.1. The article has been corrected.',
    ]);
    const deciding = 'Owing to a coding error, the odds ratio in Table 2 should be 1.1 instead of 2.1.';
    expect(classes).toEqual([
      { code: 'results-conclusions', sentence: deciding },
      { code: 'methods-data', sentence: deciding },
      { code: 'figures', sentence: deciding },
      { code: 'authors', sentence: 'The name of the second author was misspelled.' },
    ]);
  });

  test('is not taken from the title of the corrected article', () => {
    const title = 'Erratum for ‘Data, figures and wrong results of a glossary’';
    expect(codesOf('The publisher regrets an error in Data, figures and wrong results of a glossary.', title)).toBe('');
  });

  test('is taken from a heading where the text names nothing', () => {
    expect(codesOf(['Error in Figure', 'There was a mistake in the original publication. The correct version appears below.'])).toBe('figures');
  });

  test.each([
    'An amendment to this paper has been published and can be accessed via a link at the top of the paper.',
    'A Correction to this paper has been published: https://doi.org/10.5555/abc',
    'The authors regret the errors in the original article.',
    '[This corrects the article DOI: 10.5555/journal.ex.0117.].',
    'This article has been withdrawn at the request of the authors.',
    '本論文に誤りがありました。',
  ])('is not stated when the notice says: %s', (text) => {
    expect(read(text)).toMatchObject({ stated: false, classes: [] });
  });
});

describe('a claim that results are unaffected', () => {
  test('is kept as the notice’s own', () => {
    const denial = 'The authors state that this does not change the scientific conclusions of the article in any way.';
    expect(read(`The wrong blot was shown in Figure 2. ${denial}`)).toMatchObject({ denial, classes: [{ code: 'figures' }] });
  });

  test.each([
    'The wrong blot was shown in Figure 2.',
    'The Abstract should read “Training did not affect the results of the test”.',
    'In der Zusammenfassung fehlt das Wort „nicht“ vor den Ergebnissen.',
    'The main conclusions do not hold.',
    'Whether the conclusions are unaffected is being examined.',
    'If the results are unchanged, no further notice will be published.',
    'The authors claim that the results are unaffected; the editors are not convinced.',
    'The editors do not agree that the error does not affect the conclusions.',
    'There was no effect of treatment on the findings at MRI; this sentence should be deleted.',
    'The abstract stated that treatment had no effect on the results of the test; this was wrong.',
  ])('is none where the notice says: %s', (text) => {
    expect(read(text).denial).toBeNull();
  });
});

describe('in other languages', () => {
  test.each([
    ['methods-data', 'Im Abschnitt Methodik wurde die Dosis fälschlich mit 20 mg angegeben; richtig sind 2 mg.'],
    ['authors', 'Der Name des Autors Dr. Huber war falsch geschrieben. Der Originalbeitrag wurde korrigiert.'],
    ['ethics-interests', 'Se omitió la fuente de financiación del estudio.'],
    ['figures', 'La tabla 2 contenía errores. Se reproduce aquí la tabla correcta.'],
    ['results-conclusions', 'Dans le résumé, le taux de survie est de 45 % et non de 54 %.'],
    ['authors', 'O nome da autora foi publicado incorretamente. O correto é Ana Lúcia Prado.'],
  ])('%s is read from: %s', (code, text) => {
    expect(codesOf(text)).toBe(code);
  });
});
