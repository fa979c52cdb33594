import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import type { PageNotice } from '@/lib/model/page-notice';
import { eventsOf } from '@/lib/notices/status/events-of';
import { pageAssertion } from '@/lib/notices/titles/page-assertion';
import { assertion, doi } from '../../../support/source-answers';

const PAPER = doi('10.5555/paper');

/** What a page says, as an assertion. */
function printed(sourceType: string, sentence: string, more: Partial<PageNotice> = {}): Assertion {
  const said = pageAssertion(PAPER, { sourceType, sentence, noticeDoi: null, noticePmid: null, date: null, ...more });
  if (!said) throw new Error('nothing was read');
  return said;
}

describe('a line of a page as an assertion', () => {
  test.each([
    ['Author Correction', 'correction', 'Author Correction'],
    ['corrected', 'correction', 'correction'],
    ['amended', 'correction', 'correction'],
    ['Errata', 'erratum', 'Errata'],
    ['Erratum in', 'erratum', 'Erratum in'],
    ['Retraction Note', 'retraction', 'Retraction Note'],
    ['retracted', 'retraction', 'retraction'],
    ['Retracted publication', 'retraction', 'retraction'],
    ['Partial retraction in', 'partial_retraction', 'Partial retraction in'],
    ['partially retracted', 'partial_retraction', 'partial_retraction'],
    ['withdrawn', 'withdrawal', 'withdrawal'],
    ['temporarily removed', 'removal', 'removal'],
    ['reinstated', 'reinstatement', 'reinstatement'],
    ['retracted and replaced', 'retract_and_replace', 'retract_and_replace'],
    ['Corrected and republished in', 'corrected_and_republished', 'corrected_and_republished'],
    ['Expressions of Concern', 'expression_of_concern', 'Expressions of Concern'],
    ['Editor’s Note', 'expression_of_concern', 'Editor’s Note'],
    ['Addendum', 'addendum', 'Addendum'],
  ])('“%s” is a %s', (word, type, shown) => {
    expect(printed(word, '')).toMatchObject({ source: 'page', type, sourceType: shown, strength: 'record', subject: PAPER });
  });

  test('a word that names no kind of notice says nothing', () => {
    expect(pageAssertion(PAPER, { sourceType: 'Celebration', sentence: '', noticeDoi: null, noticePmid: null, date: null })).toBeNull();
  });

  test('a newer version that is not named says nothing', () => {
    const said = { sourceType: 'not the most recent version', sentence: 'x', noticeDoi: null, noticePmid: null, date: null };
    expect(pageAssertion(PAPER, said)).toBeNull();
    expect(pageAssertion(PAPER, { ...said, noticeDoi: '10.5555/paper.pub3' })).toMatchObject({ type: 'new_version' });
  });

  test('a link back to the page itself is a mark in place', () => {
    expect(printed('corrected', 'This article was corrected', { noticeDoi: '10.5555/PAPER' })).toMatchObject({ inPlace: true, notice: PAPER });
  });

  test('the notice is the one other DOI that the line prints, and none where it prints two', () => {
    expect(printed('correction', 'See https://doi.org/10.5555/n1, about 10.5555/paper.').notice.doi).toBe('10.5555/n1');
    expect(printed('correction', 'See 10.5555/n1 and 10.5555/n2').notice.doi).toBeNull();
  });

  test('half a DOI at the place where the line was cut is none', () => {
    const cut = `This article was corrected ${'x '.repeat(300)}`.slice(0, 486) + ' 10.5555/n1234567';
    expect(cut.length).toBeGreaterThanOrEqual(500);
    expect(printed('corrected', cut.slice(0, 500)).notice.doi).toBeNull();
  });

  test.each([
    ['An Author Correction to this article was published on 13 May 2025', '2025-05-13'],
    ['Correction November 25, 2014 Correction for Doe et al.', '2014-11-25'],
    ['Erratum in: Doe J. Nat Inv. 2031 May 3;12(1):2780. doi: 10.5555/pm.9', '2031-05-03'],
    ['Retraction in: J Inv. 2032 Feb;2(97):445', '2032-02'],
    ['A correction was published on 1st Sept. 2030', '2030-09-01'],
    ['Corrected 2030-02-03', '2030-02-03'],
    ['This article was retracted. It was originally published on 3 March 2019.', null],
    ['This article, first published online 3 March 2019, was retracted on 4 April 2020.', '2020-04-04'],
    ['The Erratum to this article has been published in Trials 2016 17:100', null],
    ['This article was retracted on 31 February 2020', '2020-02'],
  ])('“%s” is dated %s', (sentence, date) => {
    expect(printed('retracted', sentence).date).toBe(date);
  });

  test('a date in the page’s markup serves where its words give none, and only as a date', () => {
    expect(printed('retracted', 'Retracted last Tuesday', { date: '2031-07-09' }).date).toBe('2031-07-09');
    expect(printed('retracted', 'Retracted last Tuesday', { date: 'Tuesday' }).date).toBeNull();
  });

  test('whatever a page script sends, nothing throws', () => {
    const text = fc.string({ maxLength: 500 });
    fc.assert(
      fc.property(text, text, fc.option(text), fc.option(text), fc.option(text), (sourceType, sentence, noticeDoi, noticePmid, date) => {
        expect(pageAssertion(PAPER, { sourceType, sentence, noticeDoi, noticePmid, date })?.source ?? 'page').toBe('page');
      }),
    );
  });
});

describe('a line of a page beside the registers', () => {
  const crossref = (type: Assertion['type'], notice: string, date: string) => assertion({ type, sourceType: type, notice: doi(notice), subject: PAPER, date });

  test('the same notice by its DOI is one event, named as the page prints it', () => {
    const [event, ...more] = eventsOf([crossref('correction', '10.5555/n', '2031-05-13'), printed('Author Correction', 'An Author Correction to this article was published on 13 May 2031', { noticeDoi: '10.5555/n' })]);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ sourceType: 'Author Correction', assertedBy: ['page', 'crossref'], disputed: false });
  });

  test('without a link it is the one correction of about that day', () => {
    const page = printed('corrected', 'This article was corrected on 2 June 2031');
    expect(eventsOf([crossref('correction', '10.5555/n', '2031-05-20'), page])).toHaveLength(1);
    expect(eventsOf([crossref('correction', '10.5555/n', '2030-05-20'), page]), 'a year before').toHaveLength(2);
    const two = [crossref('correction', '10.5555/n', '2031-05-20'), crossref('erratum', '10.5555/m', '2031-06-10')];
    expect(eventsOf([...two, page]), 'either of two').toHaveLength(3);
  });

  test('a retraction never joins a correction, whatever the days are', () => {
    const events = eventsOf([crossref('correction', '10.5555/n', '2031-06-02'), printed('retracted', 'This article was retracted on 2 June 2031')]);
    expect(events.map(({ type }) => type)).toEqual(['retraction', 'correction']);
  });

  test('a paper is retracted once, though the page prints another day', () => {
    expect(eventsOf([crossref('retraction', '10.5555/n', '2031-01-20'), printed('retracted', 'This article was retracted on 2 June 2031')])).toHaveLength(1);
  });

  test('a retraction on the page and a correction in the register for one notice are a disagreement', () => {
    const [event] = eventsOf([crossref('correction', '10.5555/n', '2031-06-02'), printed('Retraction', 'A Retraction to this article was published', { noticeDoi: '10.5555/n' })]);
    expect(event).toMatchObject({ type: 'retraction', disputed: true });
  });
});
