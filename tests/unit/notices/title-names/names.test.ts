import { describe, expect, test } from 'vitest';
import { errorInPart } from '@/lib/notices/title-names/errors-in-parts';
import { nameInTitle } from '@/lib/notices/title-names/name-in-title';
import { nameAtEnd } from '@/lib/notices/title-names/names-at-end';
import { nameAtStart } from '@/lib/notices/title-names/names-at-start';
import { nameInOtherLanguage } from '@/lib/notices/title-names/names-in-other-languages';

const words = (text: string) => text.split(', ');

describe('the mark of the work itself', () => {
  const mark = (title: string) => {
    const found = nameInTitle(title);
    return found?.marks === 'original' ? found.word : null;
  };

  test.each([
    ...words('retracted, withdrawn').flatMap((word) => [word, ...words('article, chapter, paper, publication, as duplicate, as a duplicate').map((what) => `${word} ${what}`)]),
    ...words('retracted and republished, retracted and replaced, article withdrawn, article retracted, removed, temporary removed, temporarily removed, temporary removal, retractado, artículo retractado, articulo retractado, artigo retratado, retratado, rétracté, article rétracté, zurückgezogen, ritrattato, 已撤稿'),
  ])('stands before the title: %s', (word) => {
    for (const title of [`${word}: Moss`, `${word} : Moss`, `${word}：Moss`, `${word} — Moss`, `${word}– Moss`, `${word} - Moss`, `[${word}] Moss`, `(${word}): Moss`, `（${word}） Moss`, `【${word}】Moss`, `[ ${word} ] Moss`]) expect(mark(title)).toBe(word);
    for (const title of [`x${word}: Moss`, `${word}x: Moss`, `${word} Moss`, `${word}-Moss`, `{${word}} Moss`]) expect(mark(title)).toBeNull();
  });

  test('撤回 is one in its own brackets alone', () => {
    expect(mark('【撤回】苔')).toBe('撤回');
    expect(mark('撤回：苔')).toBeNull();
  });

  test.each(words('retracted, withdrawn, retracted article, withdrawn chapter, retracted paper, withdrawn publication'))('stands in brackets behind it: %s', (word) => {
    for (const title of [`Moss [${word}]`, `Moss.(${word})`, `Moss (${word}).`, `Moss (${word}. See vol. 7, p. 3)`, `Moss [${word}: retracted 2020]`, `Moss (${word}, see vol. 7)`]) expect(mark(title)).toBe(word);
    for (const title of [`Moss[${word}]`, `Moss (${word}) on stones`, `Moss (${word}. In moss)`, `Moss (${word}. See ${'x'.repeat(80)})`, `Moss {${word}}`]) expect(mark(title)).toBeNull();
  });

  test.each(words('RETRACTED, RETRACTED ARTICLE, RETRACTED CHAPTER, RETRACTED PAPER, WITHDRAWN, WITHDRAWN ARTICLE, WITHDRAWN CHAPTER, WITHDRAWN PAPER'))('stands behind it in capitals: %s', (word) => {
    for (const title of [`Moss – ${word}`, `Moss — ${word}`, `Moss - ${word}`, `Moss: ${word}`, `Moss. ${word}`, `Moss–${word}`, `Moss—${word}`]) expect(mark(title)).toBe(word);
    for (const title of [`Moss ${word}`, `Moss-${word}`, `Moss – ${word.toLowerCase()}`, `MOSS – ${word}`, `Moss – ${word} x`]) expect(mark(title)).toBeNull();
  });

  test('before the name of a notice takes the notice back', () => {
    expect(nameInTitle('WITHDRAWN: Retraction notice to “Moss”')).toEqual({ marks: 'notice', word: 'Retraction notice', takenBack: 'WITHDRAWN' });
    expect(nameInTitle('Retraction notice to “Moss”')).toEqual({ marks: 'notice', word: 'Retraction notice', takenBack: null });
    expect(nameInTitle('WITHDRAWN: Moss')).toEqual({ marks: 'original', word: 'WITHDRAWN', takenBack: null });
    expect(nameInTitle('Moss [retracted]')).toEqual({ marks: 'original', word: 'retracted', takenBack: null });
    expect(nameInTitle('Moss')).toBeNull();
  });

  test('is read with white space folded and letters put together, a dash before a capital as a heading', () => {
    expect(nameInTitle('  Retraction \n note:  Moss')?.word).toBe('Retraction note');
    expect(nameInTitle('Re\u0301tracte\u0301: Mousse')?.word).toBe('Rétracté');
    for (const title of ['Retraction–Moss', 'Retraction–“Moss', 'Retraction–"Moss', 'Retraction–«Moss']) expect(nameInTitle(title)?.word).toBe('Retraction');
    expect(nameInTitle('Retraction–extension cycles')).toBeNull();
  });

  test('is read at the beginning and at the end of a long title', () => {
    const long = 'moss '.repeat(100);
    expect(nameInTitle(`RETRACTED: ${long}`)?.word).toBe('RETRACTED');
    expect(nameInTitle(`Of ${long}[retracted]`)?.word).toBe('retracted');
    expect(nameInTitle(`Of ${long}– CORRIGENDUM`)?.word).toBe('CORRIGENDUM');
    expect(nameInTitle(`Of ${'moss '.repeat(900)}[retracted]`)).toBeNull();
  });
});

