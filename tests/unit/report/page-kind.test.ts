import { describe, expect, test } from 'vitest';
import type { PageText } from '@/lib/model/page-text';
import { pageKind } from '@/lib/report/page-kind';
import { doi } from '../../support/source-answers';

const PAGE = doi('10.5555/page');
const STUDY = 'We counted moss on two hundred stones in four valleys over three years. Shade and rain explained most of its growth.';
const page = (more: Partial<PageText>): PageText => ({ title: null, journal: null, abstract: [], layTexts: [], notice: [], noticeSubjects: [], ...more });
const abstract = (text: string) => page({ abstract: [{ label: null, text: [text] }] });
const kindOf = (title: string | null, types: string[] = [], read: PageText | null = null) => pageKind(PAGE, { kind: 'work', title, types, page: read });

describe('the kind of the page in front of the reader', () => {
  test.each([
    ['its own type says notice, the title marks the other work', '[RETRACTED ARTICLE]: Moss on stones', ['retraction'], null],
    ['a box names what it retracts', '[RETRACTED ARTICLE]: Moss on stones', [], page({ noticeSubjects: ['10.5555/study'] })],
    ['its title is a notice’s, and nothing of the page was read', 'Retraction: Moss on stones', [], null],
    ['its abstract is the notice’s words', 'Retraction: Moss on stones', [], abstract('The editors have retracted this article at the request of its authors, who found an error in their counts of moss.')],
    ['its own type outweighs an abstract', 'Retraction: Moss on stones', ['Retraction'], abstract(STUDY)],
    ['its title is in another language', 'Berichtigung: Moos auf Steinen', [], null],
  ])('a notice: %s', (_name, title, types, read) => {
    expect(kindOf(title, types, read)).toBe('notice');
  });

  test.each([
    ['the study’s abstract stands under a notice’s title', 'Retraction: Moss on stones', [], abstract(STUDY)],
    ['the study’s abstract has labelled parts', 'Retraction: Moss on stones', [], page({ abstract: [{ label: 'Background', text: [STUDY] }, { label: 'Results', text: ['The authors corrected the article for shade.'] }] })],
    ['its title marks it as retracted', 'RETRACTED ARTICLE: Moss on stones', [], abstract(STUDY)],
    ['a study about notices', 'Retraction notices in botany: a survey', ['Journal Article'], null],
    ['a page without a title', null, [], null],
  ])('an article: %s', (_name, title, types, read) => {
    expect(kindOf(title, types, read)).toBe('article');
  });

  test('a page of no work stays what it is', () => {
    expect(pageKind(PAGE, { kind: 'list', title: 'Retraction: Moss', types: [], page: null })).toBe('list');
  });
});
