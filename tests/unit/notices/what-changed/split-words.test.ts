import { describe, expect, test } from 'vitest';
import { correctedTitle } from '@/lib/notices/what-changed/corrected-title';
import { noticeSentences } from '@/lib/notices/what-changed/notice-sentence';
import { isAuthorNote } from '@/lib/notices/what-changed/note-form';
import { splitSentences } from '@/lib/notices/what-changed/split-sentences';

const words = (text: string) => text.split(' ');
const count = (text: string) => splitSentences(text).length;

describe('a full stop', () => {
  test.each(words('fig figs figure tab tabs ref refs eq eqs eqn sect sec suppl supp vol vols pp p no nos nr núm vs cf eg ie e.g i.e approx ca dr prof mr mrs ms st ed eds abb bsp bzw ggf usw resp sr sra v'))('never ends a sentence behind: %s', (word) => {
    expect(count(`Moss, ${word}. The rain`)).toBe(1);
    expect(count(`Moss, ${word.toUpperCase()}. The rain`)).toBe(1);
    expect(count(`Moss, xq${word.replaceAll('.', '')}. The rain`)).toBe(2);
  });

  test.each(words('al ltd inc co corp jr etc phd md ex univ dept lett rev phys chem biol med res sci int'))('may end one behind: %s', (word) => {
    expect(count(`Moss, ${word}. The rain`)).toBe(2);
    expect(count(`Moss, ${word}. Rain`)).toBe(1);
    expect(count(`Moss, xq${word}. Rain`)).toBe(2);
  });

  test.each(
    words(
      'the this these those that in it its we our they their all both a an as at after also another authors article corrected correct data figure figures table please readers however therefore thus for following further furthermore moreover firstly secondly finally on to no none now original since there when while with each because by and der die das im el la los las en le les dans o os na',
    ),
  )('ends one there, and behind an initial, before: %s', (word) => {
    const next = word.charAt(0).toUpperCase() + word.slice(1);
    expect(count(`Moss et al. ${next} rain`)).toBe(2);
    expect(count(`Moss in group B. ${next} rain`)).toBe(2);
    expect(count(`Moss in group B. “${next} rain`)).toBe(2);
    expect(count(`Moss in group B. ${next}xq rain`)).toBe(1);
  });

  test.each(['Moss grew. Rain', 'Moss grew? Rain', 'Moss grew! Rain', 'Moss grew.) Rain', 'Moss grew.” Rain', 'Moss grew.’ Rain', 'Moss grew.» Rain', "Moss grew.' Rain", 'Moss grew.] Rain', 'Moss grew." Rain', 'Moss grew. “Rain', 'Moss grew. ‘rain', 'Moss grew. "rain', 'Moss grew. «rain', 'Moss grew. „rain', 'Moss grew. (rain', 'Moss grew. [rain', 'Moss grew. - rain', 'Moss grew. – rain', 'Moss grew. • rain', 'Moss grew. 3', 'Moss grew in 12. Rain', 'Moss grew in 1999. Rain'])('ends a sentence: %s', (text) => {
    expect(count(text)).toBe(2);
  });

  test.each(['Moss grew. rain', 'Moss grew.Rain', 'Moss grew.  Rain', 'Moss was 0.5', 'Moss; 1. Rain', 'Moss: 12. Rain', '1. Rain', 'Moss grew (U.S. Rain)'])('ends none: %s', (text) => {
    expect(count(text)).toBe(1);
  });

  test('a number of three signs is no number of an item', () => {
    expect(count('Moss: 123. Rain')).toBe(2);
  });

  test.each([['“', '”'], ['«', '»'], ['„', '“'], ['‘', '’']])('ends none between %s and %s that stand within 400 characters', (open, close) => {
    expect(count(`Of ${open}moss. Rain. It${close} grew`)).toBe(1);
    expect(count(`Of ${open}moss. Rain ${'x'.repeat(380)}${close} grew`)).toBe(1);
    expect(count(`Of ${open}moss. Rain ${'x'.repeat(400)}${close} grew`)).toBe(2);
    expect(count(`Of ${open}moss. Rain grew`)).toBe(2);
  });

  // The mark that closes a German quotation opens an English one.
  test.each(['“moss.”', '«moss.»', '‘moss.’'])('ends one at the end of a quotation: %s', (quote) => {
    expect(count(`Of ${quote} Rain grew`)).toBe(2);
  });

  test('a sentence has no white space around it', () => {
    expect(splitSentences('  Moss grew.  ')).toEqual([{ start: 2, end: 12 }]);
    expect(splitSentences('Moss grew. Rain fell. ')).toEqual([{ start: 0, end: 10 }, { start: 11, end: 21 }]);
  });
});

