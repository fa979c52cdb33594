import { describe, expect, test } from 'vitest';
import { fixInText } from '@/lib/notices/what-changed/fix-in-text';
import { noticeSentences } from '@/lib/notices/what-changed/notice-sentence';

const fixOf = (text: string) => fixInText(noticeSentences('', [text]));

describe('the fix is in the article’s own text', () => {
  test.each([
    'The original article has been corrected.',
    'This has now been corrected in both the PDF and HTML versions of the Article.',
    'We have corrected the online version.',
    'These changes have been made online.',
    'All versions of the article are now correct.',
    'The online article is corrected; print is not and cannot be changed.',
    'Die Online-Version wurde berichtigt.',
    'La version en ligne a été corrigée.',
    'O artigo foi corrigido.',
  ])('when the notice says: %s', (text) => {
    expect(fixOf(`The legend was wrong. ${text}`)).toEqual({ inText: 'yes', sentence: text });
  });
});

describe('the fix is not in the article’s own text', () => {
  test.each([
    'The published PDF cannot be changed.',
    'The original article has not been amended.',
    'The article as published remains uncorrected.',
    'It was not possible to correct the article itself.',
    'The article remains available as originally published for the scholarly record.',
    'O artigo original não será alterado.',
  ])('when the notice says: %s', (text) => {
    expect(fixOf(`The legend was wrong. ${text}`)).toEqual({ inText: 'no', sentence: text });
  });
});

describe('whether the fix is in the text is not stated', () => {
  test.each([
    'The corrected figure is printed below.',
    'The article will be corrected in the next issue.',
    'The table should be corrected by readers.',
    'Each page is marked “Retracted”.',
    'The legend was wrong.',
  ])('when the notice says: %s', (text) => {
    expect(fixOf(text)).toEqual({ inText: 'not-stated', sentence: null });
  });
});

test('is not stated where another article was corrected', () => {
  expect(fixOf('An earlier article by Abe et al. has been corrected. In Fig. 1 of this article the same image was used.').inText).toBe('not-stated');
});

describe('no fix of the article’s text', () => {
  test.each([
    'This error was introduced when the article was revised.',
    'The version published online was altered in error.',
    'During proof the text was changed.',
    'The paper was revised before publication.',
    'The PubMed record has been corrected.',
    'The trial registry record has been updated.',
    'The code on GitHub has been corrected.',
    'This correction has been updated.',
    'The text of this notice has been updated.',
    'The authors asked that the article was corrected.',
  ])('is what the notice says: %s', (text) => {
    expect(fixOf(`The legend was wrong. ${text}`).inText).toBe('not-stated');
  });

  test.each(['No change has been made to the published article.', 'The article has not been republished.'])('is made where the notice says: %s', (text) => {
    expect(fixOf(`The legend was wrong. ${text}`)).toEqual({ inText: 'no', sentence: text });
  });
});