describe('a name that a title begins with', () => {
  const CERTAIN = [
    ...words('notice, statement, note, announcement').flatMap((kind) => words('retraction, partial retraction, full retraction, retraction and replacement, retraction with republication, removal, withdrawal, correction, expression of concern, editorial expression of concern, reinstatement, republication, redundant publication, duplicate publication, dual publication, inadvertent duplicate publication').map((what) => `${kind} of ${what}`)),
    ...words('retraction, partial retraction, full retraction').flatMap((what) => words('note, notice, statement, announcement').map((kind) => `${what} ${kind}`)),
    ...words('correction, corrigendum, erratum, removal, withdrawal, concern, reinstatement').flatMap((what) => words('note, notice, statement').map((kind) => `${what} ${kind}`)),
    ...words('retraction and replacement, retraction with replacement, retraction and republication, corrigendum, corrigenda, erratum, errata, author corrigendum, authors’ erratum, publisher’s errata, editor’s corrigenda, editorial erratum, editors corrigendum, erratum and corrigendum, errata & addenda, erratum et addendum, corrigendum und addendum, errata y corrigenda, errata e corrigenda, addendum and corrigendum, addenda & errata, author correction, publisher correction, authors’ addendum, editorial retraction, editor expression of concern, publisher’s editorial expression of editorial concern, department of error'),
    ...words('removal, withdrawal, lifting, retraction, resolution, closure').map((what) => `${what} of expression of concern`),
    ...words('correction and, corrigendum &, erratum and, addendum and, notice of').map((before) => `${before} removal of the editorial expression of concern`),
    ...words('removed, lifted, withdrawn, resolved').map((what) => `expression of concern ${what}`),
  ];

  test.each(CERTAIN)('announces a notice: %s', (name) => {
    for (const after of ['', ': Moss', ' to Moss', ' to: moss', ' for moss', ' of moss', ' in “Moss”', '. Moss', ' by Ito', ' from moss', ' regarding moss']) expect(nameAtStart(`${name}${after}`)).toBe(name);
    expect(nameAtStart(`*[(${name} to Moss`)).toBe(name);
    for (const title of [`${name} practices in moss`, `${name} rates`, `x${name}: moss`]) expect(nameAtStart(title)).toBeNull();
  });

  test.each(words('papers, articles, publications, journals, literature, retractions, errata, notices'))('unless it is about many: %s', (many) => {
    for (const joint of ['to', 'for', 'on', 'of', 'in', 'about', 'regarding']) expect(nameAtStart(`Erratum ${joint} old wet ${many}`)).toBeNull();
    expect(nameAtStart(`Erratum to old wet green moss ${many}`)).toBe('Erratum');
    expect(nameAtStart(`Erratum to previously published ${many}`)).toBe('Erratum');
    expect(nameAtStart(`Erratum to x${many}x`)).toBe('Erratum');
  });

  test.each(words('to, for, on, of, from, regarding, concerning, about, zu, zum, zur, à, au, aux, a, al, ao, da, de, do, del, di, no artigo'))('goes on with the word that leads to its object: %s', (word) => {
    expect(nameAtStart(`Erratum ${word} moss`)).toBe('Erratum');
  });

  test.each([['Erratum in Moss', true], ['Erratum in the “moss', true], ['Erratum in moss', false], ['Erratum by Ito', true], ['Erratum by moss', false], ['Erratum and addition to moss', true], ['Erratum & note for moss', true], ['Erratum and additions', false]])('%s', (title, isNotice) => {
    expect(nameAtStart(title) !== null).toBe(isNotice);
  });

  test.each(['', ' note', ' notice', ' statement'])('takes a retraction back: retraction of the retraction%s', (kind) => {
    for (const start of ['retraction of the', 'withdrawal of', 'reversal of a']) {
      for (const after of ['', ': moss', '. Moss', ' to moss', ' for Moss', ' of Moss']) expect(nameAtStart(`${start} retraction${kind}${after}`)).toBe(`${start} retraction${kind}`);
    }
    expect(nameAtStart(`reversal of a retraction${kind} in moss`)).toBeNull();
  });

  test.each(['expression of concern', 'editorial expression of editorial concern', 'publisher’s note', "publisher's note"])('is a notice if it ends there or names its object: %s', (name) => {
    for (const after of ['', '.', ': moss', ' – moss', ' — moss', ' to moss', ' for moss', ' on moss', ' about moss', ' regarding moss', ' concerning moss', ' “moss', ' «moss']) expect(nameAtStart(`${name}${after}`)).toBe(name);
    for (const after of [' in moss', ' moss', 's', ' tomorrow']) expect(nameAtStart(`${name}${after}`)).toBeNull();
  });

  test.each(words('notice, statement, note'))('%s of concern', (kind) => {
    for (const name of [`${kind} of concern`, `${kind} of editorial concern`]) {
      for (const after of ['', ': moss', ' to the article', ' for the paper', ' on “moss', ' regarding : moss']) expect(nameAtStart(`${name}${after}`)).toBe(name);
      for (const after of [' to moss', ' in the article', ' about moss']) expect(nameAtStart(`${name}${after}`)).toBeNull();
    }
  });

  const EVERYDAY = words('correction, corrections, additions and corrections, addition & corrections, minor correction, author’s corrections, publisher’s corrections, correction and clarification, corrections & amplifications, corrections and additions, correction and republication, retraction, retractions, partial retraction, full retraction, addendum, addenda, clarification, clarifications, amendment, amendments, reinstatement, corrected and republished, corrected and republished article');
  test.each(EVERYDAY)('is an everyday word, and a notice as a heading alone: %s', (name) => {
    for (const after of ['', '.', ': Moss', ' – Moss', '：Moss', '—Moss', ' to: moss', ' of : moss', ' for: moss', ' in: moss', ' to “Moss', ' of «Moss', ' in ‘Moss', ' on "Moss', ' regarding „Moss', ' to the article “Moss', ' for the paper “Moss', ' for Ito et al', ' to Ito et al., Moss', ' of publication']) expect(nameAtStart(`${name}${after}`)?.toLowerCase()).toBe(name);
    for (const after of [' of moss', ' in moss', ' moss', ': the moss', ': what moss', '-free: moss']) expect(nameAtStart(`${name}${after}`)).toBeNull();
  });

  test.each(words('the, a, an, what, how, why, when, who, where, whether, is, are, do, does, from, in, of, for, and, or, to, toward, towards, some, its, un, une, la, le, las, les, l, ein, eine, una, uno, los, el, um, uma'))('a study goes on with a small word: "Retraction: %s …"', (small) => {
    const isListed = !['un', 'las', 'les', 'l', 'ein'].includes(small) || /^(?:l[ae]s?|eine?|un[oa]|une?)$/.test(small);
    expect(nameAtStart(`Retraction: ${small} moss`) === null).toBe(isListed);
    expect(nameAtStart(`Retraction – ${small} moss`) === null).toBe(isListed);
    expect(nameAtStart(`Retraction: ${small}x moss`)).toBe('Retraction');
  });

  test.each([
    'Correction for Ma and Chang, Moss', 'Correction for Ito, Moss', 'Correction to García-López & van der Berg, Moss', 'Retraction for Ito, Oda, and O’Neill, Moss', 'Correction for Ito et al., Moss', 'Addendum for Ma and de la Cruz, Moss', 'CORRECTION for Ito and Oda et al., Moss',
    'Correction to the May 2012 issue', 'Correction in Jan/Feb 2012', 'Correction to 3 September 2012', 'Correction for the Winter, 2012 issue', 'Correction to our Spring 5, 2012 moss', 'Corrections to an August 2012 moss',
    'Correction to the article by Ito', 'Correction to Article titled Moss', 'Correction for our research paper entitled Moss', 'Retraction of the review Letter', 'Correction to an original report: moss', 'Correction regarding the featured Editorial “Moss', 'Correction to the Manuscript in Moss', 'Retraction of Publication.',
    'Correction to Fig. 2', 'Correction in Figure (3', 'Correction for Table 4', 'Correction to Equation 5', 'Correction in Vol. 7', 'Correction to Volume 7', 'Correction to Supplement 2',
    'Correction to Text', 'Correction in the Title', 'Correction to Byline', 'Correction in Abstract', 'Correction to Affiliations', 'Correction in Acknowledgements', 'Correction to the Supporting Information', 'Correction in Author Names', 'Correction to Author Affiliation', 'Correction in the Author List',
    'Correction to Ito (2012', 'Correction of Ito and Oda, (2012', 'Retraction of Ito et al. (1999', 'Correction for Ito & Oda (2012', 'Correction to Lancet 2012; 379', 'Correction in Moss 2012; published online',
  ])('an everyday word is a notice by what it names: %s', (title) => {
    expect(nameAtStart(title)).not.toBeNull();
  });

  test.each([
    'Correction for Attenuation and Noise, Revisited', 'Correction for Guessing, Revisited', 'Correction for Curvature Anisotropy, Again', 'Correction to Absorption, Revisited', 'Correction for Criticism, Again', 'Correction for Happiness, Again', 'Correction for Physics, Again', 'Correction for moss and Fern, Again', 'Correction to the moss article', 'Correction in figures', 'Correction in text', 'Correction to moss (2012', 'Correction to 1812; 379', 'Correction of May rain',
  ])('and none else: %s', (title) => {
    expect(nameAtStart(title)).toBeNull();
  });

  test.each([['Addition to “Moss”', 'Addition'], ['Additions to: “Moss”', 'Additions'], ['Additions and Corrections to “Moss”', 'Additions and Corrections'], ['Addition & correction to ‘Moss’', 'Addition & correction'], ['Addition to moss', null], ['Additional to “Moss”', null]])('%s', (title, name) => {
    expect(nameAtStart(title)).toBe(name);
  });

  test.each([
    ['Withdrawal: Moss', 'Withdrawal'], ['Article Withdrawal: Moss', 'Article Withdrawal'], ['WITHDRAWAL: Moss', 'WITHDRAWAL'], ['REMOVAL: Moss', 'REMOVAL'], ['Withdrawal: “moss', 'Withdrawal'], ['Withdrawal—2 mosses', 'Withdrawal'], ['Withdrawal to: moss', 'Withdrawal'], ['Withdrawal of: moss', 'Withdrawal'], ['Withdrawal of “Moss', 'Withdrawal'], ['withdrawal: Moss', 'withdrawal'],
    ['Withdrawal: moss', null], ['Removal: Moss', null], ['Withdrawal of moss', null], ['REMOVAL of “Moss', null], ['Withdrawal of Moss', null],
    ...words('Symptoms, Syndrome, Dependence, Dependency, Abstinence, Addiction, Opioids, Opiate, Alcohol, Alcoholics, Nicotine, Tobacco, Smoking, Caffeine, Cocaine, Heroin, Morphine, Benzodiazepines, Antidepressant, Cannabis, Detoxification, Relapse, Craving, Fear, Extinction, Conditioned, Mechanisms and Treatment, Mechanisms and Management').flatMap((habit): [string, string | null][] => [[`Withdrawal: Moss and ${habit}`, null], [`Reinstatement: Moss and ${habit}`, null], [`Withdrawal: Moss and x${habit}`, 'Withdrawal'], [`Retraction: Moss and ${habit}`, 'Retraction']]),
  ])('%s', (title, name) => {
    expect(nameAtStart(title)).toBe(name);
  });

  test.each(['Erratum', 'Expression of Concern', 'Correction', 'Addendum', 'Withdrawal', 'Author Correction', 'Retractions'])('stands in brackets: [%s]', (name) => {
    for (const title of [`[${name}] Moss`, `(${name}) Moss`, `【${name}】Moss`, `[ ${name} ] Moss`]) expect(nameAtStart(title)).toBe(name);
    expect(nameAtStart(`[${name}s of moss] Moss`)).toBeNull();
  });

  test.each([
    ['Correction to Synthesis of Moss Derivatives under Rain', 'Correction'], ['Addendum to Green Moss Grows Between Stones', 'Addendum'], ['Correction to Green Moss Grows', null], ['Correction to Green Moss grows Between Stones', null], ['Correction to The Green Moss Grows Here', null], ['Correction to A Green Moss Grows Here', null], ['Correction to An Olive Moss Grows Here', null], ['Retraction to Green Moss Grows Here', null],
    ...words('from, with, under, into, over, between, through, upon, toward, towards, during, after, before, among, within, without, using, against').map((small): [string, string] => [`Correction to Green Moss ${small} Large Stones`, 'Correction']), ['Correction to Green Moss along Large Stones', null],
  ])('set like an article’s title: %s', (title, name) => {
    expect(nameAtStart(title)).toBe(name);
  });
});

