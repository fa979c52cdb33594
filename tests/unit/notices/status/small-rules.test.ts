import { describe, expect, test } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { NOTICE_TYPES, type NoticeType } from '@/lib/model/notice-type';
import type { NoticeEvent } from '@/lib/model/status';
import { NO_IDS } from '@/lib/model/work';
import { countingClaims, contradict, governingClaim } from '@/lib/notices/status/claims';
import { datesAgree, daysApart, isLater, monthsBetween } from '@/lib/notices/status/compare-dates';
import { eventFamily } from '@/lib/notices/status/event-family';
import { isStudyAbstract, isStudyType } from '@/lib/notices/status/is-study-abstract';
import { knownIds } from '@/lib/notices/status/known-ids';
import { withPreprintTypes } from '@/lib/notices/status/preprint-types';
import { roleOf } from '@/lib/notices/status/role-of';
import { canBeOneJournal } from '@/lib/notices/status/same-journal';
import { claimRank, isNlm, isRetractionWatch } from '@/lib/notices/status/source-rank';
import { isGrave, isTakenBack, severityOf, statusCodeOf, updatedKindOf } from '@/lib/notices/status/status-code-of';
import { titleAssertion } from '@/lib/notices/status/title-assertion';
import { withTitlesInPlace } from '@/lib/notices/status/titles-in-place';
import { noticeWord } from '@/lib/notices/status/verdict-of';
import { assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

/** Each kind of notice: the status it gives, the family of events, the word of its page, and of "updated" the kind. */
const KINDS: Record<NoticeType, readonly [code: string | null, family: string, word: string, updated: string | null]> = {
  retraction: ['retracted', 'retraction', 'retractionNotice', null],
  removal: ['removed', 'retraction', 'notice', null],
  withdrawal: ['withdrawn', 'retraction', 'notice', null],
  retract_and_replace: ['replaced', 'retraction', 'retractionNotice', null],
  partial_retraction: ['partly-retracted', 'correction', 'notice', null],
  expression_of_concern: ['concern', 'concern', 'concernNotice', null],
  correction: ['corrected', 'correction', 'correctionNotice', null],
  corrigendum: ['corrected', 'correction', 'correctionNotice', null],
  erratum: ['corrected', 'correction', 'correctionNotice', null],
  corrected_and_republished: ['updated', 'correction', 'notice', 'newer-version'],
  new_version: ['updated', 'version', 'notice', 'newer-version'],
  new_edition: ['updated', 'version', 'notice', 'newer-version'],
  addendum: ['updated', 'correction', 'notice', 'added-to'],
  clarification: ['updated', 'correction', 'notice', 'added-to'],
  withdrawal_out_of_date: ['updated', 'version', 'notice', 'out-of-date'],
  other: ['updated', 'other', 'notice', 'added-to'],
  reinstatement: [null, 'reinstatement', 'notice', null],
  concern_lifted: [null, 'lifting', 'notice', null],
};

describe('a kind of notice', () => {
  test.each(NOTICE_TYPES)('%s has its status, family and words', (type) => {
    expect([statusCodeOf(type), eventFamily(type), noticeWord(type), updatedKindOf(type)]).toEqual(KINDS[type]);
  });

  test('is grave where it warns of the results, and takes back where all of it goes', () => {
    expect(NOTICE_TYPES.filter(isTakenBack).toSorted()).toEqual(['removal', 'retraction', 'withdrawal']);
    expect(NOTICE_TYPES.filter(isGrave).toSorted()).toEqual(['expression_of_concern', 'partial_retraction', 'removal', 'retract_and_replace', 'retraction', 'withdrawal']);
  });

  test('is worse the earlier its status stands, and the least bad without one', () => {
    expect(severityOf('retraction')).toBe(0);
    expect(severityOf('retraction')).toBeLessThan(severityOf('expression_of_concern'));
    expect(severityOf('expression_of_concern')).toBeLessThan(severityOf('erratum'));
    expect(severityOf('other')).toBeLessThan(severityOf('reinstatement'));
  });
});

describe('two dates', () => {
  test.each([['2024', '2024-03', true], ['2024-03', '2024', true], ['2024-03', '2024-03', true], ['2024-03', '2024-04', false], ['2024', '2023-12', false]])('%s and %s agree: %s', (a, b, agree) => {
    expect(datesAgree(a, b)).toBe(agree);
  });

  test.each([['2024', '2023', true], ['2024-03', '2024', false], ['2024-03-02', '2024-03-01', true], ['2023', '2024', false], ['2024', '2024', false]])('%s is later than %s: %s', (a, b, later) => {
    expect(isLater(a, b)).toBe(later);
  });

  test.each([['2024', '2024-03', 0], ['2024', '2022-03', 24], ['2022-03', '2024', 24], ['2024-03', '2024-01', 2], ['2023-12', '2024-02-05', 2], ['2024-02-05', '2023-12', 2]])('%s and %s are %s months apart', (a, b, months) => {
    expect(monthsBetween(a, b)).toBe(months);
  });

  test('are no months apart where one is missing', () => {
    expect([monthsBetween(null, '2024'), monthsBetween('2024', null)]).toEqual([null, null]);
  });

  test.each([['2024-03-01', '2024-03-05', 4], ['2024-03-05', '2024-03-01', 4], ['2024-03', '2024-03-05', 0], ['2024-03', '2024-04-01', 1], ['2024-02', '2024-03-02', 2], ['2023', '2024-01-03', 3], ['2024', '2024-06-01', 0], ['2024-12', '2025-01-01', 1], ['2024', '2026', 366]])('%s and %s surely lie %s days apart', (a, b, days) => {
    expect(daysApart(a, b)).toBe(days);
  });
});

describe('whose word counts', () => {
  const claim = (facts: Parameters<typeof assertion>[0]) => assertion(facts);

  test('a structured claim before a title, the journal’s deposit before another’s, a source by its rank', () => {
    const ranked = [claim({ source: 'page', via: null }), claim({ source: 'crossref', via: 'publisher' }), claim({ source: 'crossref', via: 'retraction-watch' }), claim({ source: 'pubmed', via: null }), claim({ source: 'page', via: null, strength: 'title' }), claim({ source: 'pubmed', via: null, strength: 'title' })];
    const ranks = ranked.map(claimRank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  test('NLM is PubMed and Europe PMC; Retraction Watch is itself, through Crossref, and the list but for deposits', () => {
    expect([isNlm({ source: 'pubmed' }), isNlm({ source: 'europepmc' }), isNlm({ source: 'crossref' })]).toEqual([true, true, false]);
    expect([isRetractionWatch({ source: 'retraction-watch', via: null }), isRetractionWatch({ source: 'crossref', via: 'retraction-watch' }), isRetractionWatch({ source: 'notice-list', via: null }), isRetractionWatch({ source: 'notice-list', via: 'publisher' }), isRetractionWatch({ source: 'crossref', via: 'publisher' })]).toEqual([true, true, true, false, false]);
  });

  test.each<[string, NoticeType, NoticeType, NoticeType[]]>([
    ['a title beside a structured claim', 'erratum', 'correction', ['erratum']],
    ['a title that warns beside a structured claim that does not', 'erratum', 'retraction', ['erratum', 'retraction']],
    ['a title that warns beside one that does', 'expression_of_concern', 'retraction', ['expression_of_concern']],
  ])('of %s', (_, structured, titled, counting) => {
    expect(countingClaims([claim({ type: structured }), claim({ type: titled, strength: 'title' })]).map(({ type }) => type)).toEqual(counting);
  });

  test('titles count alone, and an unknown word only where no other is known', () => {
    expect(countingClaims([claim({ type: 'erratum', strength: 'title' })])).toHaveLength(1);
    expect(countingClaims([claim({ type: 'other' })])).toHaveLength(1);
    expect(countingClaims([claim({ type: 'other' }), claim({ type: 'erratum', source: 'pubmed' })]).map(({ type }) => type)).toEqual(['erratum']);
  });

  test.each<[Partial<Assertion>, NoticeType, boolean]>([
    ...(['correction', 'corrigendum', 'addendum', 'clarification', 'partial_retraction', 'corrected_and_republished'] as const).map((finer): [Partial<Assertion>, NoticeType, boolean] => [{ source: 'pubmed', via: null, type: 'erratum' }, finer, true]),
    [{ source: 'pubmed', via: null, type: 'erratum' }, 'new_version', false],
    [{ source: 'pubmed', via: null, type: 'addendum' }, 'correction', false],
    ...(['withdrawal', 'removal', 'retract_and_replace'] as const).map((finer): [Partial<Assertion>, NoticeType, boolean] => [{ source: 'pubmed', via: null, type: 'retraction' }, finer, true]),
    [{ source: 'retraction-watch', via: null, type: 'retraction' }, 'withdrawal', true],
    [{ source: 'retraction-watch', via: null, type: 'retraction' }, 'correction', false],
    [{ source: 'page', via: null, type: 'retraction' }, 'withdrawal', false],
    [{ source: 'page', via: null, type: 'retraction' }, 'retract_and_replace', true],
    [{ source: 'retraction-watch', via: null, type: 'correction' }, 'partial_retraction', true],
    [{ source: 'retraction-watch', via: null, type: 'correction' }, 'corrigendum', false],
    [{ source: 'page', via: null, type: 'correction' }, 'partial_retraction', false],
  ])('%j is too coarse beside %s: %s', (coarse, finer, isLeftOut) => {
    const counting = countingClaims([claim(coarse), claim({ source: 'crossref', via: 'publisher', type: finer })]);
    expect(counting.map(({ type }) => type).includes(coarse.type ?? 'other')).toBe(!isLeftOut);
  });

  test('Retraction Watch’s correction gives way to a partial retraction, whatever else is said', () => {
    const claims = [claim({ source: 'retraction-watch', via: null, type: 'correction' }), claim({ type: 'partial_retraction' }), claim({ type: 'addendum', source: 'page', via: null })];
    expect(countingClaims(claims).map(({ type }) => type).toSorted()).toEqual(['addendum', 'partial_retraction']);
  });

  test('the gravest governs, of equally grave ones the journal’s own', () => {
    expect(governingClaim([claim({ type: 'erratum' }), claim({ type: 'retraction', source: 'pubmed' })])?.type).toBe('retraction');
    expect(governingClaim([claim({ type: 'erratum', source: 'pubmed', via: null }), claim({ type: 'correction', source: 'page', via: null })])?.source).toBe('page');
    expect(governingClaim([])).toBeUndefined();
  });

  test.each<[NoticeType[], boolean]>([[['retraction', 'withdrawal'], false], [['retraction', 'removal', 'retraction'], false], [['retraction', 'erratum'], true], [['erratum', 'addendum'], false], [['erratum', 'correction'], false], [['expression_of_concern', 'expression_of_concern'], false], [['retraction', 'retract_and_replace'], true], [[], false]])('%j contradict each other: %s', (types, do_) => {
    expect(contradict(types.map((type) => claim({ type })))).toBe(do_);
  });
});

describe('whether two notices can be of one journal', () => {
  const event = (facts: Partial<NoticeEvent>): NoticeEvent => ({ type: 'expression_of_concern', sourceType: '', notice: NO_IDS, subject: PAPER, inPlace: false, date: null, citation: null, notes: [], assertedBy: [], assertions: [], resolved: false, disputed: false, ...facts });
  const of = (doi: string) => event({ notice: ids({ doi }) });
  const cited = (citation: string) => event({ citation });

  test.each([
    [of('10.5555/j.moss.2020.1'), of('10.5555/j.moss.2021.2'), true], [of('10.5555/j.moss.2020.1'), of('10.5555/j.fern.2021.2'), false], [of('10.5555/s41586-1'), of('10.5555/s41586-2'), true], [of('10.5555/s41586-1'), of('10.5555/s41587-2'), false],
    [of('10.5555/moss.1'), of('10.5555/fern.2'), true], [of('10.5555/moss'), of('10.5556/moss'), false], [of('10.5555/j.moss.1'), of('10.5555/s41586-1'), false], [event({}), of('10.5555/moss'), true],
    [cited('J Moss. 2004 Feb;1(2):3.'), cited('The J. Moss. 2019 Mar;2:4.'), true], [cited('J Moss. 2004 Feb;1(2):3.'), cited('J Fern. 2004 Feb;1(2):3.'), false], [cited('J Moss. 1804 Feb'), cited('J Fern. 2004 Feb'), true], [cited('in J Moss; 2004'), cited('J Fern. 2004'), true],
  ])('%#: %o', (a, b, can) => {
    expect(canBeOneJournal(a, b, [])).toBe(can);
    expect(canBeOneJournal(b, a, [])).toBe(can);
  });

  test('the journals of their records decide first', () => {
    const [a, b] = [of('10.5555/a'), of('10.5555/b')];
    const records = (one: string | null, other: string | null) => [{ notice: a.notice, text: [], journal: one }, { notice: b.notice, text: [], journal: other }];
    expect(canBeOneJournal(a, b, records('The Moss', 'moss.'))).toBe(true);
    expect(canBeOneJournal(a, b, records('Moss', 'Fern'))).toBe(false);
    expect(canBeOneJournal(a, b, records('Moss', null))).toBe(true);
  });
});

describe('an abstract is a study’s own', () => {
  const of = (text: string, label: string | null = null) => ({ label, text: [text] });
  const long = 'Moss grew on all stones of the valley in the rain of the long winter, and ferns on none of them here.';

  test('if it has a hundred characters and says nothing of a change to a paper, or has labelled parts', () => {
    expect(long.length).toBeGreaterThanOrEqual(100);
    expect(isStudyAbstract([of(long)])).toBe(true);
    expect(isStudyAbstract([of('x'.repeat(99))])).toBe(false);
    expect(isStudyAbstract([of('x'.repeat(100))])).toBe(true);
    expect(isStudyAbstract([of('x'.repeat(50)), of('x'.repeat(49))])).toBe(true);
    expect(isStudyAbstract([of(`${long} The authors regret an error.`, 'AIM'), of('Moss', 'END')])).toBe(true);
    expect(isStudyAbstract([of(`${long} The authors regret an error.`, 'AIM'), of('Moss')])).toBe(false);
    expect(isStudyAbstract([])).toBe(false);
    expect(isStudyAbstract([of(`${'x'.repeat(3_000)} The authors regret an error.`)])).toBe(true);
  });

  test.each('article, paper, publication, manuscript, study, author, authors, editor, editors, editor-in-chief, publisher, journal'.split(', '))('not if it speaks of a change to the %s', (what) => {
    for (const act of ['retracted', 'corrects', 'withdrew', 'amended', 'erratum', 'an error', 'a mistake', 'incorrect', 'concerned', 'apologize', 'apologises', 'corrigendum', 'misconduct', 'plagiarism']) {
      expect(isStudyAbstract([of(`${long} The ${what} is ${act}.`)])).toBe(false);
      expect(isStudyAbstract([of(`${long} It ${act} the ${what}.`)])).toBe(false);
    }
    expect(isStudyAbstract([of(`${long} The ${what} is long. It has an error.`)])).toBe(true);
    expect(isStudyAbstract([of(`${long} The x${what}x is an error.`)])).toBe(true);
  });

  test.each(['Randomized Controlled Trial', 'Randomised Controlled Trial', 'Clinical Trial', 'Clinical Trial, Phase II', 'Controlled Clinical Trial', 'Adaptive Clinical Trial', 'Meta-Analysis', 'Systematic Review', 'Case Report', 'Case Reports', 'Comparative Study', 'Multicenter Study', 'Observational Study', 'Evaluation Study', 'Validation Study', 'Twin Study', 'Clinical Study'])('a register’s word names a kind of study: %s', (type) => {
    expect(isStudyType(type)).toBe(true);
    expect(isStudyType(`x${type}`)).toBe(false);
  });

  test.each(['Journal Article', 'Review', 'Clinical Trial, Phase II and much more of it', 'Comparative Study of moss', 'Systematic Reviews'])('and none: %s', (type) => {
    expect(isStudyType(type)).toBe(false);
  });
});

describe('the identifiers of a work', () => {
  test('grow by records that share one, in any order, and by none that contradict', () => {
    const [a, b, c] = [ids({ doi: '10.5555/a', pmid: '1' }), ids({ pmid: '1', pmcid: 'PMC1' }), ids({ pmcid: 'PMC1', arxiv: '2401.00001' })];
    expect(knownIds(ids({ doi: '10.5555/a' }), [c, b, a])).toMatchObject({ doi: '10.5555/a', pmid: '1', pmcid: 'PMC1', arxiv: '2401.00001' });
    expect(knownIds(ids({ doi: '10.5555/a' }), [ids({ doi: '10.5555/b', pmid: '2' })])).toMatchObject({ doi: '10.5555/a', pmid: null });
  });
});

describe('a register’s retraction of a preprint', () => {
  const preprint = ids({ doi: '10.1101/2020.01.01.123456' });
  const types = (subject: typeof preprint, recordTypes: string[], facts: Parameters<typeof assertion>[0]) => withPreprintTypes(preprint, [assertion({ type: 'retraction', subject, ...facts })], recordTypes).map(({ type }) => type);

  test('is a withdrawal in the words of NLM and Retraction Watch, and stays one in the server’s', () => {
    expect(types(preprint, [], { source: 'pubmed', via: null })).toEqual(['withdrawal']);
    expect(types(preprint, [], { source: 'retraction-watch', via: null })).toEqual(['withdrawal']);
    expect(types(preprint, [], { source: 'crossref', via: 'publisher' })).toEqual(['retraction']);
    expect(types(PAPER, [], { source: 'pubmed', via: null })).toEqual(['retraction']);
    expect(types(preprint, [], { source: 'pubmed', via: null, type: 'erratum' })).toEqual(['erratum']);
  });

  test('of an article stays a retraction, unless its record is called a preprint', () => {
    const claims = [assertion({ type: 'retraction', source: 'pubmed', via: null })];
    expect(withPreprintTypes(PAPER, claims, ['journal-article'])).toBe(claims);
    expect(withPreprintTypes(PAPER, claims, ['Preprint'])[0]?.type).toBe('withdrawal');
  });
});

describe('what a title claims', () => {
  test('is of the record itself where it is a mark, and of no named work where it is a notice’s', () => {
    expect(titleAssertion('page', PAPER, 'RETRACTED: Moss')).toEqual({ source: 'page', via: null, type: 'retraction', sourceType: 'RETRACTED', notice: NO_IDS, subject: PAPER, inPlace: false, date: null, citation: null, note: null, recordId: null, strength: 'title' });
    expect(titleAssertion('pubmed', PAPER, 'Erratum: Moss')).toMatchObject({ source: 'pubmed', type: 'erratum', notice: PAPER, subject: NO_IDS });
    expect(titleAssertion('page', PAPER, 'Moss')).toBeNull();
  });

  const NOTICE = ids({ doi: '10.5555/notice' });
  const [name, mark] = [assertion({ type: 'retraction', strength: 'title', notice: PAPER, subject: NO_IDS }), assertion({ type: 'retraction', strength: 'title', notice: NO_IDS, subject: PAPER })];
  const shown = { isStudy: false, pageSaysNotice: false };

  test('over a study’s own abstract marks the study, if it warns', () => {
    expect(withTitlesInPlace(PAPER, [name], { ...shown, isStudy: true })).toEqual([{ ...name, notice: NO_IDS, subject: PAPER }]);
    expect(withTitlesInPlace(PAPER, [{ ...name, type: 'expression_of_concern' }], { ...shown, isStudy: true })).toHaveLength(1);
    expect(withTitlesInPlace(PAPER, [{ ...name, type: 'erratum' }], { ...shown, isStudy: true })).toEqual([]);
    expect(withTitlesInPlace(PAPER, [name], shown)).toEqual([name]);
    const announced = assertion({ notice: PAPER, subject: NOTICE });
    expect(withTitlesInPlace(PAPER, [name, announced], { ...shown, isStudy: true })).toEqual([name, announced]);
  });

  test('on the page of a notice is the other work’s title, unless a register says otherwise', () => {
    expect(withTitlesInPlace(PAPER, [mark], { ...shown, pageSaysNotice: true })).toEqual([]);
    expect(withTitlesInPlace(PAPER, [mark], shown)).toEqual([mark]);
    const said = assertion({ notice: NOTICE, subject: PAPER });
    expect(withTitlesInPlace(PAPER, [mark, said], { ...shown, pageSaysNotice: true })).toEqual([mark, said]);
  });
});

describe('what a record is', () => {
  const event = (type: NoticeType, facts: Parameters<typeof assertion>[0] = {}): NoticeEvent => ({ type, sourceType: '', notice: NO_IDS, subject: PAPER, inPlace: false, date: null, citation: null, notes: [], assertedBy: [], assertions: [assertion({ type, ...facts })], resolved: false, disputed: false });
  const role = (announces: NoticeEvent[], events: NoticeEvent[], pageKind: Parameters<typeof roleOf>[0]['pageKind'] = null) => roleOf({ announces, events, pageKind });

  test('an article, unless it announces something or its page is a notice’s', () => {
    expect(role([], [])).toBe('article');
    expect(role([], [event('erratum')], 'article')).toBe('article');
    expect(role([], [], 'notice')).toBe('notice');
    expect(role([], [event('erratum', { source: 'page' })], 'notice')).toBe('both');
    expect(role([], [event('erratum', { source: 'crossref' })], 'notice')).toBe('article');
    expect(role([], [event('erratum', { source: 'page', strength: 'title' })], 'notice')).toBe('article');
  });

  test('a notice that announces, both where it was changed itself or is the republished work', () => {
    expect(role([event('erratum')], [])).toBe('notice');
    expect(role([event('erratum')], [event('erratum')])).toBe('both');
    expect(role([event('erratum')], [event('erratum', { strength: 'title' })])).toBe('notice');
    expect(role([event('corrected_and_republished')], [])).toBe('both');
    expect(role([event('retract_and_replace')], [])).toBe('both');
    expect(role([event('retract_and_replace', { strength: 'title' })], [])).toBe('notice');
  });

  test('an article under a notice’s title, where registers list it as the subject of just that', () => {
    const titled = (type: NoticeType) => event(type, { strength: 'title' });
    expect(role([titled('retraction')], [event('retraction')])).toBe('article');
    expect(role([titled('retraction')], [event('withdrawal')])).toBe('article');
    expect(role([titled('retraction')], [event('erratum')])).toBe('both');
    expect(role([titled('expression_of_concern')], [event('expression_of_concern')])).toBe('article');
    expect(role([titled('expression_of_concern')], [event('retraction')])).toBe('both');
    expect(role([titled('erratum')], [event('erratum')])).toBe('both');
    expect(role([titled('retraction'), titled('erratum')], [event('retraction')])).toBe('both');
  });
});
