import { describe, expect, it } from 'vitest';
import { declaredInterests } from '@/lib/caveats/declared-interests';
import type { CaveatInput } from '@/lib/caveats/caveat-input';
import { answer } from '@/tests/fixtures/answers/assertion';

const quotes = (interests: string, role: CaveatInput['role'] = 'article') =>
  declaredInterests({ role, answers: [answer('crossref'), { ...answer('pubmed'), interests }] } as unknown as CaveatInput).map(({ quote }) => quote);
const words = (text: string) => text.split(', ');

describe('interests that authors declare', () => {
  it('need a word for one', () => {
    expect(quotes('A.M. reports moss.')).toEqual([]);
  });

  it.each(
    words(
      'employment, consulting, an advisory role, a board seat, honoraria, hononaria, a fee, fees, a grant, grants, stock, shares, equity, patents, royalties, a foundation, licences, licenses, a speaker role, lectures, paid work, pay, pays, payment, receiving moss, a firm that he owns, moss of his own, an owner, compensation, an inventor, a director, a sponsor, remuneration, a spouse, being married, a financial interest in moss, an interest in moss, interests in moss, support from Quarry, funding from Quarry, a stay funded by Quarry, an editor, a member of Quarry',
    ),
  )('are quoted where they are of this kind: %s', (word) => {
    expect(quotes(`A.M. reports ${word}.`)).toEqual([`A.M. reports ${word}.`]);
  });

  it.each(words('no, none, nothing, nil, not, neither, nor, never, without, absence, free of, n/a'))('are none where the sentence denies them: %s', (word) => {
    expect(quotes(`A.M. reports ${word} grants.`)).toEqual([]);
  });

  it.each(words('except, other than, apart from, aside from, besides, however, but'))('are quoted where the denial is taken back: %s', (word) => {
    expect(quotes(`A.M. reports none ${word} grants.`)).toHaveLength(1);
  });

  it.each([
    'This work was supported by a grant.',
    'This study is funded by a grant.',
    'This research has been generously supported by a grant.',
    'This project was partly funded by a grant.',
    'This trial received a grant.',
    'Financial support: a grant.',
    'Financial funding: a grant.',
    'Support: a grant.',
    ' Funding for open access: a grant.',
    'Funding : a grant.',
    'Supported by a grant.',
    'Funded by a grant.',
    'See the ICMJE form on grants.',
    'See the uniform disclosure on grants.',
    'See the disclosure form on grants.',
    'A.M. is responsible for the grant.',
    'The grant is the responsibility of A.M.',
    'The board saw the ethics.',
    'The board saw ethical matters.',
    'The board gave its approval.',
    'We thank the board.',
    'A.M. thanks the board.',
    'The editor takes correspondence.',
    'The data were paid.',
    'The data was paid.',
    'The data are paid.',
    'The copyright is paid.',
  ])('are not the funding and the paperwork: %s', (sentence) => {
    expect(quotes(sentence)).toEqual([]);
  });

  it.each(['Moser is funded by Quarry.', 'Moss funding: Moser has a grant.', 'This moss was funded by a grant of Moser.'])('are quoted where the words only look like it: %s', (sentence) => {
    expect(quotes(sentence)).toHaveLength(1);
  });

  it('are none where examples in brackets are part of a denial', () => {
    expect(quotes('A.M. denies none (such as fees; stock. Or grants. And so on).')).toEqual([]);
    expect(quotes('None (nothing). A.M. has a grant; see below.')).toHaveLength(1);
  });

  it('end with a sentence, at a full stop or a semicolon before a space or the end', () => {
    expect(quotes('None;Moser has a grant.')).toEqual([]);
    expect(quotes('None; A.M. has a grant.')).toHaveLength(1);
    expect(quotes('No stock v.2 of a grant.')).toEqual([]);
  });

  it('are not said of a notice', () => {
    expect(quotes('A.M. has a grant.', 'notice')).toEqual([]);
  });

  it('are not looked for beyond 5,000 characters', () => {
    expect(quotes(`${'Moss grew. '.repeat(454)}A.M. has a grant.`)).toEqual([]);
  });

  it('are quoted whole up to 600 characters, and else up to the last whole word', () => {
    const statement = (length: number) => `A.M. has a grant. ${'moss '.repeat(length)}`.slice(0, length);
    expect(quotes(statement(600))).toEqual([statement(600)]);
    expect(quotes(statement(601))).toEqual([`A.M. has a grant. ${'moss '.repeat(116).trim()} …`]);
  });
});