describe('a name that a title ends in', () => {
  const CERTAIN = words('corrigendum, corrigenda, erratum, author errata, publisher corrigendum, addendum, addenda, addendum and corrigendum, addendum & errata, expression of concern, editorial expression of editorial concern, retraction note, withdrawal notice, correction statement, notice of retraction, statement of withdrawal, notice of correction, retraction and replacement, retraction and republication, author correction, authors’ correction, publisher correction, publisher’s correction, publisher’s note, partial retraction, fe de erratas, fe de errores, errata corrige, rectificatif, berichtigung');

  test.each(CERTAIN)('is a notice’s: %s', (name) => {
    for (const title of [`Moss: ${name}`, `Moss. ${name}`, `Moss? ${name}.`, `Moss! ${name}`, `Moss：${name}`, `Moss – ${name}`, `Moss — ${name}`, `Moss—${name}`, `Moss–${name}`, `Moss (${name})`, `Moss [${name}].`, `Moss.[${name}]`]) expect(nameAtEnd(title)).toBe(name);
    for (const title of [`Moss ${name}`, `Moss-${name}`, `Moss: ${name} of rain`, `Moss(${name})`, `Moss: x${name}`]) expect(nameAtEnd(title)).toBeNull();
  });

  test.each(words('correction, retraction, withdrawal, removal'))('is an everyday word’s behind four words at least: %s', (name) => {
    expect(nameAtEnd(`Moss on wet stones: ${name}`)).toBe(name);
    expect(nameAtEnd(`Moss on stones: ${name}`)).toBeNull();
    expect(nameAtEnd(`Moss on wet stones (${name})`)).toBe(name);
    expect(nameAtEnd(`${'Moss on very wet stones '.repeat(5)}: ${name}`)).toBe(name);
  });

  test.each([
    ['“Moss on”: Correction', 'Correction'], ['"Moss". Retraction', 'Retraction'], ['“Moss” withdrawal.', 'withdrawal'], ['“Mo”: Correction', null], ['Moss “on”: Correction', null],
    ['Moss [Correction]', 'Correction'], ['Moss [retraction].', 'retraction'], ['Moss [withdrawal]', 'withdrawal'], ['Moss (Retraction of vol 7, pg 12, 2012)', 'Retraction'], ['Moss (Correction to vol. 7)', 'Correction'], ['Moss (expression of concern of vol 7)', 'expression of concern'], ['Moss (Retraction in vol 7)', null], [`Moss (Retraction of vol ${'x'.repeat(61)})`, null],
    ['Moss: Correction to Ito (2019)', 'Correction'], ['Moss.” Erratum of Ito et al., (2019).', 'Erratum'], ['Moss: corrigendum to Ito et al. (1999)', 'corrigendum'], ['Moss: retraction to Ito (2019)', 'retraction'], ['Moss: correction to Ito (1819)', null], ['Moss: correction for Ito (2019)', null], ['Moss correction to Ito (2019)', null],
  ])('%s', (title, name) => {
    expect(nameAtEnd(title)).toBe(name);
  });
});