describe('the sentences of a notice', () => {
  const texts = (...paragraphs: string[]) => noticeSentences('', paragraphs).map(({ text }) => text);

  test.each(['It should read', 'This must be', 'These ought to have', 'They should say', 'The correct value is', 'The right new old big value are', 'The corrected value should', 'The correct value reads', 'The correct values was', 'The correct value read'])('go on with what follows up: %s', (start) => {
    expect(texts(`Moss was wrong. ${start} rain.`)).toEqual([`Moss was wrong. ${start} rain.`]);
    expect(texts(`${start} rain.`)).toHaveLength(1);
  });

  test.each(['It could read', 'Moss should read', 'The correct a b c d e is', 'The wrong value is', 'The correct is', 'So it should read'])('and do not with: %s', (start) => {
    expect(texts(`Moss was wrong. ${start} rain.`)).toHaveLength(2);
  });

  test('are of at most 60 paragraphs, 400 sentences and 65,536 characters, 1,200 of each', () => {
    expect(texts(...Array.from({ length: 61 }, () => 'Moss grew.'))).toHaveLength(60);
    expect(texts('Moss grew. '.repeat(401))).toHaveLength(400);
    expect(texts('x'.repeat(1_201))[0]).toHaveLength(1_200);
    expect(texts('x'.repeat(65_535), 'Moss')).toEqual(['x'.repeat(1_200), 'M']);
    expect(texts('x'.repeat(65_536), 'Moss')).toHaveLength(1);
    expect(texts(7 as never, ' ', 'Moss')).toEqual(['Moss']);
  });

  test('fold white space, and read the variants of one mark as one', () => {
    expect(noticeSentences('', [' Moss\n\t grew ‐ a‑b\u00ad '])).toEqual([{ text: 'Moss grew ‐ a‑b\u00ad', bare: 'moss grew - a-b-', heading: true }]);
    expect(noticeSentences('', ['Itoʼs name'])[0]?.bare).toBe('ito’s name');
  });

  test('cover the corrected article’s title', () => {
    expect(noticeSentences('Correction to: Data and figures of moss', ['In Data and Figures of Moss.'])[0]?.bare).toBe(`in ${'·'.repeat(24)}.`);
  });

  test.each([['Error in Figure', true], ['Funding', false], ['Error in Figure.', false], ['Error in Figure:', false], ['Error in Figure 2', false], ['The figure is wrong', false], ['The figure was wrong', false], ['The figure should go', false], ['The figures are here', false], ['The figures were here', false], ['Figures read here', false], ['Moss has grown', false], ['Figures have been', false], [`Moss ${'x'.repeat(65)}`, true], [`Moss ${'x'.repeat(66)}`, false], ['Error (figure)', false], ['Error “figure”', false], ['Error in figure;', false], ['Error here!', false], ['Error here?', false], ['Error in [figure]', false], ['Error ’figure’', false]])('are headings where they are a short line without an end: %s', (text, heading) => {
    expect(noticeSentences('', [text])[0]?.heading).toBe(heading);
  });

  test('are none where the line has two', () => {
    expect(noticeSentences('', ['Moss grew. Error in Figure'])[1]?.heading).toBe(false);
  });
});

describe('the corrected article’s title', () => {
  test.each([
    ...['Correction', 'Corrigendum', 'Corrigenda', 'Erratum', 'Errata', 'Addendum', 'Retraction', 'Withdrawal', 'Expression of Concern', 'Publishers Note', 'Korrektur', 'Rectificatif', 'Corrección', 'Correccion', 'Correção', 'Correcao', 'Berichtigung', 'Author Correction', 'Retraction Note to'].flatMap((name) => [`${name}: Data and figures`, `${name}— Data and figures`, `${name} – Data and figures`]),
    ...['Correction', 'Corrigendum', 'Erratum', 'Addendum', 'Retraction'].flatMap((name) => ['to', 'for', 'on', 'of'].map((joint) => `${name} ${joint} Data and figures`)),
    'Withdrawn: Data and figures', 'RETRACTED : Data and figures', 'Removed: Data and figures', 'Erratum for Ito et al., Data and figures', 'Correction to Ito et al. Data and figures', 'Correction: Ito et al: Data and figures', 'Erratum: Data and figures [J. Moss 7 (2020)]', 'Anything “Data and figures”', 'Note on ‘Data and figures’', 'x «Data and figures»', 'x „Data and figures“', 'Correction: "Data and figures"',
  ])('is known from: %s', (title) => {
    expect(correctedTitle(title)).toBe('Data and figures');
  });

  test.each(['Data and figures of moss', 'Correction: Data salts', 'xCorrectness of Data and figures', 'Erratum', `${'x'.repeat(81)} Correction: Data and figures`])('is none in: %s', (title) => {
    expect(correctedTitle(title)).toBeNull();
  });

  test('has twelve characters at least, of the first 400 of the notice’s', () => {
    expect(correctedTitle('Correction: Twelve signs')).toBe('Twelve signs');
    expect(correctedTitle('Correction: Eleven sign')).toBeNull();
    expect(correctedTitle(`Correction: ${'x'.repeat(500)}`)).toHaveLength(388);
    expect(correctedTitle('  Correction:\tData\nand figures ')).toBe('Data and figures');
  });
});

test.each([['Dose H [corrected to Doze H].', true], ['O’Neill-Ma ABC, [corrected to Moss A].', true], ['dose H [corrected to Doze H].', false], ['Dose ABCD [corrected to Doze H].', false], ['The Dose H [corrected to Doze H].', true], ['Dose H corrected to Doze H', false], [`${'M'.padEnd(42, 'o')} H [corrected to x`, false]])('PubMed’s note about an author: %s', (sentence, isNote) => {
  expect(isAuthorNote(sentence)).toBe(isNote);
});
