import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { noticesTakenBack, withNoticeTitles } from '@/lib/notices/status/notice-titles';
import { assertion } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

const NOTICE = ids({ doi: '10.5555/notice' });
const record = (text: string) => ({ notice: NOTICE, text: [], title: { text, from: 'crossref' as const } });
const types = (title: string, ...claims: Assertion[]) => withNoticeTitles(claims, [record(title)]).map(({ type }) => type);

const deposit = (type: Assertion['type'], facts: Partial<Assertion> = {}) => assertion({ type, ...facts });
const pubmed = (type: Assertion['type'], facts: Partial<Assertion> = {}) => assertion({ type, source: 'pubmed', via: null, ...facts });
const watch = (type: Assertion['type']) => assertion({ type, via: 'retraction-watch' });

describe('the title of a notice and the publisher’s deposit', () => {
  it.each<[string, Assertion['type'], Assertion['type'][]]>([
    ['Retraction: Moss', 'erratum', ['retraction']],
    ['Expression of Concern: Moss', 'correction', ['expression_of_concern']],
    ['Addendum: Moss', 'correction', ['addendum']],
    ['Notice of Retraction and Replacement. Moss', 'retraction', ['retract_and_replace']],
    ['Partial Retraction: Moss', 'retraction', ['partial_retraction']],
    ['Retraction: Moss', 'expression_of_concern', ['retraction']],
    ['Reinstatement: Moss', 'retraction', ['reinstatement']],
    ['Removal of Expression of Concern: Moss', 'correction', ['concern_lifted']],
  ])('“%s” sets what was deposited as %s', (title, type, expected) => {
    expect(types(title, deposit(type))).toEqual(expected);
  });

  it.each<[string, Assertion['type']]>([
    ['Erratum: Moss', 'correction'],
    ['Withdrawal notice: Moss', 'retraction'],
    ['Retraction: Moss', 'removal'],
    ['Retraction: Moss', 'retract_and_replace'],
    ['Correction: Moss', 'new_version'],
    ['Correction: Moss', 'corrected_and_republished'],
    ['Correction: Moss', 'reinstatement'],
  ])('“%s” says nothing else than a deposit as %s', (title, type) => {
    const claim = deposit(type);
    expect(withNoticeTitles([claim], [record(title)])).toEqual([claim]);
  });

  it.each<[string, Assertion['type'], Assertion['type'][]]>([
    ['Correction: Moss', 'retraction', ['retraction', 'correction']],
    ['Correction: Moss', 'expression_of_concern', ['expression_of_concern', 'correction']],
    ['Expression of Concern: Moss', 'retraction', ['retraction', 'expression_of_concern']],
    ['Correction and removal of expression of concern: Moss', 'correction', ['correction', 'concern_lifted']],
  ])('“%s” says less than a deposit as %s, or something besides: both stand', (title, type, expected) => {
    expect(types(title, deposit(type))).toEqual(expected);
  });

  it('a milder title does not stand beside a deposit that another register supports', () => {
    expect(types('Correction: Moss', deposit('retraction'), pubmed('retraction'))).toEqual(['retraction', 'retraction']);
    expect(types('Correction: Moss', deposit('retraction'), pubmed('retraction', { notice: ids({ doi: '10.5555/other' }) }))).toEqual(['retraction', 'correction', 'retraction']);
    expect(types('Correction: Moss', deposit('retraction'), pubmed('erratum'))).toEqual(['retraction', 'correction', 'erratum']);
  });

  it('a title that takes the paper back is that of no version of it', () => {
    expect(types('Retraction: Moss', deposit('new_version'))).toEqual(['retraction']);
    expect(types('Retraction: Moss', pubmed('new_version'))).toEqual(['new_version']);
    expect(types('WITHDRAWN: Retraction notice to “Moss on stones”', deposit('new_version'))).toEqual(['new_version']);
  });

  it('gives its own word', () => {
    expect(withNoticeTitles([deposit('erratum')], [record('Retraction: Moss')])).toMatchObject([{ source: 'crossref', via: 'publisher', sourceType: 'Retraction', strength: 'record' }]);
  });
});

describe('the title of a notice and another register’s claim', () => {
  it('a title that warns stands beside a claim that does not, where the publisher deposited nothing', () => {
    const said = withNoticeTitles([pubmed('erratum', { recordId: '7' })], [record('Retraction: Moss')]);
    expect(said).toMatchObject([{ type: 'erratum', source: 'pubmed' }, { type: 'retraction', source: 'crossref', via: null, recordId: null, strength: 'title', sourceType: 'Retraction' }]);
    expect(types('Retraction: Moss', pubmed('erratum'), deposit('erratum'))).toEqual(['erratum', 'retraction']);
    expect(types('Correction: Moss', pubmed('retraction'))).toEqual(['retraction']);
    expect(types('Expression of Concern: Moss', pubmed('retraction'))).toEqual(['retraction']);
    expect(types('Addendum: Moss', pubmed('erratum'))).toEqual(['erratum']);
  });

  it('the end of a concern is what NLM and Retraction Watch call a concern, since they have no word for it', () => {
    for (const claim of [pubmed('expression_of_concern'), watch('expression_of_concern')]) expect(types('Removal of Expression of Concern: Moss', claim)).toEqual(['concern_lifted']);
    expect(types('Removal of Expression of Concern: Moss', assertion({ type: 'expression_of_concern', source: 'page', via: null }))).toEqual(['expression_of_concern', 'concern_lifted']);
    expect(types('Removal of Expression of Concern: Moss', pubmed('erratum'))).toEqual(['erratum', 'concern_lifted']);
  });

  it('a reinstatement stands beside it', () => {
    expect(types('Reinstatement: Moss', watch('retraction'))).toEqual(['retraction', 'reinstatement']);
  });
});

describe('a notice that was taken back', () => {
  it('did not take the article back: the corrigendum was withdrawn', () => {
    const title = 'WITHDRAWN: Corrigendum to “Moss on stones”';
    expect(types(title, deposit('withdrawal'))).toEqual(['corrigendum']);
    expect(types(title, deposit('correction'))).toEqual(['correction']);
    expect(types('WITHDRAWN: Retraction notice to “Moss on stones”', deposit('retraction'))).toEqual(['retraction']);
  });

  it('is one by its title alone', () => {
    expect(noticesTakenBack([record('WITHDRAWN: Corrigendum to “Moss on stones”')])).toEqual([NOTICE]);
    expect(noticesTakenBack([record('Corrigendum to “Moss on stones”'), record('Moss on stones'), { notice: NOTICE, text: [], title: null }])).toEqual([]);
  });
});

describe('a title says nothing', () => {
  it('of claims that name another notice, were made in place, or rest on a title themselves', () => {
    const claims = [deposit('erratum', { notice: ids({ doi: '10.5555/other' }) }), deposit('erratum', { inPlace: true }), deposit('erratum', { strength: 'title' })];
    expect(withNoticeTitles(claims, [record('Retraction: Moss')])).toEqual(claims);
  });

  it('where it is that of a study, or marks the original', () => {
    const claims = [deposit('erratum')];
    for (const title of ['Moss on stones', 'RETRACTED: Moss on stones']) expect(withNoticeTitles(claims, [record(title)])).toBe(claims);
  });
});