describe('a name in another language', () => {
  const CERTAIN = words(
    'Fe de errata, Fe de erratas, Fe de errores, Errata corrige, Errata-corrige, Nota de retractación, Aviso de retratação, Notificación de retracción, Comunicado de retractacion, Nota di ritrattazione, Avviso di rettifica, Avis de rétractation, Note de correction, Avis de retrait, Nota de corrección, Nota de correção, Expresión de preocupación, Expressão de preocupação, Expresión editorial de inquietud, Manifestação de preocupação, Expression de préoccupation, Espressione di preoccupazione, Ausdruck der Besorgnis, Korrigendum, Korrigenda, Druckfehlerberichtigung, Rectificatif, Berichtigung, Rétractation, Retractación, Retratação, Retraktion, Ritrattazione',
  );

  test.each(CERTAIN)('is a notice’s: %s', (name) => {
    for (const after of ['', ': Moos', '. Moos', ' – Moos', ' “Moos', ' zu: Moos', ' de “Moos', ' del artículo', ' al articulo', ' do artigo', ' ao artigo', ' zum Beitrag Moos', ' des Artikels Moos', ' im Artikel Moos', ' à l’article', " de l'article", ' de publicación', ' de artigo']) expect(nameInOtherLanguage(`${name}${after}`)).toBe(name);
    for (const title of [`${name}x: Moos`, `x${name}: Moos`]) expect(nameInOtherLanguage(title)).toBeNull();
  });

  test.each(words('Rétractation, Retractación, Korrigendum, Retraktion, Ritrattazione'))('but goes on with no study: %s', (name) => {
    for (const after of [' de mousse', ' moos', ' im Moos', ' de artigo de moos']) expect(nameInOtherLanguage(`${name}${after}`)).toBeNull();
  });

  test.each([['Fe de errores de moss', 'Fe de errores'], ['Errata corrige moss', 'Errata corrige'], ['Berichtigung zum Moos', 'Berichtigung'], ['Berichtigung zu Moos', 'Berichtigung'], ['Berichtigung zur Mooskunde', 'Berichtigung'], ['Rectificatif au texte', 'Rectificatif'], ['Rectificatif à la mousse', 'Rectificatif'], ['Rectificatif aux mousses', 'Rectificatif'], ['Berichtigung zumal', null], ['Rectificatif de mousse', null], ['Berichtigung des Moos', null]])('%s', (title, name) => {
    expect(nameInOtherLanguage(title)).toBe(name);
  });

  const EVERYDAY = words('Corrección, Correcciones, Correcion, Correção, Correções, Rectificación, Retificação, Adenda, Adendo, Retracción, Retirada, Retiro, Retirada del artículo, Retirada do artigo, Retiro de artículo, Korrektur, Korrekturen, Richtigstellung, Richtigstellungen, Nachtrag, Rücknahme, Zurückziehung, Correctif, Correction, Rétraction, Rettifica, Correzione, Addenda, Addendum, Retrait, Retrait de l’article, Ritiro, Ritiro dell’articolo, Aclaración').filter((word) => word !== 'Correcion');
  test.each(EVERYDAY)('is an everyday word’s as a heading alone: %s', (name) => {
    for (const after of ['', '.', ': Moos', '：Moos', '—Moos', ' – Moos', ' a: Moos', ' al “Moos', ' ao “Moos', ' à “Moos', ' de “Moos', ' di: Moos', ' zu: Moos', ' zum “Moos', ' zur “Moos', ' en: Moos', ' em “Moos', ' zum Beitrag “Moos', ' des Artikels “Moos', ' à l’article “Moos']) expect(nameInOtherLanguage(`${name}${after}`)).toBe(name);
    for (const after of [' de musgo', ' musgo', ': el musgo', ': une mousse', ': la mousse', ': eine Frage', ': uma pedra', ': una', 'x: Moos'].filter((text) => text !== ': una')) expect(nameInOtherLanguage(`${name}${after}`)).toBeNull();
  });

  test.each([['Widerruf des Artikels “Moos', 'Widerruf'], ['Rückzug der Publikation “Moos', 'Rückzug'], ['Widerruf von “Moos', 'Widerruf'], ['Widerruf zum Beitrag “Moos', 'Widerruf'], ['Rückzug der Veröffentlichung “Moos', 'Rückzug'], ['Widerruf: Moos', null], ['Widerruf des Vertrags', null], ['Corrección al artículo de Ito', 'Corrección'], ['Correção do artigo de Ito', 'Correção'], ['Rectificación del articulo x', 'Rectificación'], ['Retificação ao artigo x', 'Retificação'], ['Corrección de articulos', null]])('%s', (title, name) => {
    expect(nameInOtherLanguage(title)).toBe(name);
  });

  test.each(
    words(
      '更正, 更正声明, 更正聲明, 更正启事, 更正通知, 更正说明, 勘误, 勘误表, 勘误声明, 勘誤, 勘誤表, 撤稿, 撤稿声明, 撤稿聲明, 撤稿通知, 撤稿公告, 撤稿启事, 撤稿说明, 撤稿說明, 撤回声明, 撤回公告, 撤回通知, 撤回のお知らせ, 撤销论文声明, 論文取り下げのお知らせ, 論文の取り下げについて, 掲載論文の取り下げのお知らせ, お詫びと訂正, 訂正, 訂正とお詫び, 訂正のお知らせ, 正誤表, 正誤, 正誤表のお知らせ, 论文撤回, 論文撤回, 論文の撤回, 論文撤回のお知らせ, 論文撤回について, 掲載論文の撤回, 掲載論文撤回, 関心の表明, 懸念表明, 懸念の表明, 关注声明, 关切声明, 编辑关注, 订正, 補遺, 补遗, 정오표, 정정, 논문철회, 논문 철회, 철회공고',
    ),
  )('of the East stands first, last or behind the title: %s', (name) => {
    for (const title of [name, `${name}：苔`, `【${name}】苔`, `（${name}）苔`, `${name}「苔」`, `${name} 苔`, `苔：${name}`, `《苔》${name}`, `「苔」の${name}`, `『苔』${name}`, `苔 (${name})`, `《苔》一文的${name}`, `关于苔苔苔苔的${name}`]) expect(nameInOtherLanguage(title)).not.toBeNull();
    for (const title of [`${name}苔`, `苔${name}`]) expect(nameInOtherLanguage(title)?.startsWith(name) ?? false).toBe(false);
  });

  test.each([['关于撤销《苔》一文的声明', '撤销'], ['关于对《苔》一文撤稿的通知', '撤稿'], ['關於撤銷「苔」的聲明', '撤銷'], ['关于撤销《苔》的公告', '撤销'], ['关于撤销“苔”的启事', '撤销'], ['关于撤销《苔》的说明', '撤销'], ['关于撤销苔的声明', null], ['关于撤销《苔》', null], ['「苔」の撤回について', '撤回'], ['『苔』の撤回', '撤回'], ['苔の撤回', null]])('%s', (title, name) => {
    expect(nameInOtherLanguage(title)).toBe(name);
  });
});

