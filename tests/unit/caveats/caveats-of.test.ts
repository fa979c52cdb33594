import { describe, expect, it } from 'vitest';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { ShownSummary } from '@/lib/model/report';
import type { Abstract, SourceAnswer } from '@/lib/model/source-answer';
import { CAVEAT_CODES, caveatsOf } from '@/lib/caveats/caveats-of';
import type { CaveatInput } from '@/lib/caveats/caveat-input';
import { judge } from '@/lib/notices/status/judge';
import { answer, assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

function shown(facts: Partial<LaySummary> = {}, staleness: ShownSummary['staleness'] = 'none', noticeDate: string | null = null): ShownSummary {
  return {
    summary: {
      id: 's1',
      role: 'article',
      subject: PAPER,
      noticeDoi: null,
      noticeType: null,
      language: 'en',
      title: 'Moss and stones',
      standfirst: null,
      summary: [],
      detail: [],
      findings: [],
      studiedIn: null,
      methodology: [],
      limitations: [],
      basis: 'full-text',
      author: { kind: 'human', name: 'A. Moser' },
      written: '2022-01-01',
      evidenceUpTo: null,
      license: null,
      origin: { kind: 'pack', name: 'Moss pack', url: null },
      ...facts,
    },
    staleness,
    noticeDate,
  };
}

interface Given extends Partial<Omit<CaveatInput, 'answers'>> {
  answers?: SourceAnswer[];
}

function caveats({ answers = [answer('crossref')], ...given }: Given = {}) {
  const { role, status, events } = judge({ ids: PAPER, answers, waiting: [], live: 'on', pageKind: null, title: null });
  return caveatsOf({ ids: PAPER, role, status, events, answers, abstract: null, summary: null, ...given });
}

const codes = (given: Given) => caveats(given).map(({ code }) => code);
const pubmed = (facts: Partial<SourceAnswer>): SourceAnswer => ({ ...answer('pubmed'), ...facts });
const abstract = (...sentences: string[]): Abstract => ({
  parts: sentences.map((text) => ({ label: null, text: [text] })),
  source: 'pubmed',
  copyright: null,
});

describe('reasons for care about a summary', () => {
  it('says that it was written from a notice', () => {
    expect(caveats({ summary: shown({ basis: 'notice-only' }) })[0]).toEqual({ code: 'summary-of-notice', params: {}, quote: null, from: 'summary' });
    expect(codes({ summary: shown({ role: 'notice' }) })).toContain('summary-of-notice');
  });

  it('says that it is older than the notice, with the date', () => {
    expect(caveats({ summary: shown({}, 'before', '2022-05-06') })[0]).toMatchObject({ code: 'written-before-notice', params: { date: '2022-05-06' } });
  });

  it('gives no comfort by a later date, and no order where none is known', () => {
    expect(caveats({ summary: shown({}, 'after', '2021-05') })[0]).toMatchObject({ code: 'written-after-notice', params: { date: '2021-05' } });
    expect(caveats({ summary: shown({}, 'unknown', '2021-05') })[0]).toMatchObject({ code: 'written-after-notice', params: {} });
  });

  it('says that a machine wrote it, and from what', () => {
    expect(caveats({ summary: shown({ author: { kind: 'machine', name: 'a model' }, basis: 'abstract' }) })[0]).toMatchObject({
      code: 'machine-written',
      params: { basis: 'abstract' },
      quote: null,
    });
  });

  it('quotes the limits that it states, verbatim', () => {
    expect(caveats({ summary: shown({ limitations: [{ text: 'Only north sides were seen.', evidence: null }] }) })).toEqual([
      { code: 'stated-limit', params: {}, quote: 'Only north sides were seen.', from: 'summary' },
    ]);
  });

  it('takes the limits of a text about a notice for none of the study', () => {
    expect(codes({ summary: shown({ basis: 'notice-only', limitations: [{ text: 'Based on the notice.', evidence: null }] }) })).toEqual(['summary-of-notice']);
  });

  it('names no date where the order is not known, nor where the notice has none', () => {
    expect(caveats({ summary: shown({}, 'unknown', '2021-05') })[0]?.params).toEqual({});
    expect(caveats({ summary: shown({}, 'before', null) })[0]?.params).toEqual({});
  });

  it('quotes two limits and no more', () => {
    const limitations = ['One.', 'Two.', 'Three.'].map((text) => ({ text, evidence: null }));
    expect(caveats({ summary: shown({ limitations }) }).map(({ quote }) => quote)).toEqual(['One.', 'Two.']);
  });

  it('has nothing against the summary of a notice, on the notice', () => {
    const limitations = [{ text: 'One.', evidence: null }];
    expect(codes({ role: 'notice', summary: shown({ basis: 'notice-only' }) })).toEqual([]);
    expect(codes({ role: 'notice', summary: shown({ limitations }, 'before', '2022') })).toEqual([]);
    expect(codes({ summary: shown({ role: 'notice', limitations }) })).toEqual(['summary-of-notice']);
  });

  it('has nothing against a human summary of the whole text with no notice about', () => {
    expect(caveats({ summary: shown() })).toEqual([]);
  });
});

describe('declared interests', () => {
  const declared = (interests: string) => caveats({ answers: [pubmed({ interests })] })[0];

  it.each([
    'A.M. owns a quarry. B.S. declares no competing interests.',
    'A.M. received moss free of charge from its grower.',
    'Declaration of interests A.M. has patent applications related to moss. The other authors declare no competing interests.',
    'A.M. and B.S. are receiving honoraria from the Stone Foundation. All other authors declare no financial or non-financial competing interests.',
    'The authors declare no competing interests, except that A.M. is employed by Quarry Ltd.',
    'B.S. reports no conflicts; A.M. has received consulting fees from Quarry Ltd outside the submitted work.',
    'A.M. is a founder and shareholder of Mossy Inc.',
  ])('are quoted: %s', (statement) => {
    expect(declared(statement)).toEqual({ code: 'declared-interests', params: {}, quote: statement, from: 'pubmed' });
  });

  it.each([
    'The authors declare no competing interests.',
    'Competing interests statement:The authors declare no competing interest.',
    'The authors declare no conflicts of interest relevant to this study.',
    'The authors declare that they have no known competing financial interests or personal relationships that could have appeared to influence the work reported in this paper.',
    'The authors declare that the research was conducted in the absence of any commercial or financial relationships that could be construed as a potential conflict of interest.',
    'The authors have no relevant financial or non-financial interests to disclose.',
    'The author(s) declared no potential conflicts of interest with respect to the research, authorship, and/or publication of this article.',
    'There are no conflicts to declare.',
    'None declared.',
    'None.',
    'Nothing to disclose.',
    'N/A',
    'Neither author has a conflict of interest.',
    'The authors do not have any conflicts of interest.',
    'None of the authors received fees or owns stock related to this work.',
    'All authors have completed the ICMJE uniform disclosure form and declare: no support from any organisation for the submitted work.',
    'Conflict of interest: The authors report no conflict. This work was supported by a grant of the Moss Fund.',
    'The content is solely the responsibility of the authors and does not represent the views of the Moss Fund.',
    'Conflict of interest: none declared. Funding: This research received a grant from the Moss Fund.',
    'The authors certify that they have NO affiliations with any organization with any financial interest (such as honoraria; educational grants; membership, employment, stock ownership).',
    'The authors declare no competing interests. Ethical approval was received from the board. Additional information: Correspondence to the editor.',
    'The authors have no conflicts. Supported by a grant from the Moss Fund.',
  ])('are none: %s', (statement) => {
    expect(declared(statement)).toBeUndefined();
  });

  it('are cut at a word where they are long', () => {
    const quote = declared(`A.M. received fees from ${'Quarry Ltd, '.repeat(100)}`)?.quote ?? '';
    expect(quote.length).toBeLessThan(610);
    expect(quote.endsWith(' …')).toBe(true);
  });
});

describe('reasons for care from the record', () => {
  it('says that it is a preprint, and what it became', () => {
    const related = [{ relation: 'preprint-of' as const, ids: ids({ doi: '10.5555/article' }), citation: null, date: null }];
    expect(caveats({ answers: [pubmed({ recordTypes: ['Preprint'], related })] })).toEqual([
      { code: 'preprint', params: { publishedAs: '10.5555/article' }, quote: null, from: 'pubmed' },
    ]);
    expect(caveats({ answers: [{ ...answer('crossref'), recordTypes: ['posted-content', 'preprint'] }] })[0]).toMatchObject({ params: {} });
  });

  it('finds what a preprint became by either word for it, by its PMID where there is no DOI', () => {
    const became = (relation: 'preprint-of' | 'published-as' | 'has-preprint', own: Parameters<typeof ids>[0]) =>
      caveats({ answers: [pubmed({ recordTypes: ['Preprint'], related: [{ relation, ids: ids(own), citation: null, date: null }] })] })[0]?.params;
    expect(became('published-as', { doi: '10.5555/article' })).toEqual({ publishedAs: '10.5555/article' });
    expect(became('preprint-of', { pmid: '123' })).toEqual({ publishedAs: '123' });
    expect(became('has-preprint', { doi: '10.5555/article' })).toEqual({});
  });

  it.each(['Case Reports', 'Editorial', 'Letter', 'Clinical Trial Protocol', 'Meeting Abstract', 'News', 'Newspaper Article', 'Patient Education Handout'])('says that it is of the kind %s', (kind) => {
    expect(caveats({ answers: [pubmed({ recordTypes: ['Journal Article', kind] })] })).toEqual([
      { code: 'kind-of-record', params: { kind }, quote: null, from: 'pubmed' },
    ]);
  });

  it('says nothing of what a reader expects of a paper', () => {
    expect(caveats({ answers: [pubmed({ recordTypes: ['Journal Article', 'Review', 'Randomized Controlled Trial', 'Comment'] })] })).toEqual([]);
  });

  it('says that a newer version exists only where the headline does not', () => {
    const version = assertion({ type: 'new_version', notice: ids({ doi: '10.5555/v2' }) });
    expect(codes({ answers: [answer('crossref', [version, assertion()])] })).toEqual(['newer-version']);
    expect(codes({ answers: [answer('crossref', [version])] })).toEqual([]);
    expect(codes({ role: 'notice', answers: [answer('crossref', [version, assertion()])] })).toEqual([]);
    expect(codes({ answers: [answer('crossref', [{ ...version, notice: PAPER, inPlace: true }, assertion()])] })).toEqual([]);
  });

  it('names a newer version by its DOI, and its citation where it has none', () => {
    const newer = (facts: Parameters<typeof assertion>[0]) =>
      caveats({ answers: [answer('crossref', [assertion({ type: 'new_version', ...facts }), assertion()])] })[0];
    expect(newer({ notice: ids({ doi: '10.5555/v2' }) })).toEqual({ code: 'newer-version', params: { doi: '10.5555/v2' }, quote: null, from: 'crossref' });
    expect(newer({ notice: ids({ pmid: '123' }), citation: 'Moss Q. 2022' })).toMatchObject({ params: {}, quote: 'Moss Q. 2022' });
  });

  it('does not repeat the status', () => {
    expect(caveats({ answers: [answer('crossref', [assertion({ type: 'retraction' })])] })).toEqual([]);
  });
});

describe('the number studied', () => {
  const number = (...sentences: string[]) => caveats({ abstract: abstract(...sentences) })[0];

  it.each([
    ['We enrolled 122 patients in two towns.', '122'],
    ['A total of 4,512 women were included.', '4,512'],
    ['Overall, 36 healthy volunteers took part.', '36'],
  ])('is quoted with its sentence: %s', (sentence, count) => {
    expect(number('Moss is green.', sentence)).toEqual({ code: 'number-studied', params: { number: count }, quote: sentence, from: 'pubmed' });
  });

  it.each([
    ['an age', 'We enrolled 65 year old patients.'],
    ['how many people exist', 'Moss harms 122 people a year.'],
    ['a dose', 'Patients were randomised to 250 mg of moss.'],
    ['mice', 'We included 20 mice.'],
    ['those screened beside those included', 'Of 500 patients screened, 120 patients were included.'],
    ['the living beside the dead', 'In all, 400 people took part, and 30 patients died.'],
    ['an earlier trial', 'Previously, 500 patients were randomized in the Moss trial.'],
    ['nothing', 'Moss grew.'],
  ])('is not read from %s', (_name, sentence) => {
    expect(number(sentence)).toBeUndefined();
  });

  it.each(['enrolled', 'enroled', 'recruited', 'randomised', 'randomized', 'randomly assigned', 'underwent randomisation', 'underwent randomization', 'were included', 'took part', 'participated'])(
    'is read from a sentence that says they were studied: %s',
    (words) => expect(number(`In all, 122 patients ${words}.`)?.params).toEqual({ number: '122' }),
  );

  it.each(['We included 122 patients.', 'We studied 122 patients.'])('is read from %s', (sentence) => {
    expect(number(sentence)?.params).toEqual({ number: '122' });
  });

  it.each(['adult', 'healthy', 'consecutive', 'eligible', 'hospitalised', 'hospitalized', 'pregnant', 'older'])('is read where a word describes them: %s', (word) => {
    expect(number(`We enrolled 122 ${word} women.`)?.params).toEqual({ number: '122' });
  });

  it.each(['patients', 'participants', 'people', 'individuals', 'volunteers', 'women', 'men', 'adults', 'children', 'infants', 'adolescents'])('is read before the word %s', (word) => {
    expect(number(`We enrolled 122 ${word}.`)?.params).toEqual({ number: '122' });
  });

  it.each(['previous', 'previously', 'earlier', 'prior', 'screened', 'approached', 'invited'])('is not read where the sentence speaks of others: %s', (word) => {
    expect(number(`We enrolled 122 patients, ${word}.`)).toBeUndefined();
  });

  it.each([
    ['1,234,567', '1,234,567'],
    ['1 234', '1 234'],
    ['1\u2009234', '1\u2009234'],
    ['(123456', '123456'],
  ])('is read as it stands: %s', (written, read) => {
    expect(number(`We enrolled ${written} patients.`)?.params).toEqual({ number: read });
  });

  it.each(['x122', '7', '1,23', '12345678'])('is not read from a piece of another number or of a name: %s', (written) => {
    expect(number(`We enrolled ${written} patients.`)).toBeUndefined();
  });

  it('is read at the start of a sentence', () => {
    expect(number('122 patients were recruited.')?.params).toEqual({ number: '122' });
  });

  it('is not said with a sentence of more than 400 characters', () => {
    const sentence = (length: number) => `We enrolled 122 patients ${'and moss '.repeat(60)}`.slice(0, length - 1) + '.';
    expect(number(sentence(400))?.quote).toHaveLength(400);
    expect(number(sentence(401))).toBeUndefined();
  });

  it('is read where only another sentence says who was studied, without a number', () => {
    expect(number('We recruited gardeners.', 'In all, 122 patients were included.')?.params).toEqual({ number: '122' });
  });

  it('is not read from a review that only one of the sources calls one', () => {
    expect(codes({ answers: [answer('crossref'), pubmed({ recordTypes: ['Meta-Analysis'] })], abstract: abstract('We enrolled 122 patients.') })).toEqual([]);
  });

  it('is not guessed where two sentences state one', () => {
    expect(number('We recruited 200 patients.', 'Of these, 150 patients were randomised.')).toBeUndefined();
  });

  it('is not read from a review, whose numbers are of other studies', () => {
    expect(codes({ answers: [pubmed({ recordTypes: ['Systematic Review'] })], abstract: abstract('Six studies with 122 women were included.') })).toEqual([]);
  });
});

describe('all of them together', () => {
  const answers = [
    pubmed({ interests: 'A.M. owns a quarry.', recordTypes: ['Preprint', 'Case Reports'] }),
    answer('crossref', [assertion(), assertion({ type: 'new_version', notice: ids({ doi: '10.5555/v2' }) })]),
  ];
  const summary = shown({ author: { kind: 'machine', name: null }, limitations: [{ text: 'One.', evidence: null }] }, 'before', '2022');

  it('are at most four, the most useful first', () => {
    const shownCodes = codes({ answers, summary });
    expect(shownCodes).toEqual(['written-before-notice', 'machine-written', 'declared-interests', 'preprint']);
    expect(shownCodes.map((code) => CAVEAT_CODES.indexOf(code))).toEqual(shownCodes.map((code) => CAVEAT_CODES.indexOf(code)).toSorted((a, b) => a - b));
  });

  it('say nothing of a study on a notice', () => {
    const notice = [answer('crossref', [assertion({ notice: PAPER, subject: ids({ doi: '10.5555/original' }) })]), ...answers.slice(0, 1)];
    expect(codes({ answers: notice, abstract: abstract('We enrolled 122 patients.') })).toEqual([]);
  });
});
