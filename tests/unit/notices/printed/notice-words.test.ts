import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedKind, noticeWords } from '@/lib/notices/printed/notice-words';
import { growth } from '@/tests/support/growth';

describe('a line that speaks of a notice about this article', () => {
  test.each([
    ['An Author Correction to this article was published on 13 May 2025', 'Author Correction'],
    ['A Publisher Correction to this article was published on 1 June 2025', 'Publisher Correction'],
    ['A Retraction Note to this article was published on 9 July 2031', 'Retraction Note'],
    ['An Editorial Expression of Concern to this article was published on 9 July 2031', 'Editorial Expression of Concern'],
    ['A Correction to this paper has been published: https://doi.org/10.5555/n', 'Correction'],
    ['The Erratum to this article has been published in Trials 2016 17:100', 'Erratum'],
    ['There is an Erratum to this article', 'Erratum'],
    ['See the Retraction of this article', 'Retraction'],
    ['13 May 2025: A Correction to this paper has been published', 'Correction'],
    ['A corrigendum has been published', 'corrigendum'],
    ['An addendum was published on 3 March 2030', 'addendum'],
    ['This article has a correction. Please see:', 'correction'],
    ['This article has corrections', 'corrections'],
    ['This article has been corrected', 'corrected'],
    ['This article was retracted on 9 July 2031', 'retracted'],
    ['This article is retracted by: Retraction of minerals', 'retracted'],
    ['This paper has since been withdrawn', 'withdrawn'],
    ['This Cochrane Review has been withdrawn', 'withdrawn'],
    ['This version of the article has been corrected', 'corrected'],
    ['This article has been partially retracted', 'partially retracted'],
    ['This article has been retracted and republished', 'retracted and republished'],
    ['Correction: This article was corrected on June 2, 2031', 'corrected'],
    ['⚠ RETRACTED ARTICLE', 'RETRACTED ARTICLE'],
    ['Editor’s note: Readers are alerted that the data are in question', 'Editor’s note'],
    ['Erratum in: Nat Inv. 2031;1(1):1', 'Erratum in'],
  ])('“%s” says it', (line, word) => {
    expect(noticeWords(line)).toEqual({ word, how: 'says' });
  });

  test.each([
    ['Erratum in', 'Erratum in'],
    ['Partial retraction in:', 'Partial retraction in'],
    ['Expression of concern in', 'Expression of concern in'],
    ['Update in', 'Update in'],
    ['Corrected and republished in', 'Corrected and republished in'],
    ['Correction(s) for this article', 'Correction'],
    ['Retraction for this article:', 'Retraction'],
  ])('“%s” heads the notices below it', (line, word) => {
    expect(noticeWords(line)).toEqual({ word, how: 'heads' });
  });

  test.each([
    'The Original Article was published on 1 January 2030',
    'Erratum for',
    'Retraction of',
    'Comment in',
    'Comment on',
    'Update of',
    'Update in hepatology',
    'Republished from',
    'This article corrects the following:',
    'This article retracts the following:',
    'This article is a correction to:',
    'This corrects the article DOI: 10.5555/x.',
    'This article has been updated',
    'This article has been cited by 12',
    'This article has been removed from the special issue',
    'This study was withdrawn before it began',
    'This journal has been retracted from an index',
    'Correction',
    'Corrected proof',
    'Retractions are rare. This article has been retracted, they say',
    'The correction was small',
    'A correction factor has been published widely',
    'RETRACTED: Other minerals',
    'Publisher’s note: Springer Nature remains neutral with regard to jurisdictional claims',
    'Editor’s note: This article is part of a special issue',
    'Expression of concern: articles of a special issue',
    'Refers to',
    'View related content',
    'Peer review file',
    'This article has not been retracted',
    'This article has correction-prone methods',
  ])('“%s” does not', (line) => {
    expect(noticeWords(line)).toBeNull();
  });

  test('an entry is a notice by its name at the beginning', () => {
    expect(namedKind('Please see: Erratum for the Research Article')).toBe('Erratum');
    expect(namedKind('Retraction notice to “Minerals” [J. Inv.]')).toBe('Retraction notice');
    expect(namedKind('Commentary on a correction')).toBe('');
    expect(namedKind('RETRACTED: Minerals')).toBe('');
  });
});

describe('hostile lines', () => {
  const ATTACKS: Record<string, (length: number) => string> = {
    'modifiers': (length) => 'author '.repeat(length / 7),
    'words before the article': (length) => `this ${'a-b '.repeat(length / 4)}article`,
    'white space': (length) => `this${' '.repeat(length)}article`,
    'dates': (length) => '1 may 2020 '.repeat(length / 11),
    'an editors’ note': (length) => `editors’ note ${'editors’ note '.repeat(length / 14)}`,
    'punctuation': (length) => '.'.repeat(length),
    'half a sentence': (length) => 'an author correction to this '.repeat(length / 29),
  };

  test.each(Object.entries(ATTACKS))('cost no more than in proportion: %s', (_, attack) => {
    const work = (length: number) => {
      const text = attack(length);
      return () => {
        for (let again = 0; again < 20; again += 1) {
          noticeWords(text);
          namedKind(text);
        }
      };
    };
    expect(growth(work, { from: 16_384, limit: 10, floor: 0.2 })).toBeLessThan(10);
  });

  test('never throw, and give a word of the line itself', () => {
    const piece = fc.constantFrom('this ', 'article ', 'has been ', 'retracted ', 'a ', 'correction ', 'to ', 'erratum in', ': ', '(s)', '13 May 2025 ', 'editor’s note ', 'concern ');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const said = noticeWords(text);
        expect(said === null || text.includes(said.word)).toBe(true);
        expect(text).toContain(namedKind(text));
      }),
    );
  });
});