describe('a title that only says which part is mended', () => {
  const PARTS = words('Figure, Figures, Figure 2, the Figure 2, Figures 2 and 3, Figures 2, Fig. 2, Figure Legends, Table, Tables 1, Equation 4, Eq. 4, eFigure 2, eTable 3, Box, Boxes, Supplement, Supplements, Supplementary Material, Appendix, Reference 3, References, Abstract, Text, Title, Byline, Running Title, Key Points, End Matter, Introduction, Methods, Results, the Results Section, Discussion, Data, Dose, Dosages, Unit of Measure, Unit of Measurement, Units, Author, Affiliations, Acknowledgement, Acknowledgments Section, Conflict of Interest Disclosure, Financial Disclosures, Author Affiliation, Author Contributions, Author Name, Degree, Formula, Funding/Support, Funding/Support Statement, Supporting Information, Affiliation Information, Figure and Table, Abstract and Text/ Table 2');

  test.each(PARTS)('Error in %s', (part) => {
    expect(errorInPart(`Error in ${part}`)).toBe('Correction');
    expect(errorInPart(`[Error in ${part}].`)).toBe('Correction');
    expect(errorInPart(`Corrections to ${part}`)).toBe('Corrections');
    expect(errorInPart(`Correction of ${part} in “Moss”`)).toBe('Correction');
    expect(errorInPart(`Correction in ${part} of the article “Moss”`)).toBe('Correction');
    expect(errorInPart(`Error in ${part} Copying of Moss`)).toBeNull();
    expect(errorInPart(`Correction of ${part} Copying`)).toBeNull();
  });

  test.each([
    ...words('Errors, Data Error, Typographical Errors, Wording Error, Numerical Error, Labeling Error, Labelling Errors, Spelling Error, Calculation Errors, Formatting Error, Coding Error, Reporting Error, Statistical Errors, Transcription Error, Incorrect Data, Incorrect Value, Incorrect Values, Incorrect Wording, Incorrect Label, Incorrect Numbers, Incorrect Unit, Incorrect Term, Incorrect Information, Incorrect Percentages, Incorrect Figure, Incorrect Author Name, Incorrect Affiliations, Mislabeled Data, Mislabelled Data').map((wrong) => `${wrong} in Table 2`),
    'Incorrect Abstract', 'Incorrect Table 2',
    ...words('Omitted, Missing, Incomplete, Unreported, Undisclosed, Omission of').flatMap((how) => [`${how} Conflict of Interest Disclosures`, `${how} Potential Conflicts of Interest Disclosure`, `${how} Financial Disclosures`, `${how} Funding Disclosure`]),
  ])('%s', (title) => {
    expect(errorInPart(title)).toBe('Correction');
    expect(errorInPart(`x${title}`)).toBeNull();
    expect(errorInPart(`${title}xx`)).toBeNull();
  });

  test.each(['Error in Moss', 'Moss in Table 2', 'Error of Table 2', 'Correction by Figure 2', 'Error in Table 2 in Table 3', ''])('and none else: %j', (title) => {
    expect(errorInPart(title)).toBeNull();
  });
});
